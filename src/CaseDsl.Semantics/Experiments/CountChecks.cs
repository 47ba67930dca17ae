using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Finds what makes an experiment's figures not to be trusted.</summary>
internal sealed class CountChecks(ExperimentSymbol experiment, IReadOnlyList<ArmSize> sizes)
{
    private readonly ImmutableArray<DistrustReason>.Builder _reasons = ImmutableArray.CreateBuilder<DistrustReason>();

    public ImmutableArray<DistrustReason> Check(
        double? sampleRatioP,
        IReadOnlyList<RawResult> results,
        IReadOnlyList<(RawResult Result, ArmSymbol Arm, ReadoutRow Row)> changes,
        ContrastOptions options)
    {
        if (sampleRatioP < ExperimentFigures.SampleRatioThreshold)
            _reasons.Add(new DistrustReason(DistrustKind.SampleRatio, SampleRatioSentence(sampleRatioP.Value), experiment.NameLocation));
        var comparable = IsAnalysedAsRandomised();
        foreach (var result in results)
        {
            foreach (var (arm, sample, _, location) in result.Readings)
                CheckReading(result, arm, sample, location, comparable);
        }

        foreach (var (result, arm, row) in changes)
            CheckChange(result, arm, row, options);
        return _reasons.ToImmutable();
    }

    private void CheckReading(RawResult result, ArmSymbol arm, ArmSample sample, Location location, bool comparable)
    {
        var name = result.Metric.Name;
        if (sample.IsImpossible && sample.Successes > sample.Count)
            Disagree($"'{name}' counts {Count(sample.Successes)} of {Count(sample.Count)} in '{arm.Name}': more than there were");
        else if (sample.IsImpossible)
            Disagree($"'{name}' counts {Count(sample.Successes)} of {Count(sample.Count)} in '{arm.Name}', which is no share of anything");
        if (comparable && Assigned(arm) is { } assigned && sample.Count > assigned)
            Disagree($"'{name}' was read of {Count(sample.Count)} {Units()} in '{arm.Name}', which was assigned {Count(assigned)}");

        void Disagree(string sentence) =>
            _reasons.Add(new DistrustReason(DistrustKind.CountsDisagree, sentence, location) { Metric = result.Metric });
    }

    // A readout's change is held against its arms' levels, to the digits that it is written with.
    private void CheckChange(RawResult result, ArmSymbol arm, ReadoutRow row, ContrastOptions options)
    {
        var (control, _) = result.Reading(experiment.Control);
        var (treatment, _) = result.Reading(arm);
        if (row.Change is not { } stated || !control.HasLevel || !treatment.HasLevel)
            return;
        var numbers = Contrast.Compare(control, treatment, options);
        var computed = row.IsRelative ? numbers.Lift : numbers.Delta;
        if (!double.IsFinite(computed) || Math.Abs(computed - stated) <= row.ChangePrecision * 1.001 + 1e-9 * Math.Abs(computed))
            return;
        var scale = row.IsRelative ? "relative to control" : "from control";
        _reasons.Add(new DistrustReason(
            DistrustKind.CountsDisagree,
            $"'{result.Metric.Name}' is said to change by {Number(stated)} {scale} in '{arm.Name}', and its arms' levels give {Number(computed)}",
            row.ChangeLocation)
        {
            Metric = result.Metric,
        });
    }

    private double? Assigned(ArmSymbol arm)
    {
        foreach (var size in sizes)
        {
            if (ReferenceEquals(size.Arm, arm))
                return size.Assigned;
        }

        return null;
    }

    /// <summary>True where denominators are of what was assigned; member, subscriber and user are one unit of randomisation.</summary>
    private bool IsAnalysedAsRandomised()
    {
        if (experiment.Randomize is not { } randomized || experiment.Analyze is not { } analyzed)
            return true;
        return randomized.Dimension.Equals(analyzed.Dimension) || (IsMember(randomized) && IsMember(analyzed));
    }

    private static bool IsMember(Unit unit) =>
        unit.Dimension.Equals(Dimension.Count("member")) || unit.Dimension.Equals(Dimension.Count("subscriber")) || unit.Dimension.Equals(Dimension.Count("user"));

    private string SampleRatioSentence(double p)
    {
        var assigned = string.Join(" and ", sizes.Select(size => $"{Count(size.Assigned ?? 0)} in '{size.Arm.Name}'"));
        var shares = string.Join(" and ", sizes.Select(size => (size.Share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"));
        return $"sample-ratio mismatch: {assigned} were assigned where shares of {shares} were planned, which chance hardly does (p {Probability(p)}, under the threshold of 0.001)";
    }

    private string Units() => experiment.Randomize is { } unit ? QuantityFormat.Format(new Quantity(2, unit), 1).TrimStart('2', ' ') : "units";

    private static string Probability(double p) => p < 0.0001 ? "< 0.0001" : "= " + p.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Count(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
