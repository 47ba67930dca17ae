using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6002: no rule to stop by.</summary>
public sealed class NoStopRule : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6002",
        "no-stop-rule",
        Severity.Warning,
        "A decision that says when to go and not when to stop",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A decision with `go_when` and no `stop_when`.",
            Why: "A bet that nothing could end is not tested, only delayed: each weak result becomes one more iteration.",
            Remedy: "Add `stop_when:` with what would show that members lose, such as `churn.worse`.",
            Bad: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better }\n",
            Good: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: ctr.worse }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            var decision = (DecisionSymbol)declaration;
            if (!decision.Has("go_when") || decision.Has("stop_when"))
                continue;
            string example = decision.On is [{ Guardrails: [var guardrail, ..] }, ..] ? guardrail.Metric.Name + ".harmed" : "churn.worse";
            context.Report(
                decision.NameLocation,
                $"{Say.Capital(Say.Declaration(decision))} says when to go and never when to stop, so no result could end it. Add 'stop_when:' with what would show that members lose, such as '{example}'.");
        }
    }
}
