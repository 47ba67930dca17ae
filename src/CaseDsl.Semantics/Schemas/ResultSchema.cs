using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class ResultSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Result,
        Keyword = "result",
        Name = NameRole.Refers,
        NameRefers = [Metric, Cost],
        IsTopLevel = false,
        TakesArmReadings = true,
        Documentation =
            "What each arm showed of one metric or cost.",
        Example = """
            experiment rows_ab "Ten rows against forty" {
              hypothesis: "Fewer rows bring the first play sooner."
              randomize:  member
              primary:    ctr
              arm control  { share: 50%  assigned: 90_112 members }
              arm ten_rows { share: 50%  assigned: 90_347 members }
              result ctr       { control: 3_790 of 90_112  ten_rows: 3_981 of 90_347 }
              result bandwidth { lift: -2% [-3%, -1%] }
            }
            """,
        Properties =
        [
            Takes.Reading("lift", "The relative change, where the arms' own values are not at hand.", "lift: -10% [-11%, -9%]"),
            Takes.WordOrText("segment", "The part of the audience it is of.", "segment: new_members"),
            Takes.Figure("after", FigureExpectation.Time, "How long after the start it was taken.", "after: 14 days"),
        ],
    };
}
