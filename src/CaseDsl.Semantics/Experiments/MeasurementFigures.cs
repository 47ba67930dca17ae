using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// Turns a measurement's plain numbers into figures: with their unit, their interval, draws named after the
/// measurement, and the digits that inputs and interval carry.
/// </summary>
internal sealed class MeasurementFigures
{
    private readonly RawResult _raw;
    private readonly MeasurementContext _context;
    private readonly string _name;
    private readonly MeasurementDigits _digits;
    private readonly StatedChange? _stated;
    private readonly bool _isRatio;

    public MeasurementFigures(RawResult raw, MeasurementContext context, ArmSymbol? arm, MeasurementDigits digits, StatedChange? stated)
    {
        _raw = raw;
        _context = context;
        _digits = digits;
        _stated = stated;
        _isRatio = raw.Unit.Dimension.IsNone;
        _name = string.Join('.', context.Experiment.QualifiedName, raw.Metric.Name, arm?.Name ?? "treatment", raw.Segment ?? "", raw.After ?? "");
    }

    /// <summary>An arm's level: in percent for a ratio.</summary>
    public Figure Level(double value, Span? interval, ArmSymbol? arm, string role, double standardError) =>
        double.IsFinite(value)
            ? Measured(value, interval, standardError, _isRatio ? Unit.Percent : _raw.Unit, role, _digits.Level)
            : Figure.NotComputed(WhyNoLevel(arm, role), _raw.Unit);

    /// <summary>The difference of the levels: in points for a ratio.</summary>
    public Figure Delta(Contrast numbers) =>
        double.IsFinite(numbers.Delta)
            ? Measured(numbers.Delta, numbers.DeltaInterval, numbers.DeltaError, _isRatio ? Unit.PercentagePoint : _raw.Unit, "delta", _digits.Delta).As(signed: true)
            : Figure.NotComputed(WhyNoDelta(numbers), _raw.Unit);

    /// <summary>The relative change, in percent; of what is no ratio a percentage can be nothing else, so the word is left out.</summary>
    public Figure Lift(Contrast numbers) =>
        double.IsFinite(numbers.Lift)
            ? Measured(numbers.Lift, numbers.LiftInterval, numbers.LiftError, Unit.Percent, "lift", _digits.Delta).As(relative: _isRatio, signed: true)
            : Figure.NotComputed(
                double.IsFinite(numbers.Delta) && numbers.Control == 0 ? $"control's '{_raw.Metric.Name}' is 0, so a change relative to it has no size" : WhyNoDelta(numbers),
                Unit.Percent);

    private Figure Measured(double value, Span? interval, double standardError, Unit unit, string role, int inputDigits)
    {
        // Ratios are computed as plain fractions and shown in percent or points.
        var scale = unit.Dimension.IsNone ? 1 / unit.Factor : 1;
        var quantity = new Quantity(value * scale, unit);
        if (interval is not { } span || !(standardError > 0))
            return Figure.FromQuantity(quantity, inputDigits);
        var isAsStated = _stated is { } change && role == (change.IsRelative ? "lift" : "delta");
        var digits = Digits(value * scale, (span.High - span.Low) / 2 * scale, inputDigits, isAsStated);
        // A level that a stated lift leads to is told as finely as its interval: $13.5M of $15M less 10 %.
        if (_stated is not null && role == "treatment")
            digits = Math.Max(digits, Meaningful(value, (span.High - span.Low) / 2) - 1);
        return Figure.FromMeasured(
            quantity,
            new Interval(span.Low * scale, span.High * scale, 1 - _context.Options.Alpha),
            new Uncertainty.Gaussian(value * scale, standardError * scale),
            digits,
            $"{_name}.{role}",
            isAsStated ? _digits.Bounds : default,
            _context.Figures.DrawCount);
    }

    // No digits past the second one of the interval's half-width: what lies beyond that is noise. A stated change keeps
    // the digits it was stated with.
    private int Digits(double value, double halfWidth, int inputDigits, bool isAsStated)
    {
        // Of no change at all they are decimals, for 0 has no significant digits.
        if (value == 0)
            return Math.Clamp(1 - (int)Math.Floor(Math.Log10(halfWidth)), 1, 15);
        if (_stated is not null)
            return inputDigits >= Figure.ExactDigits ? 2 : isAsStated ? inputDigits : FigureArithmetic.Computed(inputDigits);
        return Meaningful(value, halfWidth);
    }

    private static int Meaningful(double value, double halfWidth) =>
        value == 0 ? 2 : Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(value))) - (int)Math.Floor(Math.Log10(halfWidth)) + 2, 2, Figure.ExactDigits - 1);

    private string WhyNoLevel(ArmSymbol? arm, string role) =>
        _stated is not null
            ? $"'{_raw.Metric.Name}' was measured as a lift only, and has no baseline to take it from"
            : _raw.Problem ?? $"'{_raw.Metric.Name}' was not measured in '{arm?.Name ?? role}'";

    private string WhyNoDelta(Contrast numbers)
    {
        if (_stated is not null)
            return $"'{_raw.Metric.Name}' was measured {(double.IsFinite(numbers.Lift) ? "as a lift only" : "as a difference only")}, and has no baseline to take it from";
        if (_raw.Problem is { } problem)
            return problem;
        if (!double.IsFinite(numbers.Control))
            return $"'{_raw.Metric.Name}' was not measured in '{_context.Control?.Name ?? "control"}'";
        return $"'{_raw.Metric.Name}' was not measured in the treatment arm";
    }
}
