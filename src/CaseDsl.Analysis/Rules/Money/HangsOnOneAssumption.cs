using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE5007: one assumption carries the result.</summary>
public sealed class HangsOnOneAssumption : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5007",
        "hangs-on-one-assumption",
        Severity.Suggestion,
        "A net that hangs on one assumption",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "One assumption carries more than half of the variance of the net of a sheet or of a claim.",
            Why: "Whoever doubts this one figure doubts the whole result, and measuring it better helps more than anything else.",
            Remedy: "Measure it, narrow its interval with a source, or say on the page what happens at either end.",
            Bad: Claimed("2% to 6%"),
            Good: Claimed("4%")));

    // Shares come from draws: two assumptions that carry as much are not told apart by their noise.
    private const double Half = 0.51;

    public override RuleDescriptor Descriptor => Rule;

    private static string Claimed(string adoption) =>
        $$"""
        assume adoption = {{adoption}} { source: "Partner survey, 2026"  as_of: 2026-02-01 }
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        feature new_rows "Rows in a new order" { version: v3 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $10M per quarter * adoption  evidence: readout }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
            Check(context, declaration, context.Figures.Claim((ClaimSymbol)declaration).Net);
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Sheet))
            Check(context, declaration, context.Figures.Sheet((SheetSymbol)declaration).Net);
    }

    private static void Check(RuleContext context, DeclarationSymbol symbol, Figure net)
    {
        if (!net.IsUncertain || net.VarianceShares is not [var first, ..] || first.Share <= Half)
            return;
        // What was measured is no assumption.
        if (context.Model.Lookup(first.Name) is not AssumeSymbol assume)
            return;
        context.Report(
            symbol.NameLocation,
            $"{Say.Percent(first.Share, 0)} of the variance of the net of {Say.Quote(symbol)} comes from {Say.Declaration(assume)} ({context.Figures.Assumption(assume)}): the result is as good as that one figure. Measure it, or narrow it with a source.",
            [new Syntax.RelatedPlace(assume.NameLocation, "this assumption")]);
    }
}
