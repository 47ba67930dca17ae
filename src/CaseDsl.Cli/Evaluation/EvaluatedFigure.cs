using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>One figure as it is printed; holds nothing of the file it came from.</summary>
/// <param name="Expression">What gives it again with <c>eval --expression</c>.</param>
/// <param name="Text">As a person reads it.</param>
/// <param name="Value">In <paramref name="Unit"/>, a plain fraction for a ratio; null where it is unknown or no number.</param>
/// <param name="Truth">Of a condition.</param>
/// <param name="Word">Of a text, a date or a word.</param>
/// <param name="Unit">As <c>ratio</c>, <c>USD per quarter</c>, <c>ms</c>; null where it is no number.</param>
internal sealed record EvaluatedFigure(
    string Expression, string Text, double? Value, bool? Truth, string? Word, string? Unit, double? Low, double? High)
{
    private const string Ratio = "ratio";

    /// <param name="remark">What a reader is told beside the figure.</param>
    public static EvaluatedFigure Of(string expression, Figure figure, string? remark = null)
    {
        var text = FigureFormat.Format(figure);
        if (!figure.HasValue && figure.Missing is { } missing && text == "unknown")
        {
            text = figure.UnknownParts.IsEmpty && !figure.IsError ? $"not computed: {missing}" : $"unknown: {missing}";
        }

        if (remark is not null)
        {
            text += $"  ({remark})";
        }

        if (figure.Unit is not { } unit)
        {
            var word = figure.IsCondition ? null : figure.HasValue || figure.Missing is not null ? null : FigureFormat.Format(figure);
            return new EvaluatedFigure(expression, text, null, figure.Truth, word, null, null, null);
        }

        var isRatio = unit.Dimension.IsNone;
        var interval = figure.Interval;
        return new EvaluatedFigure(
            expression,
            text,
            Scaled(figure.Value?.Value),
            null,
            null,
            isRatio ? Ratio : unit.ToString(),
            Scaled(interval?.Low),
            Scaled(interval?.High));

        double? Scaled(double? value) => isRatio && value is { } number ? Fraction(number, unit) : value;
    }

    // 2.7 / 100 is a neighbour of 0.027 in binary; moving the decimal point gives what its author would write.
    private static double Fraction(double number, Unit unit)
    {
        var places = unit.Factor switch
        {
            0.01 => "E-2",
            0.0001 => "E-4",
            _ => null,
        };
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return places is not null && !digits.Contains('E', StringComparison.Ordinal) && double.IsFinite(number)
            ? double.Parse(digits + places, CultureInfo.InvariantCulture)
            : new Quantity(number, unit).Canonical;
    }

    /// <summary>A probability, which is a figure of its own only to a reader.</summary>
    public static EvaluatedFigure Of(string expression, ProbabilityFigure probability) =>
        new(expression, probability.ToString(), probability.Value, null, null, Ratio, null, null);
}
