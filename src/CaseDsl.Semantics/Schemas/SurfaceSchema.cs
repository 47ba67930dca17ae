using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class SurfaceSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Surface,
        Keyword = "surface",
        Documentation =
            "A part of the screen that a model feeds, and who builds it with us.",
        Example = """
            surface search_page "Search results" {
              model:    rl_ranker
              metric:   ctr
              page:     "Search"
              partners: "Design", "TV platform"
            }
            """,
        Properties =
        [
            Takes.Model("model", "What feeds it.", "model: rl_ranker") with { Required = true },
            Takes.Reference("metric", [Metric], "The metric that says whether it works.", "metric: ctr") with { Required = true },
            Takes.WordOrText("page", "Where it stands.", "page: \"Home\""),
            Takes.WordOrText("partners", "Who builds it with us.", "partners: \"Design\", \"TV platform\"") with { IsList = true },
        ],
    };
}
