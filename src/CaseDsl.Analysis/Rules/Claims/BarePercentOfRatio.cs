using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE3004: "+1.2%" of a ratio metric, which may be meant in proportion or in points.</summary>
public sealed class BarePercentOfRatio : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3004",
        "bare-percent-of-ratio",
        Severity.Warning,
        "A percentage of a ratio metric that may be relative or points",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A change, a margin or a `detect` of a metric that is itself a percentage, written as a bare percentage.",
            Why: "`+1.2%` on a click-through rate of 2% is 2.02% to one reader and 3.2% to another: a factor of fifty, in the one number that everybody quotes. It is taken as relative until you say.",
            Remedy: "Write `+1.2% relative` or `+1.2pp`.",
            Bad: ExampleText.Claim + """
                claim more_clicks "The new order lifts clicks" {
                  model:    new_rows
                  moves:    ctr by +1.5% [0.3%, 2.7%]
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
        CheckMovements(context, DeclarationKind.Claim, "moves");
        CheckMovements(context, DeclarationKind.Claim, "costs");
        CheckMovements(context, DeclarationKind.Option, "moves");
        CheckMovements(context, DeclarationKind.Option, "costs");
        CheckMovements(context, DeclarationKind.Source, "reports");
        CheckMovements(context, DeclarationKind.Model, "metrics");
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Experiment))
        {
            var experiment = (ExperimentSymbol)declaration;
            foreach (MarginValue guardrail in experiment.Guardrails)
                Check(context, guardrail.Metric, guardrail.Margin);
            if (experiment.Detect is { } detect && experiment.Primary.OfType<MetricSymbol>().FirstOrDefault(metric => metric.IsRatio) is { } primary)
                Check(context, primary, detect.Expression);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Northstar))
        {
            var northstar = (NorthstarSymbol)declaration;
            if (northstar is { Metric: { } metric, Target: { } target })
                Check(context, metric, target.Expression);
        }
    }

    private static void CheckMovements(RuleContext context, DeclarationKind kind, string property)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(kind))
        {
            foreach (MovementValue movement in declaration.Movements(property))
                Check(context, movement.Target, movement.Change);
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol target, BoundExpression? change)
    {
        if (target is not MetricSymbol { IsRatio: true } metric || Changes.BarePercent(change) is not { } percent || percent.Syntax is not NumberExpressionSyntax number)
            return;

        // No change is no change, in proportion as in points.
        if (percent.Quantity.Value == 0)
            return;
        double fraction = percent.Quantity.Value / 100 * (IsNegative(change) ? -1 : 1);
        string written = Signed(change, number);
        double? baseline = context.Figures.Stated(metric, "baseline") is { Value: { } level } && level.Unit.Dimension.IsNone ? level.Canonical : null;
        string relative = "";
        string points = "";
        string message;
        if (baseline is { } before)
        {
            int decimals = Decimals(before, before * (1 + fraction));
            relative = $" ({Say.Percent(before, decimals)} → {Say.Percent(before * (1 + fraction), decimals)})";
            points = $" ({Say.Percent(before, decimals)} → {Say.Percent(before + fraction, decimals)})";
            message = $"{written} of what? Relative: {relative.Trim(' ', '(', ')')}; points: {points.Trim(' ', '(', ')')}. It is taken as relative until you write '{written} relative' or '{Points(written)}'.";
        }
        else
        {
            message = $"{written} of what? '{metric.Name}' is itself a percentage: relative multiplies it by {(1 + fraction).ToString("0.####", CultureInfo.InvariantCulture)}, points add {Points(written)}. It is taken as relative until you write '{written} relative' or '{Points(written)}'.";
        }

        context.Report(
            number.Location,
            message,
            fixes:
            [
                CodeFix.Insert($"Write '{written} relative'{relative}", isSafe: false, context.Model.Path, number.Span.End, " relative"),
                new CodeFix($"Write '{Points(written)}'{points}", IsSafe: false, InPoints(context.Model.Path, change)),
            ]);
    }

    /// <summary>Every percentage of the change and its bounds, but not the level of its interval, as points.</summary>
    private static ImmutableArray<FileChange> InPoints(string path, BoundExpression? change)
    {
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        Add(change);
        return changes.ToImmutable();

        void Add(BoundExpression? expression)
        {
            switch (expression)
            {
                case BoundInterval interval:
                    Add(interval.Estimate);
                    Add(interval.Low);
                    Add(interval.High);
                    break;
                case BoundPlusMinus plusMinus:
                    Add(plusMinus.Estimate);
                    Add(plusMinus.Margin);
                    break;
                case BoundUnary unary:
                    Add(unary.Operand);
                    break;
                case BoundBinary { Operator: BinaryOperator.Per } per:
                    Add(per.Left);
                    break;
                case BoundNumber { Syntax: NumberExpressionSyntax { NumberToken.Kind: SyntaxKind.PercentLiteralToken } number }:
                    changes.Add(new FileChange(path, new TextChange(number.NumberToken.Span, number.NumberToken.Text.TrimEnd('%', ' ', '\u00A0') + "pp")));
                    break;
            }
        }
    }

    private static string Signed(BoundExpression? change, NumberExpressionSyntax number) =>
        (IsNegative(change) ? "-" : IsPositive(change) ? "+" : "") + number.NumberToken.Text.Replace(" ", "", StringComparison.Ordinal);

    private static string Points(string written) => written.TrimEnd('%') + "pp";

    private static bool IsNegative(BoundExpression? change) => SignOf(change) is UnaryOperator.Negate;

    private static bool IsPositive(BoundExpression? change) => SignOf(change) is UnaryOperator.Plus;

    private static UnaryOperator? SignOf(BoundExpression? change) => change switch
    {
        BoundInterval interval => SignOf(interval.Estimate),
        BoundPlusMinus plusMinus => SignOf(plusMinus.Estimate),
        BoundBinary { Operator: BinaryOperator.Per } per => SignOf(per.Left),
        BoundUnary unary => unary.Operator,
        _ => null,
    };

    /// <summary>Two, or as many as it takes to tell the levels apart.</summary>
    private static int Decimals(double before, double after)
    {
        int decimals = 2;
        while (decimals < 6 && Math.Abs(before - after) > 0 && Say.Percent(before, decimals) == Say.Percent(after, decimals))
            decimals++;
        return decimals;
    }
}
