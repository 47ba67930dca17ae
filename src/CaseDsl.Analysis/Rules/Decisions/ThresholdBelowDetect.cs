using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Quantities.Statistics;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6010: a rule whose threshold is smaller than what its experiment can tell from chance.</summary>
public sealed class ThresholdBelowDetect : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6010",
        "threshold-below-detect",
        Severity.Warning,
        "A decision's threshold below the effect that its experiment can detect",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A `go_when` or `stop_when` that compares a primary's `lift` or `delta` with less than the experiment's `detect`, and does not ask for significance beside it. Gives how often chance alone would meet it.",
            Why: "The experiment was sized for a larger effect: a smaller one that it shows is as likely luck, and members get a change that does nothing for them.",
            Remedy: "Ask for `better` (or `worse`) beside the threshold, raise the threshold to `detect`, or size the experiment for the smaller effect.",
            Bad: ExampleText.Test(more: "detect: +2% relative") + "decision ship { on: rows_ab  go_when: ctr.lift > 0.5%  stop_when: ctr.worse }\n",
            Good: ExampleText.Test(more: "detect: +2% relative") + "decision ship { on: rows_ab  go_when: ctr.better and ctr.lift > 0.5%  stop_when: ctr.worse }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            var decision = (DecisionSymbol)declaration;
            Check(context, decision, "go_when", decision.GoWhen);
            Check(context, decision, "stop_when", decision.StopWhen);
        }
    }

    private static void Check(RuleContext context, DecisionSymbol decision, string property, FigureValue? rule)
    {
        if (rule?.Expression is not { } expression || RuleContext.IsFaulty(decision, property))
            return;
        var told = new HashSet<BoundExpression>();
        foreach (ImmutableList<Literal> way in Alternatives.Of(new Literal(expression, true)) ?? [])
        {
            foreach (Literal literal in way)
            {
                if (Asked(context, decision, literal) is var (subject, threshold)
                    && !way.Exists(other => AsksForSignificance(other, subject))
                    && Weakness(context, subject, threshold) is { } why
                    && told.Add(literal.Expression))
                {
                    string verdict = threshold > 0 == HigherIsBetter(subject) ? "better" : "worse";
                    context.Report(
                        literal.Expression.Syntax.Location,
                        $"'{literal.Expression.Syntax}' {why} Ask for '{subject.Metric?.Name}.{verdict}' beside it, or for at least what 'detect:' says.");
                }
            }
        }
    }

    /// <summary>The lift or delta that has to be past a threshold on its far side of 0, in canonical units; null of any other literal.</summary>
    private static (FactSubject Subject, double Threshold)? Asked(RuleContext context, DecisionSymbol decision, Literal literal)
    {
        if (literal.Expression is not BoundBinary { Operator: >= BinaryOperator.Less } comparison)
            return null;
        BinaryOperator asked = literal.Holds ? comparison.Operator : Comparisons.Opposite(comparison.Operator);
        FactSubject subject = FactSubject.Of(comparison.Left);
        Quantity? threshold = Comparisons.Constant(comparison.Right, context.Figures, decision);
        if (threshold is null)
        {
            subject = FactSubject.Of(comparison.Right);
            threshold = Comparisons.Constant(comparison.Left, context.Figures, decision);
            asked = Comparisons.Turned(asked);
        }

        if (threshold is not { } at || subject is not { Experiment: not null, Member: "lift" or "delta" })
            return null;
        bool isRise = asked is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
        bool isFarSide = at.Canonical == 0 || at.Canonical > 0 == isRise;

        // "Any rise" and "any fall" have a direction of their own.
        return isFarSide ? (subject, at.Canonical == 0 ? (isRise ? double.Epsilon : -double.Epsilon) : at.Canonical) : null;
    }

    private static bool AsksForSignificance(Literal literal, FactSubject subject)
    {
        bool asks = false;
        ExpressionWalk.Visit(literal.Expression, part =>
        {
            if (part is not BoundMember member)
                return;
            FactSubject of = FactSubject.Of(member);
            asks |= of.Metric == subject.Metric && of.Experiment == subject.Experiment
                && (Verdicts.NeedsSpread(of.Member) || of.Member is "lift.low" or "lift.high" or "delta.low" or "delta.high");
        });
        return asks;
    }

    /// <summary>"asks for less than the 2% that ... is sized to find: ..."; null where it asks for enough.</summary>
    private static string? Weakness(RuleContext context, FactSubject subject, double threshold)
    {
        if (subject.Experiment is not { } experiment || context.Figures.Stated(experiment, "detect") is not { HasValue: true } detect)
            return null;
        ExperimentFigures figures = context.Figures.Experiment(experiment);
        PrimaryPlan? plan = figures.Plans.FirstOrDefault(plan => plan.Metric == subject.Metric);
        double factor = subject.Metric is MetricSymbol { Unit: { } unit } ? unit.Factor : 1;
        double? effect = subject.Member == "lift" ? plan?.RelativeEffect : plan?.Effect * factor;
        if (effect is not { } size || !(Math.Abs(threshold) < Math.Abs(size) * (1 - 1e-9)))
            return null;

        // The standard error at which an effect of that size is found with the power that was aimed at, or that a smaller test has.
        bool isTooSmall = plan?.Power < figures.TargetPower;
        double power = isTooSmall && plan?.Power is { } own ? own : figures.TargetPower;
        double error = NonInferiority.StandardErrorFor(size, figures.Alpha, power);
        double chance = NormalDistribution.Survival(Math.Abs(threshold) / error);
        string aim = isTooSmall
            ? $"'{experiment.Name}' sets out to find, with a power of only {Say.Percent(power, 0)}"
            : $"'{experiment.Name}' is sized to find";
        return $"asks for less than the {FigureFormat.FormatPoint(detect)} that {aim}: with no effect at all, {Say.Share(chance)} of such tests would meet it.";
    }

    private static bool HigherIsBetter(FactSubject subject) => subject.Metric is MetricSymbol { HigherIsBetter: true };
}
