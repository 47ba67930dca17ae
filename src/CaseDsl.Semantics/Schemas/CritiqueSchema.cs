using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class CritiqueSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Critique,
        Keyword = "critique",
        Documentation =
            "Somebody's experiment, or one's own, looked at for flaws.",
        Example = """
            critique rows_critique "Would I trust it?" {
              of: homescreen_ab
              finding novelty { note: "Members try what is new."  remedy: "Keep a holdback for four weeks." }
            }
            """,
        Properties =
        [
            Takes.Reference("of", [Experiment, Source], "What is looked at.", "of: homescreen_ab") with { Required = true },
        ],
        Nested = [Finding],
    };
}
