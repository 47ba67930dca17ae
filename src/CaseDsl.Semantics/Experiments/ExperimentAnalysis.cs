using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One run over an experiment: read, compare, correct for many, judge, plan.</summary>
internal sealed class ExperimentAnalysis(ExperimentSymbol experiment, Figures figures)
{
    private const double DefaultAlpha = 0.05;
    private const double DefaultPower = 0.8;
    private const double SecondsPerDay = 86_400;

    private readonly List<RawResult> _results = [];

    public ExperimentFigures Run()
    {
        var alpha = Fraction("alpha", DefaultAlpha);
        var target = Fraction("power", DefaultPower);
        var treatments = ResultReader.TreatmentArms(experiment);
        var options = new ContrastOptions(alpha, experiment.Method == "sequential");
        var context = new MeasurementContext(experiment, figures, experiment.Control, treatments, options);

        new ResultReader(experiment, figures).ReadInto(_results);
        var readout = new ReadoutReader(experiment, figures);
        if (FindReadout(out var missingReadout) is { } file)
            readout.ReadInto(_results, file);
        var sizes = ArmSizes.Read(experiment, figures, readout.Assigned);
        var sampleRatio = SampleRatioP(sizes);

        var maker = new MeasurementMaker(context);
        var measurements = ImmutableArray.CreateBuilder<Measurement>(_results.Count);
        foreach (var raw in _results)
            measurements.Add(maker.Make(raw));
        for (var i = 0; i < _results.Count; i++)
        {
            foreach (var (result, arm, row) in readout.RowsToCheck)
            {
                if (ReferenceEquals(result, _results[i]) && ReadoutChecks.Check(row, measurements[i].For(arm), experiment) is { } disagreement)
                    readout.Diagnostics.Add(disagreement);
            }
        }

        var primary = experiment.Primary;
        Corrections.Apply(experiment.Correction, primary, treatments, measurements);

        var counts = new CountChecks(experiment, sizes);
        var distrust = counts.Check(sampleRatio, _results, readout.ChangesToCheck, context.Options);
        var planner = new PowerPlanner(experiment, figures, alpha, target);
        var perDay = UnitsPerDay(sizes, out var days);
        var units = UnitsPerArm(sizes, treatments, perDay, days);
        var plans = ImmutableArray.CreateBuilder<PrimaryPlan>(primary.Length);
        foreach (var metric in primary)
            plans.Add(planner.Plan(metric, Find(measurements, metric), units));
        var size = Largest(plans);
        var guardrails = Guardrails(measurements);
        return new ExperimentFigures(experiment)
        {
            Measurements = measurements.DrainToImmutable(),
            Arms = [.. sizes],
            Guardrails = guardrails,
            Plans = plans.ToImmutable(),
            Alpha = alpha,
            TargetPower = target,
            Looks = figures.Stated(experiment, "looks")?.Value is { Value: >= 1 and < 10_000 } looks ? (int)Math.Round(looks.Value) : 1,
            FamilySize = Math.Max(1, primary.Length * Math.Max(1, treatments.Count)),
            RunDays = experiment.Run?.Days,
            TriggeredShare = figures.Stated(experiment, "triggered")?.Value is { } share && share.Dimension.IsNone ? share.Canonical : null,
            SampleRatioP = sampleRatio,
            Power = Least(plans),
            SampleSize = size,
            UnitsPerDay = perDay,
            Days = size is { } needed && perDay is > 0 and { } rate ? DaysFor(needed, rate, sizes, treatments) : null,
            DaysMissing = perDay is null ? $"'{experiment.Name}' states no traffic, and no run with its arms' assigned" : null,
            PowerMissing = WhyNoPlan(plans),
            DistrustReasons = distrust,
            MissingReadout = missingReadout,
            ReadoutDiagnostics = Diagnose(missingReadout, readout.Diagnostics),
        };
    }

    private double Fraction(string property, double otherwise) =>
        figures.Stated(experiment, property)?.Value is { } stated && stated.Dimension.IsNone && stated.Canonical is > 0 and < 1 and var fraction
            ? fraction
            : otherwise;

    private Readout? FindReadout(out string? missing)
    {
        missing = null;
        if (experiment.Data is not { } data)
            return null;
        if (ReadoutPath.Resolve(experiment.SemanticModel.Path, data.Raw) is not { } path)
            missing = $"the readout '{data.Raw}' lies outside the workspace, where nothing is read, so nothing that it measured is known; copy it beside the case and name it from there";
        else if (experiment.SemanticModel.Compilation.Options.Readouts.TryGetValue(path, out var text))
            return Readout.Parse(text, path);
        else
            missing = $"there is no readout '{path}', so nothing that it measured is known; paths are relative to the case file";
        return null;
    }

    // A readout that is named and not there is told where it is named: everything that hangs on it says "not measured".
    private ImmutableArray<Diagnostic> Diagnose(string? missingReadout, IEnumerable<Diagnostic> found) =>
        missingReadout is not null && experiment.Property("data") is { } data
            ? [new Diagnostic(Readout.BadReadoutId, data.Values is [var value, ..] ? value.Syntax.Location : data.Location, MeasurementSentence.Capital(missingReadout) + ".")]
            : [.. found];

    private static Measurement? Find(ImmutableArray<Measurement>.Builder measurements, DeclarationSymbol metric)
    {
        foreach (var measurement in measurements)
        {
            if (ReferenceEquals(measurement.Metric, metric) && measurement.Segment is null && measurement.After is null)
                return measurement;
        }

        return null;
    }

    private ImmutableArray<GuardrailFigures> Guardrails(ImmutableArray<Measurement>.Builder measurements)
    {
        var guardrails = ImmutableArray.CreateBuilder<GuardrailFigures>();
        foreach (var value in experiment.Guardrails)
        {
            guardrails.Add(new GuardrailFigures(
                value.Metric,
                value.Margin is { } margin ? figures.Evaluate(margin, experiment) : null,
                figures.Stated(value.Metric, "limit"),
                Find(measurements, value.Metric),
                value.Syntax.Location));
        }

        return guardrails.ToImmutable();
    }

    private static double? SampleRatioP(List<ArmSize> sizes)
    {
        if (sizes.Count < 2)
            return null;
        var observed = new double[sizes.Count];
        var shares = new double[sizes.Count];
        for (var i = 0; i < sizes.Count; i++)
        {
            if (sizes[i].Assigned is not { } assigned || !double.IsFinite(sizes[i].Share))
                return null;
            observed[i] = assigned;
            shares[i] = sizes[i].Share;
        }

        var p = SampleRatio.Test(observed, shares).P;
        return double.IsFinite(p) ? p : null;
    }

    // Stated traffic, else what was assigned over the days of the run.
    private double? UnitsPerDay(List<ArmSize> sizes, out int? days)
    {
        days = experiment.Run?.Days;
        if (figures.Stated(experiment, "traffic")?.Value is { } traffic)
        {
            var perDay = traffic.Dimension.TimeExponent == -1 ? traffic.Canonical * SecondsPerDay : traffic.Canonical;
            return double.IsFinite(perDay) && perDay > 0 ? perDay : null;
        }

        if (days is not > 0 || sizes.Count == 0)
            return null;
        double total = 0;
        foreach (var size in sizes)
        {
            if (size.Assigned is not { } assigned)
                return null;
            total += assigned;
        }

        return total > 0 ? total / days.Value : null;
    }

    // Of several treatment arms the one that makes the smallest pair with control counts.
    private double? UnitsPerArm(List<ArmSize> sizes, List<ArmSymbol> treatments, double? perDay, int? days)
    {
        var control = Size(sizes, experiment.Control);
        double? least = null;
        foreach (var arm in treatments)
        {
            var treatment = Size(sizes, arm);
            var pair = HarmonicMean(Units(control, perDay, days), Units(treatment, perDay, days));
            if (pair is null)
                return null;
            least = least is { } known ? Math.Min(known, pair.Value) : pair;
        }

        return least;
    }

    private static double? Units(ArmSize? size, double? perDay, int? days) =>
        size is null ? null
        : size.Assigned is { } assigned ? assigned
        : perDay * days * size.Share;

    private static double? HarmonicMean(double? a, double? b) =>
        a is > 0 and { } x && b is > 0 and { } y ? CaseDsl.Quantities.Statistics.Arms.HarmonicMean(x, y) : null;

    // The days after which the harmonic mean of a pair of arms reaches the sample size.
    private double? DaysFor(double needed, double perDay, List<ArmSize> sizes, List<ArmSymbol> treatments)
    {
        var control = Size(sizes, experiment.Control);
        double? most = null;
        foreach (var arm in treatments)
        {
            if (HarmonicMean(control?.Share, Size(sizes, arm)?.Share) is not { } share)
                return null;
            var days = needed / (perDay * share);
            most = most is { } known ? Math.Max(known, days) : days;
        }

        return most;
    }

    private static ArmSize? Size(List<ArmSize> sizes, ArmSymbol? arm)
    {
        foreach (var size in sizes)
        {
            if (ReferenceEquals(size.Arm, arm))
                return size;
        }

        return null;
    }

    // The least over all primaries is not known while one of them is not.
    private static double? Least(IReadOnlyCollection<PrimaryPlan> plans)
    {
        double? least = null;
        foreach (var plan in plans)
        {
            if (plan.Power is not { } power)
                return null;
            least = least is { } known ? Math.Min(known, power) : power;
        }

        return least;
    }

    private static double? Largest(IReadOnlyCollection<PrimaryPlan> plans)
    {
        double? largest = null;
        foreach (var plan in plans)
        {
            if (plan.SampleSize is not { } size)
                return null;
            largest = largest is { } known ? Math.Max(known, size) : size;
        }

        return largest;
    }

    private static string? WhyNoPlan(IReadOnlyCollection<PrimaryPlan> plans)
    {
        foreach (var plan in plans)
        {
            if (plan.Missing is { } missing)
                return missing;
        }

        return plans.Count == 0 ? "there is no primary metric" : null;
    }
}
