using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class CaseSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Case,
        Keyword = "case",
        Name = NameRole.Optional,
        Documentation =
            "The header of a file: what the rendered document is called, and by whom. At most one a file.",
        Example = """
            case search_ranking "Ranking search by what members finish" {
              author:   "Discovery PM"
              date:     2026-05-06
              audience: "Executive committee"
              status:   review
            }
            """,
        Properties =
        [
            Takes.Text("author", "Who wrote it.", "author: \"Discovery PM\""),
            Takes.Date("date", "The day it speaks of: assumptions age from here.", "date: 2026-05-06"),
            Takes.Text("audience", "Who is to read it.", "audience: \"Executive committee\""),
            Takes.Word("status", ["draft", "review", "final"], "How far it has come.", "status: review") with { Default = "draft" },
        ],
    };
}
