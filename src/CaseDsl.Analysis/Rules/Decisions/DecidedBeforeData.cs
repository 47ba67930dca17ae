using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6003: decided too early.</summary>
public sealed class DecidedBeforeData : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6003",
        "decided-before-data",
        Severity.Error,
        "A decision before its data, or a launch before its decision",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "Decided `go` before the run of its experiment ended, or a launch dated before its decision.",
            Why: "What was decided before the last day was decided on less than everyone agreed to look at.",
            Remedy: "Decide after the run, and launch after the decision; correct the date where it is a slip.",
            Bad: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: ctr.worse  decided: go  date: 2026-04-20 }\n",
            Good: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: ctr.worse  decided: go  date: 2026-05-06 }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            var decision = (DecisionSymbol)declaration;
            if (decision is not { Decided: "go", Date: { } date })
                continue;
            foreach (ExperimentSymbol experiment in decision.On)
            {
                if (experiment.Run is { } run && date < run.To)
                {
                    context.Report(
                        decision.Property("date")?.Location ?? decision.NameLocation,
                        $"{Say.Capital(Say.Declaration(decision))} decided 'go' on {Say.Date(date)}, before the run of {Say.Quote(experiment)} ended on {Say.Date(run.To)}: on less than was agreed to look at. Decide after the run, or correct the date.",
                        experiment.Property("run") is { } property ? [new Syntax.RelatedPlace(property.Location, "the run")] : default);
                }
            }
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Launch))
        {
            var launch = (LaunchSymbol)declaration;
            if (launch is { Date: { } launched, Decision: { Date: { } decided } decision } && launched < decided)
            {
                context.Report(
                    launch.Property("date")?.Location ?? launch.NameLocation,
                    $"{Say.Capital(Say.Declaration(launch))} is dated {Say.Date(launched)}, before {Say.Quote(decision)} was decided on {Say.Date(decided)}. Launch after the decision, or correct the date.",
                    [new Syntax.RelatedPlace(decision.NameLocation, $"decided on {Say.Date(decided)}")]);
            }
        }
    }
}
