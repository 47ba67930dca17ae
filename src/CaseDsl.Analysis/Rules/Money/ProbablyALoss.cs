using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE5005: a likely loss.</summary>
public sealed class ProbablyALoss : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5005",
        "probably-a-loss",
        Severity.Warning,
        "A claim more likely to lose money than to gain it",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "The probability that a claim, a sheet or the chosen option nets above zero is below one half. Where nothing uncertain is involved no probability is computed, and a net below zero is told as it is, if a benefit in money is stated at all.",
            Why: "It is more likely than not that the bill grows by more than what members bring.",
            Remedy: "Lower the cost, find the rest of the benefit, or say openly what it is done for.",
            Bad: Claimed("$0.4M per quarter [$0.1M, $0.5M]", "+$0.45M per quarter"),
            Good: Claimed("$0.4M per quarter [$0.1M, $0.5M]", "+$0.1M per quarter")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Claimed(string worth, string cost) =>
        $$"""
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        feature new_rows "Rows in a new order" { version: v3 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by {{cost}}  worth: {{worth}}  evidence: readout }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            ClaimFigures figures = context.Figures.Claim((ClaimSymbol)declaration);
            Check(context, declaration, figures.Net, figures.ProbabilityOfGain, figures.Lines);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Sheet))
        {
            SheetFigures figures = context.Figures.Sheet((SheetSymbol)declaration);
            Check(context, declaration, figures.Net, figures.ProbabilityOfGain, figures.Lines);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Tradeoff))
        {
            if (declaration is TradeoffSymbol { Choose: { } chosen })
            {
                OptionFigures figures = context.Figures.Option(chosen);
                Check(context, chosen, figures.Net, figures.ProbabilityOfGain, figures.Lines);
            }
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol symbol, Figure net, ProbabilityFigure gain, ImmutableArray<MoneyLine> lines)
    {
        string name = Say.Capital(Say.Declaration(symbol));
        if (gain.Value is { } probability)
        {
            if (probability < 0.5)
            {
                context.Report(
                    symbol.NameLocation,
                    $"{name} gains with a probability of {gain} only: its net is {net}. The bill likely grows by more than members bring. Lower the cost, find the rest of the benefit, or say what it is done for.");
            }
        }
        else if (net.Value is { Canonical: < 0 } && lines.Any(static line => line.IsBenefit))
        {
            // A cost alone is no loss yet: its benefit may be worth more than anybody has said.
            context.Report(
                symbol.NameLocation,
                $"{name} loses money as stated: its net is {net}. The bill grows by more than members bring. Lower the cost, find the rest of the benefit, or say what it is done for.");
        }
    }
}
