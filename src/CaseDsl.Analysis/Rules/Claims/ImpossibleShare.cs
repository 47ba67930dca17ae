using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3014: a change that takes a share below 0% or above 100%.</summary>
public sealed class ImpossibleShare : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3014",
        "impossible-share",
        Severity.Warning,
        "A change takes a share below 0% or above 100%",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A change of a ratio metric, in a claim, an option or a source, that leads from a share between 0% and 100% to one outside of it.",
            Why: "`-0.2` of a share of 3.1% takes 20 points from it, where 0.2 points were meant: a hundred times too much, and so is the money that rests on it.",
            Remedy: "Write points as `-0.2pp`, and levels with their sign, as in `from 3.1% to 2.9%`.",
            Bad: ExampleText.Claim + """
                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5
                  costs:    serving by +2%
                  evidence: readout
                }
                """,
            Good: ExampleText.Claim + """
                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        Check(context, DeclarationKind.Claim, "moves");
        Check(context, DeclarationKind.Claim, "costs");
        Check(context, DeclarationKind.Option, "moves");
        Check(context, DeclarationKind.Option, "costs");
        Check(context, DeclarationKind.Source, "reports");
    }

    private static void Check(RuleContext context, DeclarationKind kind, string property)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(kind))
        {
            foreach (MovementValue movement in declaration.Movements(property))
            {
                if (!movement.IsUnknown && movement.Target is MetricSymbol { IsRatio: true } metric)
                    Check(context, metric, movement, context.Figures.Movement(declaration, movement));
            }
        }
    }

    private static void Check(RuleContext context, MetricSymbol metric, MovementValue movement, MovementFigure figure)
    {
        // A ratio may be plays per member as well: what starts outside is no share.
        double? level = context.Figures.Stated(metric, "baseline")?.Value?.Canonical ?? figure.Before.Value?.Canonical;
        if (level is not { } share || !IsShare(share) || figure.Before.Value is not { } before || figure.After.Value is not { } after)
            return;
        if (IsShare(before.Canonical) && IsShare(after.Canonical))
            return;
        BoundNumber? plain = movement.Change is BoundUnary { Operand: BoundNumber number } && number.Quantity.Unit.Equals(Unit.One) && number.Syntax is NumberExpressionSyntax ? number : null;
        string advice = movement.From is not null ? "Levels carry their sign, as in 'from 4.2% to 4.26%'."
            : plain is not null ? $"Write points as '{movement.Change!.Syntax}pp', or a change in proportion as '{movement.Change.Syntax}% relative'."
            : "Correct the change, or the baseline that it starts from.";
        context.Report(
            movement.Syntax.Location,
            $"{Say.Quote(metric)} would go from {Say.Percent(before.Canonical, 1)} to {Say.Percent(after.Canonical, 1)}, and a share lies between 0% and 100%: subscribers can't move that far, and the money that rests on it is wrong. {advice}",
            [new RelatedPlace(metric.NameLocation, $"{Say.Quote(metric)} is a ratio")],
            plain is null
                ? []
                :
                [
                    CodeFix.Insert($"Write '{movement.Change!.Syntax}pp'", isSafe: false, context.Model.Path, plain.Syntax.Span.End, "pp"),
                    CodeFix.Insert($"Write '{movement.Change.Syntax}% relative'", isSafe: false, context.Model.Path, plain.Syntax.Span.End, "% relative"),
                ]);
    }

    private static bool IsShare(double level) => level is >= -1e-9 and <= 1 + 1e-9;
}
