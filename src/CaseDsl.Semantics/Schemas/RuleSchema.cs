using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class RuleSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Rule,
        Keyword = "rule",
        RequiresTitle = true,
        Documentation =
            "A house rule in the language itself; 'it' is the declaration looked at.",
        Example = """
            rule big_bets "Claims over $10M need an experiment" {
              for:      claim
              where:    it.worth > $10M per year
              require:  count(it.evidence) >= 1
              severity: error
            }
            """,
        Properties =
        [
            Takes.Word("for", [
                "case", "unit", "assume", "metric", "cost", "northstar", "model", "feature", "surface", "source",
                "experiment", "arm", "result", "claim", "tradeoff", "option", "decision", "canvas", "risk", "story",
                "sheet", "launch", "signoff", "initiative", "backlog", "critique", "finding", "rehearsal", "round", "rule",
            ], "The keyword of the declarations it looks at.", "for: claim") with { Required = true },
            Takes.Condition("where", "Which of them.", "where: it.worth > $10M per year"),
            Takes.Condition("require", "What must hold of each.", "require: count(it.evidence) >= 1") with { Required = true },
            Takes.Word("severity", ["error", "warning", "suggestion", "none"], "How much it matters.", "severity: error") with { Default = "warning" },
            Takes.Prose("help", "What to do about it.", "help: \"Run the experiment first.\""),
        ],
    };
}
