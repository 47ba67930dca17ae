using System.Collections.Immutable;
using static CaseDsl.Editing.TemplateParts;

namespace CaseDsl.Editing;

/// <summary>Every template that a file can be begun from, for the command line and for editors.</summary>
public static class CaseTemplates
{
    public static ImmutableArray<CaseTemplate> All { get; } =
    [
        new("canvas", "my_canvas", "the bet on one page, before anything is built")
        {
            Text = static input => Header(input) + Ships(input) + Experiment(input) + Claim(input, "expected", Test(input)) + Decision(input) + Canvas(input),
        },
        new("story", "my_story", "two minutes aloud: what you did, what it moved, what it cost")
        {
            Text = static input => Header(input) + Ships(input) + Source(input) + Claim(input, "expected", Notes(input)) + Tradeoff(input) + Story(input, "impact"),
        },
        new("experiment", "my_test", "a test and the rule it is decided by, written before it runs")
        {
            Text = static input => Header(input) + Ships(input) + Experiment(input) + Claim(input, "expected", Test(input)) + Decision(input),
        },
        new("metrics", "metrics", "the metrics, costs and north star that all cases share") { Text = static input => MetricsTemplate.Write(input.Date) },
        new("sheet", "my_sheet", "the impact sheet: one page for executives")
        {
            Text = static input => Header(input) + Ships(input) + Source(input) + Claim(input, "expected", Notes(input)) + Tradeoff(input) + Sheet(input),
        },
        new("case", "my_case", "all of it: canvas, test, decision, trade-off, story, launch and sheet")
        {
            Text = static input => Header(input) + Ships(input) + Experiment(input) + Claim(input, "expected", Test(input)) + Decision(input) + Canvas(input)
                + Tradeoff(input) + Story(input, "impact", Decided(input, "  decision:  ")) + Launch(input) + Sheet(input, Decided(input, "  decision: ") + $"  launch:   {input.Name}_launch\n"),
        },
        new("critique", "my_critique", "somebody's experiment, looked at for flaws")
        {
            Text = static input => Header(input) + Ships(input) + Experiment(input) + Claim(input, "expected", Test(input)) + Critique(input),
        },
        new("backlog", "my_backlog", "ideas ranked by impact, effort and risk") { Text = static input => Header(input) + Ships(input) + Source(input) + Claim(input, "expected", Notes(input)) + Backlog(input) },
        new("rehearsal", "my_rehearsal", "interview rounds, and the material told in each")
        {
            Text = static input => Header(input) + Ships(input) + Experiment(input) + Claim(input, "expected", Test(input)) + Decision(input) + Canvas(input)
                + Tradeoff(input) + Story(input, "cost_first", Decided(input, "  decision:  ")) + Pushback(input) + Critique(input) + Rehearsal(input),
        },
    ];

    /// <summary>The template for a kind; null where there is none.</summary>
    public static CaseTemplate? Find(string kind) => All.FirstOrDefault(template => template.Kind == kind);

    private static string Test(TemplateInput input) => $"{input.Name}_test";

    private static string Notes(TemplateInput input) => $"{input.Name}_notes";

    private static string Decided(TemplateInput input, string property) => $"{property}{input.Name}_decision\n";
}
