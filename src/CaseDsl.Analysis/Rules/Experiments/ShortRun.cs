using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4005: a run that is too short or not of whole weeks.</summary>
public sealed class ShortRun : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4005",
        "short-run",
        Severity.Warning,
        "A run under two weeks, or not of whole weeks",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "The run, both ends counted, is under 14 days or not a multiple of 7.",
            Why: "Members watch differently on a Sunday than on a Tuesday, and differently in the first days of anything new.",
            Remedy: "Run whole weeks, two at the least. The message gives the next end that fits.",
            Bad: ExampleText.Test(run: "2026-03-30 to 2026-04-10"),
            Good: ExampleText.Test(run: "2026-03-30 to 2026-04-12")));

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (experiment.Run is not { } run || run.Days <= 0 || (run.Days >= 14 && run.Days % 7 == 0))
            yield break;
        int needed = Math.Max(14, (run.Days + 6) / 7 * 7);
        string end = run.From.DayNumber + needed - 1 <= DateOnly.MaxValue.DayNumber ? $", to {Say.Date(run.From.AddDays(needed - 1))}" : "";
        yield return Flaw(
            At(experiment, "run"),
            $"The run is {run.Days} days{(run.Days < 14 ? ", under two weeks" : ", which is not whole weeks")}: weekdays and weekends don't weigh the same in it, and members are still getting used to the change. Run {needed} days{end}.");
    }

    internal override bool CanTell(RuleContext context, ExperimentSymbol experiment) => experiment.Run is not null;
}
