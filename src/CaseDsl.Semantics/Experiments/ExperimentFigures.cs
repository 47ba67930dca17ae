using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// What an experiment shows: every measurement, whether it can be trusted, and how well it was sized. Computed once
/// from the results in the case file and its readout; nothing here throws, what can't be computed is null and says why.
/// </summary>
public sealed class ExperimentFigures
{
    /// <summary>The p-value of assigned against share below which the arms' sizes can't be chance.</summary>
    public const double SampleRatioThreshold = SampleRatio.MismatchThreshold;

    internal ExperimentFigures(ExperimentSymbol symbol)
    {
        Symbol = symbol;
    }

    public ExperimentSymbol Symbol { get; }

    /// <summary>One a metric, segment and time, in the order written, the readout's after the file's own.</summary>
    public ImmutableArray<Measurement> Measurements { get; internal init; } = [];

    /// <summary>Its arms with their shares and sizes, in order.</summary>
    public ImmutableArray<ArmSize> Arms { get; internal init; } = [];

    /// <summary>One a guardrail, in the order written.</summary>
    public ImmutableArray<GuardrailFigures> Guardrails { get; internal init; } = [];

    /// <summary>One a primary metric, in the order written.</summary>
    public ImmutableArray<PrimaryPlan> Plans { get; internal init; } = [];

    /// <summary>The significance level, a fraction: 5 % unless stated.</summary>
    public double Alpha { get; internal init; } = 0.05;

    /// <summary>The power aimed at, a fraction: 80 % unless stated.</summary>
    public double TargetPower { get; internal init; } = 0.8;

    /// <summary>How often the result is looked at; 1 unless stated.</summary>
    public int Looks { get; internal init; } = 1;

    /// <summary>True where measurements use the always-valid confidence sequence.</summary>
    public bool IsSequential => Symbol.Method == "sequential";

    /// <summary>What the correction is over: primaries × treatment arms, at least 1.</summary>
    public int FamilySize { get; internal init; } = 1;

    /// <summary>The days of the run, both ends counted; null where it is not stated.</summary>
    public int? RunDays { get; internal init; }

    /// <summary>The share of those assigned whom the change could reach, a fraction; null where it is not a triggered analysis.</summary>
    public double? TriggeredShare { get; internal init; }

    /// <summary>The p-value of χ² of assigned against share; null where an arm doesn't say how many it was assigned.</summary>
    public double? SampleRatioP { get; internal init; }

    /// <summary>The computed power for <c>detect</c>: the least over primaries.</summary>
    public double? Power { get; internal init; }

    /// <summary>Units needed in each of two equal arms, unrounded: the most over primaries.</summary>
    public double? SampleSize { get; internal init; }

    /// <summary>Days needed for <see cref="SampleSize"/> at the traffic, unrounded.</summary>
    public double? Days { get; internal init; }

    /// <summary>Units that enter a day: as stated, else as assigned over the run; null where neither is known.</summary>
    public double? UnitsPerDay { get; internal init; }

    /// <summary>True where anything was read, in the case file or in a readout.</summary>
    public bool HasResults => !Measurements.IsEmpty;

    /// <summary>Why the figures can't be trusted; empty where they can.</summary>
    public ImmutableArray<DistrustReason> DistrustReasons { get; internal init; } = [];

    /// <summary>The same as sentences.</summary>
    public ImmutableArray<string> Distrust => DistrustReasons.Select(reason => reason.Sentence).ToImmutableArray();

    public bool IsTrusted => DistrustReasons.IsEmpty;

    /// <summary>Why the readout that <c>data:</c> names was not read; null where it was, or where none is named.</summary>
    public string? MissingReadout { get; internal init; }

    /// <summary>What is wrong with the readout, at its own cells; counts that disagree are among <see cref="DistrustReasons"/>.</summary>
    public ImmutableArray<Diagnostic> ReadoutDiagnostics { get; internal init; } = [];

    /// <summary>
    /// The true share of false positives of a fixed test that is looked at <see cref="Looks"/> times and stopped at the
    /// first significant result.
    /// </summary>
    public double PeekingFalsePositiveRate => IsSequential || Looks <= 1 ? Alpha : Peeking.FalsePositiveRate(Looks, Alpha);

    /// <summary>The share of runs without any effect in which at least one of the family looks significant: 1 − (1 − alpha)^m.</summary>
    public double FamilyErrorRate => CaseDsl.Quantities.Statistics.FamilyErrorRate.Of(FamilySize, Alpha);

    internal string? PowerMissing { get; init; }

    internal string? DaysMissing { get; init; }

    /// <summary>Computes an experiment's figures. Called by the evaluator, which does so once and finds cycles.</summary>
    public static ExperimentFigures Compute(ExperimentSymbol symbol, Figures figures) => new ExperimentAnalysis(symbol, figures).Run();

    /// <summary>The figures of an experiment whose readings need themselves: none.</summary>
    public static ExperimentFigures Empty(ExperimentSymbol symbol) => new(symbol);

    /// <summary>The measurement of a metric or cost in a segment and at a time, by default of all units at the experiment's own time.</summary>
    /// <param name="after">As <see cref="Measurement.After"/> writes it: <c>28 days</c>.</param>
    public Measurement? Find(DeclarationSymbol metric, string? segment = null, string? after = null)
    {
        foreach (var measurement in Measurements)
        {
            if (ReferenceEquals(measurement.Metric, metric)
                && RawResult.SameKey(measurement.Segment, segment)
                && RawResult.SameKey(measurement.After, after))
            {
                return measurement;
            }
        }

        return null;
    }

    /// <summary>How a later reading is named (<c>28 days</c>), for <see cref="Find"/>; null where the figure is no time.</summary>
    public static string? AfterKey(Figure after) => ResultReader.AfterKey(after);

    /// <summary><c>power</c> in percent, <c>sample_size</c> in units randomised, <c>srm</c> a p-value, <c>days</c> a time.</summary>
    public Figure Member(string name) => name switch
    {
        "power" => Power is { } power
            ? Figure.FromQuantity(new Quantity(power * 100, Unit.Percent), 3)
            : Figure.NotComputed(PowerMissing ?? "the power is not known", Unit.Percent),
        "sample_size" => SampleSize is { } size
            ? Figure.FromNeed(new Quantity(size, CountUnit), 3)
            : Figure.NotComputed(PowerMissing ?? "the sample size is not known", CountUnit),
        "srm" => SampleRatioP is { } p
            ? Figure.FromPValue(p)
            : Figure.NotComputed($"not every arm of '{Symbol.Name}' says how many it was assigned", Unit.One),
        "days" => Days is { } days
            ? Figure.FromNeed(new Quantity(days, Unit.Day), 3)
            : Figure.NotComputed(DaysMissing ?? PowerMissing ?? "the days needed are not known", Unit.Day),
        _ => Figure.NotComputed($"'{Symbol.Name}' has no '{name}'"),
    };

    private Unit CountUnit => Symbol.Randomize is { Dimension.IsCount: true } unit ? unit : Unit.One;
}
