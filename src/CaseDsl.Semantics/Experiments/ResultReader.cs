using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>Reads an experiment's <c>result</c> declarations into plain numbers in each metric's unit.</summary>
internal sealed class ResultReader(ExperimentSymbol experiment, Figures figures)
{
    private const double SecondsPerDay = 86_400;

    public void ReadInto(List<RawResult> results)
    {
        foreach (var result in experiment.Results)
        {
            if (result.Refers is { } metric)
                results.Add(Read(result, metric));
        }
    }

    private RawResult Read(ResultSymbol result, DeclarationSymbol metric)
    {
        var raw = new RawResult(metric, UnitOf(metric, figures) ?? Unit.One, result.Segment, AfterOf(result), result);
        var unitIsKnown = UnitOf(metric, figures) is not null;
        foreach (var property in result.Properties)
        {
            if (property.Arm is not { } arm || property.Values is not [var value, ..])
                continue;
            var (sample, digits) = ReadArm(value, result, raw, ref unitIsKnown);
            if (sample.Shape != SampleShape.None)
                raw.Readings.Add((arm, sample, digits, property.Location));
        }

        if (result.Lift is { } lift)
            ReadLift(lift, result, raw);
        return raw;
    }

    private (ArmSample Sample, int Digits) ReadArm(BoundValue value, ResultSymbol result, RawResult raw, ref bool unitIsKnown)
    {
        switch (value)
        {
            case ProportionValue proportion:
                {
                    var successes = figures.Evaluate(proportion.Successes, result);
                    var total = figures.Evaluate(proportion.Total, result);
                    if (successes.Value is not { } x || total.Value is not { } n)
                        return Missing(raw, successes.Missing ?? total.Missing);
                    if (!raw.Unit.Dimension.IsNone)
                    {
                        raw.Problem = $"'{raw.Metric.Name}' is in {raw.Unit}, and a share of a count is a ratio";
                        return (ArmSample.None, 0);
                    }

                    return (ArmSample.Proportion(x.Canonical, n.Canonical), Math.Min(successes.Digits, total.Digits));
                }

            case MeanValue mean:
                {
                    var level = figures.Evaluate(mean.Mean, result);
                    var spread = figures.Evaluate(mean.Spread, result);
                    var count = figures.Evaluate(mean.Count, result);
                    if (level.Value is not { } m || spread.Value is not { } s || count.Value is not { } n)
                        return Missing(raw, level.Missing ?? spread.Missing ?? count.Missing);
                    if (!TryConvert(m, raw, ref unitIsKnown, out var at))
                        return (ArmSample.None, 0);
                    if (SpreadIn(spread, m.Unit.Equals(Unit.One) ? raw.Unit : m.Unit) is not { } width || !width.Dimension.Matches(raw.Unit.Dimension))
                    {
                        raw.Problem = $"the spread of '{raw.Metric.Name}' is in {s.Unit}, its mean in {m.Unit}";
                        return (ArmSample.Point(at), level.Digits);
                    }

                    var spreadValue = InUnit(width, raw.Unit);
                    return (mean.IsStandardError ? ArmSample.MeanWithError(at, spreadValue, n.Canonical) : ArmSample.Mean(at, spreadValue, n.Canonical), level.Digits);
                }

            case FigureValue figure:
                {
                    var level = figures.Evaluate(figure.Expression, result);
                    if (level.Value is not { } value0)
                        return Missing(raw, level.Missing);
                    if (!TryConvert(value0, raw, ref unitIsKnown, out var at))
                        return (ArmSample.None, 0);
                    if (level.Interval is not { } interval || !level.HasStatedInterval)
                        return (ArmSample.Point(at), level.Digits);
                    var unit = value0.Unit.Equals(Unit.One) ? raw.Unit : value0.Unit;
                    var low = InUnit(new Quantity(interval.Low, unit), raw.Unit);
                    var high = InUnit(new Quantity(interval.High, unit), raw.Unit);
                    return (ArmSample.Estimate(at, ReportedLift.StandardError(low, high, interval.Level)), level.Digits);
                }

            default:
                return (ArmSample.None, 0);
        }
    }

    private void ReadLift(FigureValue value, ResultSymbol result, RawResult raw)
    {
        var lift = figures.Evaluate(value.Expression, result);
        if (lift.Value is not { } x)
        {
            raw.Problem ??= lift.Missing;
            return;
        }

        var isRelative = ChangeScale.IsRelative(lift);
        if (!isRelative && !x.Dimension.Matches(raw.Unit.Dimension))
        {
            raw.Problem ??= $"the lift of '{raw.Metric.Name}' is in {x.Unit}, the metric in {raw.Unit}";
            return;
        }

        var unit = isRelative ? Unit.One : raw.Unit;
        var interval = lift.Interval;
        var change = new StatedChange(
            InUnit(x, unit),
            interval is { } low ? InUnit(new Quantity(low.Low, x.Unit), unit) : double.NaN,
            interval is { } high ? InUnit(new Quantity(high.High, x.Unit), unit) : double.NaN,
            interval?.Level ?? 0.95,
            isRelative,
            lift.Digits)
        {
            BoundDigits = lift.BoundDigits,
        };
        if (TreatmentArms(experiment) is var arms && arms.Count > 1)
            raw.Problem ??= $"'{raw.Metric.Name}' gives one lift for {arms.Count} treatment arms; give each arm's own values";
        else
            raw.Changes.Add((arms.Count == 1 ? arms[0] : null, change));
    }

    private static (ArmSample Sample, int Digits) Missing(RawResult raw, string? why)
    {
        raw.Problem ??= why;
        return (ArmSample.None, 0);
    }

    // The first reading of a metric without a unit of its own (a cost without a baseline) says what it is in.
    private static bool TryConvert(Quantity value, RawResult raw, ref bool unitIsKnown, out double converted)
    {
        if (!unitIsKnown)
        {
            raw.Unit = value.Dimension.IsNone ? Unit.One : value.Unit;
            unitIsKnown = true;
        }

        // A number alone takes the metric's unit.
        if (value.Unit.Equals(Unit.One) && !raw.Unit.Dimension.IsNone)
            value = new Quantity(value.Value, raw.Unit);
        converted = double.NaN;
        if (!value.Dimension.Matches(raw.Unit.Dimension))
        {
            raw.Problem ??= $"'{raw.Metric.Name}' is in {raw.Unit}, and this reading is in {value.Unit}";
            return false;
        }

        converted = InUnit(value, raw.Unit);
        return true;
    }

    /// <summary>A mean's spread in a unit of its mean: what it lacks, it takes from that. Null where it is of another kind.</summary>
    public static Quantity? SpreadIn(Figure spread, Unit unit)
    {
        if (spread.Value is not { } value)
            return null;
        if (value.Unit.Equals(Unit.One))
            return new Quantity(value.Value, unit);
        if (value.Dimension.Matches(unit.Dimension))
            return value;
        return ExpressionEvaluator.InheritPart(spread, value, unit)?.Value is { } whole && whole.Dimension.Matches(unit.Dimension) ? whole : null;
    }

    private string? AfterOf(ResultSymbol result) =>
        figures.Stated(result, "after") is { } after ? AfterKey(after) : null;

    /// <summary>How a later reading is named: its time in days, <c>28 days</c>. Null where the figure is no time.</summary>
    public static string? AfterKey(Figure after) =>
        after.Value is { } value && value.Dimension.IsTime ? AfterKey(value.Canonical / SecondsPerDay) : null;

    /// <summary>The same of a number of days.</summary>
    public static string AfterKey(double days) =>
        days == 1 ? "1 day" : days.ToString("0.####", CultureInfo.InvariantCulture) + " days";

    /// <summary>The treatment arms in order: every arm but control.</summary>
    public static List<ArmSymbol> TreatmentArms(ExperimentSymbol experiment)
    {
        var arms = new List<ArmSymbol>(experiment.Arms.Length);
        foreach (var arm in experiment.Arms)
        {
            if (!ReferenceEquals(arm, experiment.Control))
                arms.Add(arm);
        }

        return arms;
    }

    /// <summary>
    /// What a metric's levels are computed in: its unit (a cost's: that of its baseline), a plain fraction for a ratio.
    /// Null where the declaration doesn't say.
    /// </summary>
    public static Unit? UnitOf(DeclarationSymbol metric, Figures figures)
    {
        var unit = metric switch
        {
            MetricSymbol m => m.Unit,
            CostSymbol c => c.Unit ?? figures.Stated(c, "baseline")?.Unit,
            _ => null,
        };
        return unit is null ? null : unit.Dimension.IsNone ? Unit.One : unit;
    }

    /// <summary>A quantity's number in a unit of its dimension (points and fractions share a scale), else NaN.</summary>
    public static double InUnit(Quantity value, Unit unit) =>
        value.Dimension.Matches(unit.Dimension) ? value.In(unit).Value : double.NaN;
}
