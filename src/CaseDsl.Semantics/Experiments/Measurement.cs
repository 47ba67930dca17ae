using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// What an experiment measured of one metric or cost, in one segment and at one time: a treatment arm against control.
/// With several treatment arms a measurement stands for all of them (<see cref="ByArm"/> has each): then it has no
/// delta of its own, it is unharmed where every arm is, and harmed where one is.
/// </summary>
public sealed class Measurement
{
    internal Measurement(ExperimentSymbol experiment, DeclarationSymbol metric)
    {
        Experiment = experiment;
        Metric = metric;
    }

    public ExperimentSymbol Experiment { get; }

    /// <summary>The metric or cost.</summary>
    public DeclarationSymbol Metric { get; }

    /// <summary>The part of the audience; null for all of it.</summary>
    public string? Segment { get; internal init; }

    /// <summary>How long after assignment a later reading was taken, as <c>28 days</c>; null for the experiment's own.</summary>
    public string? After { get; internal init; }

    /// <summary>The result it comes from; null where that is a readout.</summary>
    public ResultSymbol? Result { get; internal init; }

    /// <summary>Control and the treatment arms read, control first. Empty for a <c>lift:</c>.</summary>
    public ImmutableArray<ArmReading> Arms { get; internal init; } = [];

    /// <summary>The arm compared with control; null where there are several, or none is declared.</summary>
    public ArmSymbol? Treatment { get; internal init; }

    /// <summary>One measurement a treatment arm; itself alone where there is one.</summary>
    public ImmutableArray<Measurement> ByArm { get; internal set; } = [];

    /// <summary>True where a <c>lift:</c> was stated, or a readout's change, without the arms' own levels.</summary>
    public bool IsStatedLift { get; internal init; }

    /// <summary>True for a primary metric of the experiment, read on all units at its own time: what a correction is for.</summary>
    public bool IsPrimary { get; internal init; }

    /// <summary>Control's level.</summary>
    public required Figure Control { get; init; }

    /// <summary>The treatment arm's level.</summary>
    public required Figure TreatmentValue { get; init; }

    /// <summary>Treatment minus control, in the metric's unit; in points for a ratio.</summary>
    public required Figure Delta { get; init; }

    /// <summary>Delta in proportion to control.</summary>
    public required Figure Lift { get; init; }

    /// <summary>Two-sided; under <c>method: sequential</c> the smallest alpha whose confidence sequence excludes 0. Null without a spread.</summary>
    public double? PValue { get; internal init; }

    /// <summary>After the experiment's correction; the p-value itself where none touches it.</summary>
    public double? AdjustedPValue { get; internal set; }

    /// <summary>The experiment's alpha, a fraction.</summary>
    public double Alpha { get; internal init; }

    /// <summary>Whether the adjusted p-value is below alpha, on the absolute scale.</summary>
    public bool? Significant => AdjustedPValue is { } p ? p < Alpha * (1 - 1e-9) : null;

    /// <summary>Significant in the metric's direction.</summary>
    public bool? Better => Significant is { } significant && Direction is { } sign ? significant && Sign * sign > 0 : null;

    /// <summary>Significant against the metric's direction.</summary>
    public bool? Worse => Significant is { } significant && Direction is { } sign ? significant && Sign * sign < 0 : null;

    /// <summary>The whole interval (else the point) is inside the margin and the limit, those that there are.</summary>
    public bool? Unharmed => Judgement.Unharmed;

    /// <summary>The whole interval (else the point) is past the margin or the limit.</summary>
    public bool? Harmed => Judgement.Harmed;

    /// <summary>True of a guardrail that is shown neither safe nor broken.</summary>
    public bool IsInconclusive => Unharmed is false && Harmed is false;

    /// <summary>The harm allowed relative to control, as stated after <c>within</c>; null where none is.</summary>
    public Figure? Margin { get; internal init; }

    /// <summary>The metric's absolute limit; null where it has none.</summary>
    public Figure? Limit { get; internal init; }

    /// <summary>The metric's baseline; null where it has none.</summary>
    public Figure? Baseline { get; internal init; }

    /// <summary>
    /// With no true effect, the share of runs in which the guardrail would be shown unharmed: Φ(margin / se − z).
    /// Null without an interval or without a threshold.
    /// </summary>
    public double? ChanceShownUnharmed { get; internal init; }

    /// <summary>The standard error of <see cref="Delta"/> in the metric's unit, canonical for a ratio; null without a spread.</summary>
    public double? StandardError => double.IsFinite(Numbers.DeltaError) && Numbers.DeltaError > 0 ? Numbers.DeltaError : null;

    /// <summary>The standard error of <see cref="Lift"/> as a fraction; null without a spread.</summary>
    public double? LiftStandardError => double.IsFinite(Numbers.LiftError) && Numbers.LiftError > 0 ? Numbers.LiftError : null;

    /// <summary>The lift as a fraction; null where it was not measured.</summary>
    public double? LiftFraction => double.IsFinite(Numbers.Lift) ? Numbers.Lift : null;

    /// <summary>+1 where higher is better, −1 where lower is; null where the metric doesn't say.</summary>
    public int? Direction { get; internal init; }

    /// <summary>True where there is anything measured at all: a level of both arms, or a lift.</summary>
    public bool IsMeasured => Delta.HasValue || Lift.HasValue || (IsOfSeveralArms && ByArm.Any(arm => arm.IsMeasured));

    /// <summary>True where it stands for several treatment arms at once.</summary>
    public bool IsOfSeveralArms { get; internal init; }

    /// <summary>True where the delta, or at least the lift, has an interval.</summary>
    public bool HasInterval => Numbers.DeltaInterval is not null || Numbers.LiftInterval is not null;

    internal Contrast Numbers { get; init; } = Contrast.Empty;

    // A lift without a baseline has no delta, and says the direction all the same.
    private double Sign => double.IsFinite(Numbers.Delta) ? Numbers.Delta : Numbers.Lift;

    /// <summary>Against the margin and the limit together.</summary>
    internal HarmJudgement Judgement { get; init; } = HarmJudgement.Unknown;

    internal HarmJudgement? MarginJudgement { get; init; }

    internal HarmJudgement? LimitJudgement { get; init; }

    /// <summary>
    /// The measurement of one arm that settles whether all are unharmed: the first harmed, else the first that is not
    /// shown unharmed, else the first. Itself where there is one arm.
    /// </summary>
    public Measurement Telling
    {
        get
        {
            if (!IsOfSeveralArms)
                return this;
            Measurement? open = null;
            foreach (var arm in ByArm)
            {
                if (arm.Harmed is true)
                    return arm;
                if (arm.Unharmed is not true)
                    open ??= arm;
            }

            return open ?? ByArm[0];
        }
    }

    /// <summary>Why there is no threshold, or no measured value, to judge harm by; null where there is.</summary>
    internal string? NoJudgement { get; init; }

    /// <summary>The unit of the levels, and of the delta where it is not a ratio.</summary>
    internal Unit Unit { get; init; } = Unit.One;

    /// <summary>As a person names it: <c>homescreen_ab.ctr</c>, with its arm, segment and time where it has them.</summary>
    public string Name => $"{Experiment.Name}.{ShortName}{Part}";

    /// <summary>The same in quotes and without the experiment: <c>'ctr' in kids</c>.</summary>
    internal string Quoted => $"'{ShortName}'{Part}";

    private string ShortName => Treatment is { } arm && Experiment.Arms.Length > 2 ? $"{Metric.Name}.{arm.Name}" : Metric.Name;

    private string Part => (Segment is { } segment ? $" in {segment}" : "") + (After is { } after ? $" after {after}" : "");

    /// <summary>The measurement of one treatment arm; null where that arm was not read, or is control.</summary>
    public Measurement? For(ArmSymbol arm)
    {
        foreach (var each in ByArm)
        {
            if (ReferenceEquals(each.Treatment, arm))
                return each;
        }

        return null;
    }

    /// <summary>
    /// A member by its name: <c>control treatment delta lift p_value p_adjusted significant better worse unharmed harmed
    /// baseline limit</c>, or an arm's name for its level. A figure without a value says why.
    /// </summary>
    public Figure Member(string name) => MeasurementMembers.Get(this, name);
}
