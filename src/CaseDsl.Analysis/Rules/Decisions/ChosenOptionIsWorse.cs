using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6005: a better option was left.</summary>
public sealed class ChosenOptionIsWorse : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6005",
        "chosen-option-is-worse",
        Severity.Warning,
        "Another option within every limit nets more",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "Another option of the trade-off that keeps every limit has the higher net, cost of delay included, with a probability over 80% where uncertain. Silent where a net is unknown.",
            Why: "The difference is what members or the bill pay for the choice. There may be a reason; the figures are not it.",
            Remedy: "Choose the other option, or put what the choice buys into the figures.",
            Bad: Options("now"),
            Good: Options("later")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Options(string chosen) =>
        $$"""
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        tradeoff now_or_later "Ship now, or the cheaper one later" {
          option now   { costs: serving by -5%   ready: 2026-05-11 }
          option later { costs: serving by -20%  ready: 2026-06-08 }
          choose:  {{chosen}}
          because: "It fits the plan."
        }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Tradeoff))
        {
            var tradeoff = (TradeoffSymbol)declaration;
            if (tradeoff.Choose is not { } chosen || tradeoff.HasErrors)
                continue;
            OptionFigures ours = context.Figures.Option(chosen);
            if (ours.Net.Value is not { } net)
                continue;
            OptionFigures? better = null;
            foreach (OptionSymbol option in tradeoff.Options)
            {
                if (option == chosen || context.Figures.Option(option) is not { Net.Value: { } other, BreaksLimits.IsEmpty: true } figures)
                    continue;
                if (!other.Unit.Dimension.Matches(net.Unit.Dimension) || other.Canonical <= net.Canonical + (1e-9 * Math.Abs(net.Canonical)))
                    continue;
                if ((ours.Net.IsUncertain || figures.Net.IsUncertain) && ProbabilityOfMore(context, tradeoff, option, chosen) is not > 0.8)
                    continue;
                if (better?.Net.Value is not { } best || other.Canonical > best.Canonical)
                    better = figures;
            }

            if (better is null)
                continue;
            context.Report(
                tradeoff.Property("choose")?.Location ?? tradeoff.NameLocation,
                $"{Say.Quote(chosen)} is chosen with a net of {ours.Net} over {ours.Horizon}, and {Say.Quote(better.Symbol)} keeps every limit and nets {better.Net}, waiting included. Choose {Say.Quote(better.Symbol)}, or put what the choice buys subscribers into its figures.",
                [new Syntax.RelatedPlace(better.Symbol.NameLocation, $"nets {better.Net}")]);
        }
    }

    /// <summary>The share of draws in which one option nets more than another; null where that can't be drawn.</summary>
    private static double? ProbabilityOfMore(RuleContext context, TradeoffSymbol tradeoff, OptionSymbol more, OptionSymbol less)
    {
        if (tradeoff.Property("choose") is not { Syntax.Values: [Syntax.ExpressionValueSyntax { Expression: var at }, ..] })
            return null;
        var comparison = new BoundBinary(at, BinaryOperator.Greater, Net(at, more), Net(at, less));
        return context.Figures.Probability(comparison, tradeoff).Value;
    }

    private static BoundMember Net(Syntax.ExpressionSyntax at, OptionSymbol option) =>
        new(at, new BoundSymbol(at, option), "net", default, null, null, null);
}
