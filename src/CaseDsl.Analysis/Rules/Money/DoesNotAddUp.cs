using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE5001: <c>worth: X from E</c> where E doesn't come to X.</summary>
public sealed class DoesNotAddUp : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5001",
        "does-not-add-up",
        Severity.Error,
        "A worth that what it is computed from doesn't come to",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "In `worth: X from E`, E rounded to the digits that X is written with is not X. `at least X` asks that E be no less, `at most X` that it be no more.",
            Why: "Finance will do the sum. One figure that doesn't add up costs the whole page its credit.",
            Remedy: "Take the computed figure, or correct what it is computed from.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost bandwidth "CDN egress" { baseline: $15M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, bandwidth by -10% }

                claim fewer_bytes "The new order cuts bandwidth" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    bandwidth by -10%
                  worth:    $2.1M per quarter from bandwidth.baseline * 10%
                  evidence: readout
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost bandwidth "CDN egress" { baseline: $15M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, bandwidth by -10% }

                claim fewer_bytes "The new order cuts bandwidth" {
                  model:    new_rows
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    bandwidth by -10%
                  worth:    $1.5M per quarter from bandwidth.baseline * 10%
                  evidence: readout
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            if (declaration is ClaimSymbol { Worth: { Derivation: { } derivation } worth } claim)
                Check(context, claim, worth, derivation);
        }
    }

    private static void Check(RuleContext context, ClaimSymbol claim, FigureValue worth, BoundExpression derivation)
    {
        Figure stated = context.Figures.Of(worth, claim, "worth");
        Figure computed = context.Figures.Evaluate(derivation, claim);
        if (stated.Value is not { } x || computed.Value is not { } e || !e.Unit.Dimension.Matches(x.Unit.Dimension) || stated.IsError || computed.IsError)
            return;

        double inUnit = e.Canonical / x.Unit.Factor;
        NumberExpressionSyntax? number = worth.Expression.WrittenNumber()?.Syntax as NumberExpressionSyntax;
        double step = Step(number, x.Value);
        bool holds = worth.Bound switch
        {
            BoundKind.AtLeast => inUnit >= x.Value - Slack(x.Value),
            BoundKind.AtMost => inUnit <= x.Value + Slack(x.Value),
            // Half a unit of the last digit, and the last bits of a product.
            _ => Math.Abs(inUnit - x.Value) <= step / 2 + Slack(x.Value),
        };
        if (holds)
            return;

        string? replacement = number is null ? null : Rewrite(number, x.Value, inUnit, worth.Bound);
        string gives = FigureFormat.FormatPoint(Figure.FromQuantity(new Quantity(inUnit, x.Unit), Math.Clamp(Math.Max(Math.Min(computed.Digits, 4), number?.Value.SignificantDigits ?? 0), 2, 9)));
        string said = worth.Bound switch
        {
            BoundKind.AtLeast => "at least ",
            BoundKind.AtMost => "at most ",
            _ => "",
        };
        context.Report(
            worth.Expression.Syntax.Location,
            $"The worth is stated as {said}{worth.Expression.Syntax}, and '{derivation.Syntax}' comes to {gives}: the figures don't add up. {(replacement is null ? "State the computed figure" : $"Write '{replacement}'")}, or correct what it is computed from.",
            [new RelatedPlace(derivation.Syntax.Location, $"this comes to {gives}")],
            number is null || replacement is null
                ? []
                : [CodeFix.Replace($"Take the computed figure: {replacement}", isSafe: false, number.NumberToken.Location, replacement)]);
    }

    private static double Slack(double value) => 1e-9 * Math.Max(1e-9, Math.Abs(value));

    /// <summary>One unit of the last digit written, in the worth's own unit; 0 where no number is written.</summary>
    private static double Step(NumberExpressionSyntax? number, double x)
    {
        if (number is null || number.Value.Value == 0)
            return 0;
        double scale = Math.Abs(x / number.Value.Value);
        return Math.Pow(10, -number.Value.Decimals) * Magnitude(number) * scale;
    }

    private static double Magnitude(NumberExpressionSyntax number) => number.Value.Magnitude switch
    {
        'k' => 1e3,
        'M' => 1e6,
        'B' => 1e9,
        'T' => 1e12,
        _ => 1,
    };

    /// <summary>The number's token with the computed value in its own form: <c>$1.5M</c> becomes <c>$1.4M</c>.</summary>
    private static string? Rewrite(NumberExpressionSyntax number, double x, double computed, BoundKind bound)
    {
        double written = number.Value.Value;
        if (written == 0 || Math.Sign(x) * Math.Sign(computed) < 0 || computed == 0)
            return null;
        double value = Math.Abs(computed / x * written) / Magnitude(number);
        string token = number.NumberToken.Text;
        int start = token.AsSpan().IndexOfAnyInRange('0', '9');
        int end = token.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (start < 0)
            return null;
        int decimals = number.Value.Decimals;
        while (decimals < 9 && Math.Round(value, decimals) == 0)
            decimals++;
        double rounded = bound switch
        {
            BoundKind.AtLeast => Math.Floor(value * Math.Pow(10, decimals) + 1e-9) / Math.Pow(10, decimals),
            BoundKind.AtMost => Math.Ceiling(value * Math.Pow(10, decimals) - 1e-9) / Math.Pow(10, decimals),
            _ => value,
        };
        return token[..start] + rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + token[end..];
    }
}
