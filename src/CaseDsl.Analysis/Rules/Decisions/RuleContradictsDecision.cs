using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE6001: what was decided differs from what the decision's own rule gives.</summary>
public sealed class RuleContradictsDecision : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6001",
        "rule-contradicts-decision",
        Severity.Error,
        "A decision that its own rule contradicts",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "`decided:` says something else than `stop_when`, `go_when`, the guardrails and `otherwise` come to with the figures measured. After an invalid or undecided outcome only `go` contradicts.",
            Why: "The rule was agreed before anyone knew the result. Deciding against it afterwards is deciding by taste, with members paying.",
            Remedy: "Decide what the rule gives, or change the rule openly and say when and why.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                experiment rows_ab {
                  hypothesis: "Members open more of what they finish when rows are ordered for it."
                  randomize:  member
                  primary:    ctr
                  guardrails: latency
                  run:        2026-03-30 to 2026-05-03
                  arm control   { share: 50%  assigned: 1_204_331 members }
                  arm treatment { share: 50%  assigned: 1_203_870 members }
                  result ctr     { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
                  result latency { control: 171 ms  treatment: 184 ms }
                }

                decision ship_rows {
                  on:        rows_ab
                  go_when:   ctr.better and ctr.lift > 5%
                  stop_when: ctr.worse
                  otherwise: iterate
                  decided:   go
                  date:      2026-05-06
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
                experiment rows_ab {
                  hypothesis: "Members open more of what they finish when rows are ordered for it."
                  randomize:  member
                  primary:    ctr
                  guardrails: latency
                  run:        2026-03-30 to 2026-05-03
                  arm control   { share: 50%  assigned: 1_204_331 members }
                  arm treatment { share: 50%  assigned: 1_203_870 members }
                  result ctr     { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
                  result latency { control: 171 ms  treatment: 184 ms }
                }

                decision ship_rows {
                  on:        rows_ab
                  go_when:   ctr.better and ctr.lift > 5%
                  stop_when: ctr.worse
                  otherwise: iterate
                  decided:   iterate
                  date:      2026-05-06
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            if (declaration is not DecisionSymbol { Decided: { } decided } decision || decision.HasErrors || HasFault(decision))
                continue;
            DecisionFigures figures = context.Figures.Decision(decision);
            if (!figures.Contradicts || RestsOnAFault(decision, figures))
                continue;
            PropertySymbol? stated = decision.Property("decided");
            var related = System.Collections.Immutable.ImmutableArray.CreateBuilder<RelatedPlace>();
            foreach (TraceStep step in figures.Trace)
                related.Add(new RelatedPlace(step.Location, step.Sentence));
            context.Report(
                stated?.Location ?? decision.NameLocation,
                $"{Say.Capital(Say.Declaration(decision))} was decided as '{decided}', and its own rule comes to '{figures.OutcomeWord}'. {Sentence(figures.Because)} {Remedy(figures)}",
                related.ToImmutable());
        }
    }

    /// <summary>True where its figures can't be computed as they are written: told there, and enough.</summary>
    private static bool HasFault(DecisionSymbol decision)
    {
        foreach (Diagnostic found in decision.SemanticModel.Diagnostics)
        {
            if (found.Id.StartsWith("CASE2", StringComparison.Ordinal) && decision.Syntax.Span.Contains(found.Location.Span.Start))
                return true;
        }
        return false;
    }

    // What is undecided for a fault of an experiment, or of a metric that it guards or measures, is told there, and not again as a wrong decision.
    private static bool RestsOnAFault(DecisionSymbol decision, DecisionFigures figures)
    {
        if (figures.Outcome != Outcome.Undecided)
            return false;
        foreach (ExperimentSymbol experiment in figures.Experiments)
        {
            if (IsFaulty(experiment, decision) || experiment.Guardrails.Any(guardrail => IsFaulty(guardrail.Metric, decision))
                || experiment.Primary.Any(metric => IsFaulty(metric, decision)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFaulty(DeclarationSymbol symbol, DecisionSymbol decision) =>
        ReferenceEquals(symbol.SemanticModel, decision.SemanticModel)
        && symbol.SemanticModel.Diagnostics.Any(fault => symbol.Syntax.Span.Contains(fault.Location.Span));

    // Invalid and undecided are what a rule comes to; nobody decides them.
    private static string Remedy(DecisionFigures figures) => figures.Outcome switch
    {
        Outcome.Invalid => "Decide 'rerun', and mend what can't be trusted first.",
        Outcome.Undecided => "Measure what is missing before anything ships, or decide 'iterate'.",
        _ => $"Decide '{figures.OutcomeWord}', or change the rule openly and say why.",
    };

    private static string Sentence(string text) => text.Length == 0 ? "" : text.TrimEnd('.') + ".";
}
