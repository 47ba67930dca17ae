using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class FindingSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Finding,
        Keyword = "finding",
        Name = NameRole.Word,
        // Every flaw that a rule finds in an experiment, and what no figure shows. That a critique misses one is the critique's fault.
        NameWords =
        [
        "underpowered", "sample_ratio_mismatch", "peeking", "many_metrics", "short_run",
        "unit_of_analysis", "no_guardrail", "not_significant", "too_good", "guardrail_breached",
        "winners_curse", "late_hypothesis", "counts_disagree", "guardrail_without_threshold",
        "diluted", "inconclusive_guardrail", "immature_metric", "guardrail_underpowered", "metric_defined_late",
        "novelty", "interference", "seasonality", "logging", "bias",
        ],
        IsTopLevel = false,
        Documentation =
            "One flaw, and what would mend it.",
        Example = """
            critique ab_critique "Would I trust it?" {
              of: homescreen_ab
              finding seasonality { note: "April has two holidays."  remedy: "Run it again in June." }
            }
            """,
        Properties =
        [
            Takes.Prose("note", "What is wrong.", "note: \"Members try what is new.\""),
            Takes.Prose("remedy", "What would mend it.", "remedy: \"Keep a holdback for four weeks.\"") with { Required = true },
        ],
    };
}
