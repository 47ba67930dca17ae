using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class ArmSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Arm,
        Keyword = "arm",
        IsTopLevel = false,
        Documentation =
            "One side of an experiment.",
        Example = """
            experiment kids_ab "A kids' row" {
              hypothesis: "A row of their own keeps children watching what suits them."
              randomize:  household
              primary:    ctr
              arm control  { share: 50%  assigned: 40_120 households }
              arm kids_row { share: 50%  assigned: 40_044 households }
            }
            """,
        Properties =
        [
            Takes.Figure("share", FigureExpectation.Ratio, "The share of those randomised that it gets.", "share: 50%"),
            Takes.Figure("assigned", FigureExpectation.Count, "How many it got.", "assigned: 1_204_331 members"),
        ],
    };
}
