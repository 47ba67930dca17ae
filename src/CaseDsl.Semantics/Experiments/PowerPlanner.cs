using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>
/// Power and sample size of each primary metric, two-sided: the normal approximation for proportions, noncentral t for
/// means, as R's <c>power.prop.test</c> and <c>power.t.test</c>.
/// </summary>
internal sealed class PowerPlanner(ExperimentSymbol experiment, Figures figures, double alpha, double targetPower)
{
    public PrimaryPlan Plan(DeclarationSymbol metric, Measurement? measured, double? unitsPerArm)
    {
        var unit = ResultReader.UnitOf(metric, figures) ?? measured?.Unit ?? Unit.One;
        var control = Control(measured);
        if (Level(metric, unit, control) is not { } baseline)
            return Unknown($"'{metric.Name}' has no baseline and was not measured in control");
        if (figures.Stated(experiment, "detect") is not { } detect)
            return Unknown($"'{experiment.Name}' does not say what effect it is to find ('detect: +2% relative')") with { Baseline = baseline };
        if (detect.Value is not { } change)
            return Unknown($"'detect' is not known: {detect.Missing}") with { Baseline = baseline };

        var isRelative = ChangeScale.IsRelative(detect);
        var size = ResultReader.InUnit(change, isRelative ? Unit.One : unit);
        if (!double.IsFinite(size))
            return Unknown($"'detect' is in {change.Unit}, and '{metric.Name}' in {unit}") with { Baseline = baseline };
        var effect = isRelative ? size * baseline : size;
        var plan = new PrimaryPlan(metric, null, null, null)
        {
            Baseline = baseline,
            Effect = effect,
            RelativeEffect = baseline == 0 ? null : effect / baseline,
        };
        if (effect == 0)
            return plan with { Missing = "'detect' is no change at all" };
        return IsProportion(unit, control)
            ? PlanProportion(plan, baseline, effect, unitsPerArm)
            : PlanMean(plan, control, effect, unitsPerArm);

        PrimaryPlan Unknown(string why) => new(metric, null, null, why);
    }

    private PrimaryPlan PlanProportion(PrimaryPlan plan, double baseline, double effect, double? unitsPerArm)
    {
        var after = baseline + effect;
        if (baseline is not (> 0 and < 1) || after is not (> 0 and < 1))
            return plan with { Missing = $"'{plan.Metric.Name}' would go from {Percent(baseline)} to {Percent(after)}, and a share lies between 0% and 100%" };
        return plan with
        {
            SampleSize = Finite(ProportionPower.SampleSize(baseline, after, alpha, targetPower)),
            Power = unitsPerArm is { } n ? Finite(ProportionPower.Power(n, baseline, after, alpha)) : null,
            Found = unitsPerArm is { } units ? new(() => Signed(ProportionPower.MinimumDetectableEffect(baseline, units, alpha, targetPower, up: effect > 0), effect)) : null,
            Missing = unitsPerArm is null ? NoUnits : null,
        };
    }

    private PrimaryPlan PlanMean(PrimaryPlan plan, ArmSample control, double effect, double? unitsPerArm)
    {
        if (!(control.Deviation > 0))
            return plan with { Missing = $"the standard deviation of '{plan.Metric.Name}' is not known: give control's result as 'MEAN sd DEVIATION of COUNT'" };
        var delta = Math.Abs(effect);
        return plan with
        {
            Deviation = control.Deviation,
            SampleSize = Finite(MeanPower.SampleSize(delta, control.Deviation, alpha, targetPower)),
            Power = unitsPerArm is >= 2 and { } n ? Finite(MeanPower.Power(n, delta, control.Deviation, alpha)) : null,
            Found = unitsPerArm is >= 2 and { } units ? new(() => Signed(MeanPower.MinimumDetectableEffect(control.Deviation, units, alpha, targetPower), effect)) : null,
            Missing = unitsPerArm is null ? NoUnits : null,
        };
    }

    private const string NoUnits = "neither the arms' 'assigned' nor 'traffic' with 'run' says how many units there are";

    private static ArmSample Control(Measurement? measured)
    {
        if (measured is null)
            return ArmSample.None;
        foreach (var reading in measured.Arms)
        {
            if (ReferenceEquals(reading.Arm, measured.Experiment.Control))
                return reading.Sample;
        }

        return ArmSample.None;
    }

    private double? Level(DeclarationSymbol metric, Unit unit, ArmSample control)
    {
        if (figures.Stated(metric, "baseline")?.Value is { } baseline)
        {
            var level = ResultReader.InUnit(baseline, unit);
            if (double.IsFinite(level))
                return level;
        }

        return control.HasLevel ? control.Level : null;
    }

    private static bool IsProportion(Unit unit, ArmSample control) =>
        unit.Dimension.IsNone && control.Shape != SampleShape.Mean;

    private static double? Signed(double size, double effect) => double.IsFinite(size) && size != 0 ? Math.CopySign(size, effect) : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static string Percent(double share) => QuantityFormat.Format(new Quantity(share * 100, Unit.Percent), 3);
}
