using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE5009: a bill that doesn't say how often it comes.</summary>
public sealed class CostWithoutPeriod : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5009",
        "cost-without-period",
        Severity.Suggestion,
        "A bill without a period, which is counted once",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "A `cost` whose `baseline` is money without a period, with no `volume` to give it one.",
            Why: "Money without a period is paid once: 2% of a bill of $0.8M is $16k in a year, where $16k a quarter was meant.",
            Remedy: "Write the period, as in `$0.8M per quarter`. A cost that is really paid once can be stated as a change in money alone, without a baseline.",
            Bad: Bill("$0.8M"),
            Good: Bill("$0.8M per quarter")),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    private static string Bill(string baseline) =>
        $$"""
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Ranker inference" { baseline: {{baseline}} }
        feature new_rows "Rows in a new order" { version: v3 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  evidence: readout }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Cost))
        {
            if (declaration is not CostSymbol cost || cost.Property("baseline") is not { HasErrors: false } property || cost.HasErrors)
                continue;
            if (context.Figures.CostLevel(cost) is not { HasValue: true, Unit.Dimension: { Currency: { } currency } dimension } level || !dimension.Equals(Dimension.Money(currency)))
                continue;
            string amount = FigureFormat.FormatPoint(level);
            bool isWritten = !cost.Has("volume") && property.Syntax.Values is [ExpressionValueSyntax { Bound: null, Tail: null, Expression: NumberExpressionSyntax }];
            context.Report(
                property.Location,
                $"{Say.Quote(cost)} is {amount} without a period, so a change of it is counted once and not each quarter. Write how often it is paid, such as '{amount} per quarter'.",
                fixes: isWritten ? [CodeFix.Insert("Add 'per quarter'", isSafe: false, context.Model.Path, property.Syntax.Values[0].Span.End, " per quarter")] : []);
        }
    }
}
