using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class SourceSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Source,
        Keyword = "source",
        Documentation =
            "Evidence that is not one's own experiment.",
        Example = """
            source cdn_bill "CDN invoice, April" {
              url:     "https://example.com/invoices/2026-04"
              date:    2026-04-30
              grade:   observational
              copy:    primary
              reports: bandwidth by -10% [-11%, -9%]
            }
            """,
        Properties =
        [
            Takes.Text("url", "Where it can be read.", "url: \"https://example.com/paper\""),
            Takes.Date("date", "When it was written.", "date: 2026-04-28"),
            Takes.Word("grade", ["experiment", "published", "observational", "anecdote"], "How far it can be trusted.", "grade: observational") with { Required = true },
            Takes.Word("copy", ["primary", "secondary"], "Whether it is the original, or somebody's account of it.", "copy: primary"),
            Takes.Movements("reports", "The changes it reports.", "reports: serving by +$0.2M per quarter"),
        ],
    };
}
