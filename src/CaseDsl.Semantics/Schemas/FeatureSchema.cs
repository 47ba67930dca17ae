using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class FeatureSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Feature,
        Keyword = "feature",
        Documentation =
            "What ships and is not a model: an encode, a badge. Wherever a model is asked for, a feature will do.",
        Example = """
            feature av1_encode "AV1 for the top thousand titles" { version: v1 }
            """,
        Properties =
        [
            Takes.WordOrText("version", "Which one.", "version: v3"),
            Takes.Model("replaces", "What it takes the place of.", "replaces: two_tower"),
        ],
        Nested = [Risk],
    };
}
