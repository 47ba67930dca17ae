using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6009: a rule that asks for what its experiment doesn't measure.</summary>
public sealed class RuleNeverDecided : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6009",
        "rule-never-decided",
        Severity.Warning,
        "A decision's rule that asks for what is not measured",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A `go_when` or `stop_when` that asks for a metric which its experiment neither plans nor measures, for `better` or a p-value of one that was measured without a spread, for `unharmed` of one that has neither a margin nor a limit, or for a `baseline` or `limit` that nobody states.",
            Why: "Such a rule leaves the decision undecided, however long the experiment runs.",
            Remedy: "Name the metric in the experiment and give its counts or spread, state the threshold, or ask for something that is measured.",
            Bad: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: latency.worse }\n",
            Good: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: latency.harmed }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            var decision = (DecisionSymbol)declaration;
            var told = new HashSet<string>(StringComparer.Ordinal);
            Check(context, decision, "stop_when", decision.StopWhen, told);
            Check(context, decision, "go_when", decision.GoWhen, told);
        }
    }

    private static void Check(RuleContext context, DecisionSymbol decision, string property, FigureValue? rule, HashSet<string> told)
    {
        if (rule?.Expression is not { } expression || RuleContext.IsFaulty(decision, property) || IsToldAlready(context, decision))
            return;
        ExpressionWalk.Visit(expression, part =>
        {
            if (part is BoundMember member
                && MeasurementFinder.Measured(member.Receiver) is ({ } measured, _)
                && Why(context, measured, member) is { } why
                && told.Add(why))
            {
                context.Report(member.Syntax.Location, $"'{member.Syntax}' can't be decided by '{measured.Experiment.Name}': {why}");
            }
        });
    }

    // Where a go was decided all the same, CASE6001 says what is missing.
    private static bool IsToldAlready(RuleContext context, DecisionSymbol decision) =>
        decision.Decided is not null && context.Figures.Decision(decision) is { Outcome: Outcome.Undecided, Contradicts: true };

    private static string? Why(RuleContext context, BoundMeasurement measured, BoundMember member)
    {
        (ExperimentSymbol experiment, DeclarationSymbol metric) = (measured.Experiment, measured.Metric);
        string name = metric.Name;
        if (member.Name is "baseline" or "limit")
            return metric.Has(member.Name) ? null : $"'{name}' has no {member.Name}. Add '{member.Name}:' to it.";
        if (experiment.HasErrors || context.Figures.Experiment(experiment).MissingReadout is not null)
            return null;
        if (context.Figures.Experiment(experiment).Find(metric) is not { IsMeasured: true } found)
            return IsPlanned(experiment, metric) ? null : $"it doesn't measure '{name}'. Name it in 'primary:', 'secondary:' or 'guardrails:', and give its result.";
        if (Verdicts.NeedsSpread(member.Name) && found.ByArm.All(static arm => arm.PValue is null && !arm.HasInterval))
            return $"'{name}' was measured without a spread, so chance can't be ruled out. Give counts ('50 of 1_200') or 'sd ... of ...', or compare its level.";
        return member.Name is "harmed" or "unharmed" && found is { Margin: null, Limit: null } && !IsGuardrail(experiment, metric)
            ? $"'{name}' has neither a margin nor a limit. Add 'guardrails: {name} within ...' to the experiment, or 'limit:' to the metric."
            : null;
    }

    private static bool IsPlanned(ExperimentSymbol experiment, DeclarationSymbol metric) =>
        experiment.Primary.Contains(metric)
        || experiment.Secondary.Contains(metric)
        || IsGuardrail(experiment, metric)
        || experiment.Results.Any(result => result.Refers == metric);

    // A guardrail without a threshold has a rule of its own.
    private static bool IsGuardrail(ExperimentSymbol experiment, DeclarationSymbol metric) =>
        experiment.Guardrails.Any(guardrail => guardrail.Metric == metric);
}
