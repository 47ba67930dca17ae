using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6004: a launch whose gate is closed.</summary>
public sealed class GateClosed : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6004",
        "gate-closed",
        Severity.Error,
        "A launch without its signatures, or with a criterion that is not met",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: """
                A launch that is not `status: planned` and that data_science, ml_infra and legal have not all signed by its date, that
                has a criterion which is not met, or that product signed before them.
                """,
            Why: "Each of the three answers for something members would feel: that the effect is real, that serving holds, that their data is used as promised.",
            Remedy: "Get the signature or meet the criterion, or write `status: planned` until then.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" {
                  version: v3
                  risk drift   { level: low  mitigation: "Weekly off-policy evaluation" }
                  risk privacy { level: low  mitigation: "No new signals are logged" }
                }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                decision ship_rows { go_when: more_clicks.net > $0.1M per quarter  stop_when: more_clicks.net < $0 per quarter  decided: go  date: 2026-05-06 }

                launch rows_launch {
                  model:    new_rows
                  claims:   more_clicks
                  decision: ship_rows
                  date:     2026-05-11
                  signoff data_science { by: "A. Lead"  on: 2026-05-07 }
                  signoff ml_infra     { by: "B. Lead"  on: 2026-05-12 }
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" {
                  version: v3
                  risk drift   { level: low  mitigation: "Weekly off-policy evaluation" }
                  risk privacy { level: low  mitigation: "No new signals are logged" }
                }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                decision ship_rows { go_when: more_clicks.net > $0.1M per quarter  stop_when: more_clicks.net < $0 per quarter  decided: go  date: 2026-05-06 }

                launch rows_launch {
                  model:    new_rows
                  claims:   more_clicks
                  decision: ship_rows
                  date:     2026-05-11
                  signoff data_science { by: "A. Lead"  on: 2026-05-07 }
                  signoff ml_infra     { by: "B. Lead"  on: 2026-05-08 }
                  signoff legal        { by: "C. Counsel"  on: 2026-05-08 }
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Launch))
        {
            if (declaration is not LaunchSymbol { Status: not "planned" } launch || RuleContext.IsFaulty(launch, "criteria") || RuleContext.IsFaulty(launch, "date"))
                continue;
            LaunchFigures figures = context.Figures.Launch(launch);
            if (figures.GateReasons.IsEmpty)
                continue;
            context.Report(
                launch.NameLocation,
                $"The gate of {Say.Declaration(launch)} is closed: {string.Join("; ", figures.GateReasons)}. Until each has signed by the launch's date and every criterion is met, write 'status: planned'.");
        }
    }
}
