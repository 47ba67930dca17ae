using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class NorthstarSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Northstar,
        Keyword = "northstar",
        Name = NameRole.Refers,
        NameRefers = [Metric],
        Documentation =
            "The metric that every subscriber metric should reach along 'drives', and how far it is to go.",
        Example = """
            northstar engagement { target: +1% relative per quarter }
            """,
        Properties =
        [
            Takes.Figure("target", FigureExpectation.Change, "How far it is to move, and by when.", "target: +1% relative per quarter") with { Required = true },
        ],
    };
}
