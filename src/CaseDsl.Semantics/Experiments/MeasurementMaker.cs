using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>Computes the measurement that a result comes to.</summary>
internal sealed class MeasurementMaker(MeasurementContext context)
{
    private readonly ImmutableArray<DeclarationSymbol> _primary = context.Experiment.Primary;
    private readonly ImmutableArray<MarginValue> _guardrails = context.Experiment.Guardrails;

    /// <summary>One measurement for all treatment arms that were read.</summary>
    public Measurement Make(RawResult raw)
    {
        var arms = ImmutableArray.CreateBuilder<Measurement>();
        foreach (var arm in context.TreatmentArms)
        {
            if (raw.Reading(arm).Sample.Shape != SampleShape.None || raw.Change(arm) is not null)
                arms.Add(MakeArm(raw, arm));
        }

        // A lift of an experiment without arms; or nothing usable, which still is a result that says why.
        if (arms.Count == 0)
            arms.Add(MakeArm(raw, context.TreatmentArms.Count == 1 ? context.TreatmentArms[0] : null));
        if (context.TreatmentArms.Count <= 1 || arms is [{ Treatment: null }])
            return Alone(arms[0]);
        foreach (var arm in arms)
            Alone(arm);
        return ForAll(raw, arms.DrainToImmutable());
    }

    private static Measurement Alone(Measurement measurement)
    {
        measurement.ByArm = [measurement];
        return measurement;
    }

    private Measurement ForAll(RawResult raw, ImmutableArray<Measurement> arms)
    {
        var judgement = arms[0].Judgement;
        for (var i = 1; i < arms.Length; i++)
            judgement = HarmJudgement.Both(judgement, arms[i].Judgement);
        // An arm that was not read is not known to be unharmed.
        if (arms.Length < context.TreatmentArms.Count)
            judgement = HarmJudgement.Both(judgement, HarmJudgement.Unknown);
        var first = arms[0];
        var all = new Measurement(context.Experiment, raw.Metric)
        {
            Segment = raw.Segment,
            After = raw.After,
            Result = raw.Result,
            Arms = Readings(raw, first.Control, arms),
            ByArm = arms,
            IsOfSeveralArms = true,
            IsPrimary = first.IsPrimary,
            Control = first.Control,
            TreatmentValue = Several("treatment"),
            Delta = Several("delta"),
            Lift = Several("lift"),
            Alpha = first.Alpha,
            Margin = first.Margin,
            Limit = first.Limit,
            Baseline = first.Baseline,
            Direction = first.Direction,
            ChanceShownUnharmed = arms.Min(arm => arm.ChanceShownUnharmed),
            Judgement = judgement,
            NoJudgement = judgement.Unharmed is null ? first.NoJudgement ?? NotEveryArm(raw, arms) : null,
            Unit = raw.Unit,
        };
        return all;

        Figure Several(string member) => Figure.NotComputed(
            $"'{context.Experiment.Name}' has several treatment arms; say which: '{raw.Metric.Name}.{first.Treatment?.Name}.{member}'", raw.Unit);
    }

    private string? NotEveryArm(RawResult raw, ImmutableArray<Measurement> arms)
    {
        foreach (var arm in context.TreatmentArms)
        {
            if (!arms.Any(each => ReferenceEquals(each.Treatment, arm)))
                return $"'{raw.Metric.Name}' was not measured in '{arm.Name}'";
        }

        return null;
    }

    private static ImmutableArray<ArmReading> Readings(RawResult raw, Figure control, ImmutableArray<Measurement> arms)
    {
        var readings = ImmutableArray.CreateBuilder<ArmReading>();
        foreach (var arm in arms)
        {
            foreach (var reading in arm.Arms)
            {
                if (!readings.Any(known => ReferenceEquals(known.Arm, reading.Arm)))
                    readings.Add(reading);
            }
        }

        return readings.DrainToImmutable();
    }

    private Measurement MakeArm(RawResult raw, ArmSymbol? arm)
    {
        var (control, controlDigits) = raw.Reading(context.Control);
        var (treatment, treatmentDigits) = raw.Reading(arm);
        var baseline = context.Figures.Stated(raw.Metric, "baseline");
        var change = raw.Change(arm);
        var isStated = change is not null && !(control.HasLevel && treatment.HasLevel);
        Contrast numbers;
        MeasurementDigits digits;
        if (change is { } stated && isStated)
        {
            var level = control.HasLevel ? control.Level : Number(baseline, raw.Unit);
            numbers = Contrast.OfChange(stated, level, context.Options);
            digits = MeasurementDigits.Stated(stated, Contrast.IsAtOwnLevel(stated, context.Options));
        }
        else
        {
            numbers = Contrast.Compare(control, treatment, context.Options);
            digits = MeasurementDigits.Of(control.Level, controlDigits, treatment.Level, treatmentDigits);
        }

        var direction = raw.Metric switch
        {
            MetricSymbol { HigherIsBetter: { } higher } => higher ? 1 : -1,
            CostSymbol cost => cost.HigherIsBetter ? 1 : (int?)-1,
            _ => null,
        };
        var margin = Margin(raw.Metric);
        var limit = context.Figures.Stated(raw.Metric, "limit");
        var noJudgement = WhyNoJudgement(raw, numbers, direction, margin, limit);
        var canJudge = noJudgement is null && direction is not null;
        var byMargin = canJudge ? JudgeMargin(numbers, raw.Unit, direction ?? 0, margin) : null;
        var byLimit = canJudge ? JudgeLimit(numbers, raw.Unit, direction ?? 0, limit) : null;
        var figures = new MeasurementFigures(raw, context, arm, digits, isStated ? change : null);
        return new Measurement(context.Experiment, raw.Metric)
        {
            Segment = raw.Segment,
            After = raw.After,
            Result = raw.Result,
            Treatment = arm,
            Arms = Arms(raw, arm, figures, numbers),
            IsStatedLift = isStated,
            IsPrimary = raw.Segment is null && raw.After is null && _primary.Contains(raw.Metric),
            Control = figures.Level(numbers.Control, numbers.ControlInterval, context.Control, "control", isStated ? 0 : control.StandardError),
            TreatmentValue = figures.Level(numbers.Treatment, numbers.TreatmentInterval, arm, "treatment", isStated ? numbers.DeltaError : treatment.StandardError),
            Delta = figures.Delta(numbers),
            Lift = figures.Lift(numbers),
            PValue = numbers.PValue,
            AdjustedPValue = numbers.PValue,
            Alpha = context.Options.Alpha,
            Baseline = baseline,
            Margin = margin,
            Limit = limit,
            Direction = direction,
            Numbers = numbers,
            Judgement = byMargin is { } within ? byLimit is { } inside ? HarmJudgement.Both(within, inside) : within : byLimit ?? HarmJudgement.Unknown,
            MarginJudgement = byMargin,
            LimitJudgement = byLimit,
            NoJudgement = noJudgement,
            ChanceShownUnharmed = direction is { } side && noJudgement is null
                ? GuardrailChance.Compute(control, treatment, numbers, Number(baseline, raw.Unit), side, ReadMargin(margin, raw.Unit), Number(limit, raw.Unit), context.Options.Alpha)
                : null,
            Unit = raw.Unit,
        };
    }

    private ImmutableArray<ArmReading> Arms(RawResult raw, ArmSymbol? treatment, MeasurementFigures figures, Contrast numbers)
    {
        var readings = ImmutableArray.CreateBuilder<ArmReading>(2);
        foreach (var (arm, sample, _, _) in raw.Readings)
        {
            var isControl = ReferenceEquals(arm, context.Control);
            if (!isControl && !ReferenceEquals(arm, treatment))
                continue;
            var interval = Contrast.LevelInterval(sample, context.Options);
            var reading = new ArmReading(
                arm,
                figures.Level(sample.Level, interval, arm, isControl ? "control" : "treatment", sample.StandardError),
                double.IsFinite(sample.Count) ? sample.Count : null,
                double.IsFinite(sample.Successes) ? sample.Successes : null)
            {
                Sample = sample,
            };
            if (isControl)
                readings.Insert(0, reading);
            else
                readings.Add(reading);
        }

        return readings.ToImmutable();
    }

    private static HarmJudgement? JudgeMargin(Contrast numbers, Unit unit, int direction, Figure? margin)
    {
        if (ReadMargin(margin, unit) is not { } allowed)
            return null;
        return allowed.IsRelative
            ? JudgeHarm(numbers.Lift, numbers.LiftInterval, -direction, allowed.Value, 1)
            : JudgeHarm(numbers.Delta, numbers.DeltaInterval, -direction, allowed.Value, numbers.Control);
    }

    private static HarmJudgement? JudgeLimit(Contrast numbers, Unit unit, int direction, Figure? limit)
    {
        var most = Number(limit, unit);
        return double.IsFinite(most)
            ? JudgeHarm(numbers.Treatment, numbers.TreatmentInterval, -direction, -direction * most, numbers.Treatment)
            : null;
    }

    // Harm is what is turned against the metric's direction: a rise where lower is better.
    private static HarmJudgement JudgeHarm(double value, Span? interval, int sign, double allowed, double scale)
    {
        var low = interval is { } span ? (sign > 0 ? span.Low : -span.High) : double.NaN;
        var high = interval is { } whole ? (sign > 0 ? whole.High : -whole.Low) : double.NaN;
        return HarmJudgement.Judge(sign * value, low, high, allowed, scale);
    }

    private Figure? Margin(DeclarationSymbol metric)
    {
        foreach (var guardrail in _guardrails)
        {
            if (ReferenceEquals(guardrail.Metric, metric) && guardrail.Margin is { } margin)
                return context.Figures.Evaluate(margin, context.Experiment, "guardrails." + metric.Name);
        }

        return null;
    }

    private static (double Value, bool IsRelative)? ReadMargin(Figure? margin, Unit unit)
    {
        if (margin?.Value is not { } value)
            return null;
        var isRelative = ChangeScale.IsRelative(margin);
        var number = Math.Abs(ResultReader.InUnit(value, isRelative ? Unit.One : unit));
        return double.IsFinite(number) ? (number, isRelative) : null;
    }

    private static string? WhyNoJudgement(RawResult raw, Contrast numbers, int? direction, Figure? margin, Figure? limit)
    {
        var name = raw.Metric.Name;
        if (direction is null)
            return $"'{name}' does not say which way is better ('better: higher' or 'better: lower')";
        if (margin is null && limit is null)
            return $"'{name}' has neither a margin ('within' in guardrails) nor a limit";
        if (margin is not null && ReadMargin(margin, raw.Unit) is not { } allowed)
            return $"the margin of '{name}' is {(margin.Missing is { } why ? $"not known: {why}" : $"in {margin.Unit}, the metric in {raw.Unit}")}";
        if (limit is not null && !double.IsFinite(Number(limit, raw.Unit)))
            return $"the limit of '{name}' is not known";
        if (margin is not null && ReadMargin(margin, raw.Unit) is { IsRelative: false } && !double.IsFinite(numbers.Delta))
            return raw.Problem ?? $"'{name}' was measured as a lift only and has no baseline, so the change can't be held against {margin}";
        if (limit is not null && !double.IsFinite(numbers.Treatment))
            return raw.Problem ?? $"'{name}' was measured as a lift only and has no baseline, so its level can't be held against the limit of {limit}";
        return null;
    }

    private static double Number(Figure? figure, Unit unit) =>
        figure?.Value is { } value ? ResultReader.InUnit(value, unit) : double.NaN;
}
