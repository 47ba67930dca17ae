using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class UnitSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Unit,
        Keyword = "unit",
        TakesValue = true,
        Documentation =
            "A unit of one's own: a thing that is counted, or a number of another unit.",
        Example = """
            unit binge "A sitting of three plays" = 3 plays
            """,
    };
}
