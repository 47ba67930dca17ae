using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>Designs an experiment anew from what it was and what it showed.</summary>
internal sealed class Redesigner(ExperimentFigures shown, Figures figures)
{
    private const int ShortestRun = 14;
    private const int DaysOfWeek = 7;
    private const double SecondsPerDay = 86_400;
    private const double UsualPower = 0.8;

    private readonly ExperimentSymbol _experiment = shown.Symbol;
    private readonly ImmutableArray<RedesignStep>.Builder _steps = ImmutableArray.CreateBuilder<RedesignStep>();

    // Units an arm that one look at the end would take.
    private double _once;

    public Redesign Run()
    {
        MendTrust();
        var unit = ChooseUnit();
        NameBeforehand();
        var looksOften = shown.Looks > 1 && !shown.IsSequential;
        if (looksOften)
            Add("method", $"{shown.Looks} looks at a fixed test", "method: sequential", $"so many looks raise false positives from {Percent(shown.Alpha)} to {Percent(shown.PeekingFalsePositiveRate)}; looking once, at the end, mends it too", "peeking");
        var isUncorrected = shown.FamilySize > 1 && _experiment.Correction == "none";
        if (isUncorrected)
            Add("correction", $"{shown.FamilySize} comparisons, none corrected", "correction: holm", $"uncorrected, one of them looks like a win in {Percent(shown.FamilyErrorRate)} of runs without any effect", "many_metrics");
        MendGuardrails();

        var power = Math.Max(shown.TargetPower, UsualPower);
        if (power > shown.TargetPower)
            Add("power", $"aimed at {Percent(shown.TargetPower)}", $"power: {Percent(power)}", "a test that misses every other real effect teaches nothing when it finds none", "underpowered");
        var alphaOfEach = shown.Alpha / shown.FamilySize;
        var isSequential = looksOften || shown.IsSequential;
        var size = Size(alphaOfEach, power, isSequential, out var missing);
        if (size is { } needed)
            AskForUnits(needed, power, isSequential);
        var days = Days(size);
        AskForDays(days);
        return new Redesign(_experiment)
        {
            Steps = _steps.ToImmutable(),
            UnitsPerArm = size,
            Days = days,
            Missing = size is null ? missing : null,
            Unit = unit,
            AlphaOfEach = alphaOfEach,
            Power = power,
            Method = isSequential ? "sequential" : "fixed",
            Correction = isUncorrected ? "holm" : shown.FamilySize > 1 ? _experiment.Correction : "none",
            Looks = shown.Looks,
        };
    }

    private void Add(string what, string before, string after, string why, string flaw) => _steps.Add(new RedesignStep(what, before, after, why, flaw));

    private void MendTrust()
    {
        foreach (var reason in shown.DistrustReasons)
        {
            if (reason.Kind == DistrustKind.SampleRatio)
                Add("assignment", "arms filled otherwise than planned", "the sample ratio checked every day, before any result is read", "who is lost from one arm is not like who stays, so the arms are no longer alike", "sample_ratio_mismatch");
            else
                Add("logging", "counts that disagree", "numerators, denominators and assigned counted from one log", reason.Sentence, "counts_disagree");
        }

        if (!_experiment.IsRandomized && _experiment.ExperimentKind != "aa")
            Add("kind", _experiment.ExperimentKind, "kind: ab", "only assignment by chance tells what the change did from who chose it", "bias");
    }

    private Unit? ChooseUnit()
    {
        var randomized = _experiment.Randomize?.Dimension.CountName;
        if (_experiment.CountsRelatedUnits)
            Add("analyze", $"randomised by {randomized}, analysed by {_experiment.Analyze?.Dimension.CountName}", $"analyze: {randomized}", $"what one {randomized} does hangs together, and counted apart it makes noise look like an effect; 'error: cluster' would do too", "unit_of_analysis");
        return _experiment.Randomize;
    }

    private void NameBeforehand()
    {
        if (_experiment.Run is not { } run)
            return;
        foreach (var primary in _experiment.Primary)
        {
            if (primary is MetricSymbol { Defined: { } defined } && defined > run.From)
                Add("primary", $"'{primary.Name}' defined on {Date(defined)}, after the run began on {Date(run.From)}", "defined and agreed before the first day", "a metric shaped while results come in is shaped by them", "metric_defined_late");
        }
    }

    private void MendGuardrails()
    {
        if (shown.Guardrails.IsEmpty)
            Add("guardrails", "none", "guardrails: what must not get worse, each with its margin", "nothing would show what subscribers lose for the gain", "no_guardrail");
        foreach (var guardrail in shown.Guardrails)
        {
            if (!guardrail.HasThreshold)
                Add("guardrails", $"'{guardrail.Metric.Name}' with neither a margin nor a limit", $"guardrails: {guardrail.Metric.Name} within the harm that is accepted", "harm without a threshold is judged after the fact", "guardrail_without_threshold");
        }
    }

    /// <summary>Units an arm: the most that a primary or a guardrail asks for; null where one of the primaries' is not known.</summary>
    private double? Size(double alphaOfEach, double power, bool isSequential, out string? missing)
    {
        missing = shown.Plans.IsEmpty ? "there is no primary metric" : null;
        double? most = null;
        foreach (var plan in shown.Plans)
        {
            if (SizeOf(plan, alphaOfEach, power) is not { } size)
            {
                missing = plan.Missing ?? "the sample size is not known";
                return null;
            }

            most = Math.Max(most ?? 0, size);
        }

        if (most is not { } units)
            return null;
        _once = units;
        if (isSequential)
            units = AsymptoticConfidenceSequence.SampleSize(units, Math.Max(2, _experiment.Arms.Length), alphaOfEach, power);
        if (SizeForGuardrails(power) is { } guarded)
            units = Math.Max(units, guarded);
        if (double.IsFinite(units))
            return units;
        missing = "no number of units would do";
        return null;
    }

    private static double? SizeOf(PrimaryPlan plan, double alpha, double power)
    {
        if (plan is not { SampleSize: not null, Effect: { } effect, Baseline: { } baseline })
            return null;
        var size = plan.Deviation is { } deviation
            ? MeanPower.SampleSize(Math.Abs(effect), deviation, alpha, power)
            : ProportionPower.SampleSize(baseline, baseline + effect, alpha, power);
        return double.IsFinite(size) ? size : null;
    }

    /// <summary>Units an arm at which every guardrail would be shown unharmed with the power, as the chance now and the units now tell; null where nothing more is needed.</summary>
    private double? SizeForGuardrails(double power)
    {
        if (UnitsNow is not { } now)
            return null;
        double? most = null;
        foreach (var guardrail in shown.Guardrails)
        {
            if (guardrail.Measurement?.ChanceShownUnharmed is not (> 0 and < 1 and var chance) || chance >= power)
                continue;
            var z = NormalDistribution.UpperQuantile(shown.Alpha / 2);
            var ratio = (z + NormalDistribution.Quantile(power)) / (z + NormalDistribution.Quantile(chance));
            if (!(ratio > 0))
                continue;
            var units = now * ratio * ratio;
            most = Math.Max(most ?? 0, units);
            Add("guardrails", $"'{guardrail.Metric.Name}' would be shown unharmed in {Percent(chance)} of runs without any effect", $"{Count(units)} {Units} an arm, or a wider margin", $"its margin is finer than {Count(now)} {Units} an arm can see", "guardrail_underpowered");
        }

        return most;
    }

    // Of two equal arms, as the sizes that were assigned tell.
    private double? UnitsNow
    {
        get
        {
            var sizes = new List<double>();
            foreach (var arm in shown.Arms)
            {
                if (arm.Assigned is not > 0)
                    return null;
                sizes.Add(arm.Assigned.Value);
            }

            return sizes.Count < 2 ? null : Arms.HarmonicMean([.. sizes]);
        }
    }

    private void AskForUnits(double needed, double power, bool isSequential)
    {
        if (UnitsNow is { } now && now >= needed * (1 - 1e-9))
            return;
        var before = UnitsNow is { } had ? $"{Count(had)} {Units} an arm" : shown.Power is { } planned ? $"a power of {Percent(planned)}" : "not planned";
        if (UnitsNow is null && shown.Power >= power)
            return;
        var what = isSequential ? $" with an interval that holds at every look; one look at the end takes {Count(_once)}" : "";
        var each = shown.FamilySize > 1 ? $" at {Percent(shown.Alpha / shown.FamilySize)} for each of {shown.FamilySize} comparisons" : "";
        Add("units", before, $"{Count(needed)} {Units} an arm", $"that is what a power of {Percent(power)} takes to find {figures.Stated(_experiment, "detect")}{each}{what}", "underpowered");
    }

    private int? Days(double? size)
    {
        double days = ShortestRun;
        if (size is not { } needed)
            return null;
        if (shown is not { Days: { } asked, SampleSize: > 0 and { } sized })
            return null;
        days = Math.Max(days, asked * (needed / sized));
        foreach (var metric in _experiment.Primary)
        {
            if (figures.Stated(metric, "window") is { Value: { } window } && window.Dimension.IsTime)
                days = Math.Max(days, window.Canonical / SecondsPerDay);
        }

        var weeks = Math.Ceiling((days - 1e-6) / DaysOfWeek);
        return weeks * DaysOfWeek < int.MaxValue ? (int)weeks * DaysOfWeek : null;
    }

    private void AskForDays(int? days)
    {
        if (shown.RunDays is not (> 0 and var ran))
            return;
        var isWhole = ran >= ShortestRun && ran % DaysOfWeek == 0;
        if (isWhole && ran >= (days ?? 0))
            return;
        var wanted = Math.Max(Math.Max(days ?? 0, ShortestRun), (ran + DaysOfWeek - 1) / DaysOfWeek * DaysOfWeek);
        Add("run", $"{ran} days", $"{wanted} days", "whole weeks, two at the least, that give the units and every primary its window", isWhole ? "underpowered" : "short_run");
    }

    private string Units => _experiment.Randomize?.Dimension.CountName is { } name ? name + "s" : "units";

    private static string Count(double units) => Math.Ceiling(units - 1e-6).ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double fraction) => QuantityFormat.FormatPercent(fraction, 2);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
