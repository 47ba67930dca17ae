using System.Globalization;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// Takes a readout's lines into an experiment: which metric, arm, segment and time each is of. Results that the case
/// file writes down itself come before a readout's.
/// </summary>
internal sealed class ReadoutReader(ExperimentSymbol experiment, Figures figures)
{
    private readonly Dictionary<string, ArmSymbol> _arms = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<(DeclarationSymbol Metric, string Segment, string After), RawResult> _known = [];
    private readonly HashSet<RawResult> _stated = [];

    public List<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Units assigned to an arm, where the readout says so and the arm doesn't need to.</summary>
    public Dictionary<ArmSymbol, double> Assigned { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>A change that a line states beside its arms' levels: to be held against them.</summary>
    public List<(RawResult Result, ArmSymbol Arm, ReadoutRow Row)> ChangesToCheck { get; } = [];

    /// <summary>Lines that say how they were computed, or with what p-value: to be held against what is computed here.</summary>
    public List<(RawResult Result, ArmSymbol Arm, ReadoutRow Row)> RowsToCheck { get; } = [];

    public void ReadInto(List<RawResult> results, Readout readout)
    {
        _diagnostics.AddRange(readout.Diagnostics);
        foreach (var arm in experiment.Arms)
            _arms.TryAdd(arm.Name, arm);
        foreach (var result in results)
        {
            _stated.Add(result);
            _known.TryAdd(Key(result.Metric, result.Segment, result.After), result);
        }

        foreach (var row in readout.Rows)
            ReadRow(row, results);
    }

    private void ReadRow(ReadoutRow row, List<RawResult> results)
    {
        var metric = experiment.SemanticModel.Lookup(row.Metric);
        if (metric is not (MetricSymbol or CostSymbol))
        {
            _diagnostics.Add(new Diagnostic(
                Readout.BadReadoutId,
                row.MetricLocation,
                $"No metric or cost '{row.Metric}' is declared where '{experiment.Name}' can see it, so this line is not read. Declare it, or name it as the case does"));
            return;
        }

        if (!_arms.TryGetValue(row.Arm, out var arm))
        {
            var names = string.Join(", ", _arms.Keys);
            _diagnostics.Add(new Diagnostic(
                Readout.BadReadoutId,
                row.ArmLocation,
                $"'{experiment.Name}' has no arm '{row.Arm}', so this line is not read. {(names.Length > 0 ? "Its arms are " + names : "It declares no arm: write 'arm " + row.Arm + " { share: 50% }'")}"));
            return;
        }

        if (row.Assigned is { } assigned && row.Segment is null)
            TakeAssigned(arm, assigned, row);
        var after = row.WindowDays is { } days ? ResultReader.AfterKey(days) : null;
        var result = FindOrAdd(results, metric, row.Segment, after);
        if (_stated.Contains(result))
            return;
        if (row.HasLevel)
        {
            if (result.Reading(arm).Sample.Shape != SampleShape.None)
            {
                _diagnostics.Add(new Diagnostic(
                    Readout.BadReadoutId,
                    row.Location,
                    $"'{row.Metric}' in '{row.Arm}' stands on a line above already, which is the one read. Remove one, or tell them apart by 'segment' or 'window_days'"));
                return;
            }

            result.Readings.Add((arm, row.Sample, Figure.ExactDigits, row.Location));
        }

        if (row is { PValue: not null } or { Method: not null })
            RowsToCheck.Add((result, arm, row));
        if (row.Change is not { } change)
            return;
        if (ReferenceEquals(arm, experiment.Control))
        {
            if (Math.Abs(change) > row.ChangePrecision)
            {
                _diagnostics.Add(new Diagnostic(
                    Readout.BadReadoutId,
                    row.ChangeLocation,
                    $"'{row.Arm}' is the control, which changes by nothing against itself, and here it changes by {change.ToString(CultureInfo.InvariantCulture)}. Write the change on the treatment's line"));
            }

            return;
        }

        var (low, high) = row is { ChangeLow: { } stated, ChangeHigh: { } end } ? (stated, end) : ReadoutChecks.IntervalOf(change, row.PValue, row.Level);
        result.Changes.Add((arm, new StatedChange(change, low, high, row.Level, row.IsRelative, Digits(row))));
        ChangesToCheck.Add((result, arm, row));
    }

    private void TakeAssigned(ArmSymbol arm, double assigned, ReadoutRow row)
    {
        var known = figures.Stated(arm, "assigned")?.Value is { } stated ? stated.Canonical
            : Assigned.TryGetValue(arm, out var before) ? before
            : double.NaN;
        if (double.IsNaN(known))
        {
            Assigned[arm] = assigned;
        }
        else if (known != assigned)
        {
            _diagnostics.Add(new Diagnostic(
                Readout.BadReadoutId,
                row.Location,
                $"'{arm.Name}' was assigned {Count(known)} before, and {Count(assigned)} on this line. The first is used: correct the other"));
        }
    }

    private RawResult FindOrAdd(List<RawResult> results, DeclarationSymbol metric, string? segment, string? after)
    {
        var key = Key(metric, segment, after);
        if (_known.TryGetValue(key, out var known))
            return known;
        var added = new RawResult(metric, ResultReader.UnitOf(metric, figures) ?? Unit.One, segment, after, null);
        _known.Add(key, added);
        results.Add(added);
        return added;
    }

    // Segments are one whatever their case.
    private static (DeclarationSymbol Metric, string Segment, string After) Key(DeclarationSymbol metric, string? segment, string? after) =>
        (metric, segment?.ToUpperInvariant() ?? "", after ?? "");

    private static int Digits(ReadoutRow row) =>
        row.Change is { } change && change != 0 && row.ChangePrecision > 0
            ? Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(change))) - (int)Math.Floor(Math.Log10(2 * row.ChangePrecision)) + 1, 1, 15)
            : 2;

    private static string Count(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
