using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class AssumeSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Assume,
        Keyword = "assume",
        TakesValue = true,
        RequiresValue = true,
        Documentation =
            "A named figure that others are computed from, with the source it was taken from.",
        Example = """
            assume searches = 40M members { source: "Search log, April"  as_of: 2026-04-30 }
            """,
        Properties =
        [
            Takes.Source("Where the figure comes from.", "source: \"Q4 2025 letter\""),
            Takes.Date("as_of", "The day it was true.", "as_of: 2026-01-20"),
        ],
    };
}
