using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

public sealed class ScoreTests
{
    private const string Story = """
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        claim c "C" { moves: ctr by +1% relative }
        story s "S" {
          situation: "Members scrolled past forty titles."
          action: "{{action}}"
          result: "Members clicked more."
          claims: c
        }
        """;

    [Fact]
    public void All_weights_together_are_100_and_no_two_criteria_share_a_name()
    {
        ScoreTable.Criteria.Sum(static criterion => criterion.Weight).Should().Be(100);
        ScoreTable.Criteria.Select(static criterion => criterion.Name).Should().OnlyHaveUniqueItems();
        ScoreTable.Criteria.Should().OnlyContain(static criterion => ScoreTable.Parts.Contains(criterion.Part));
    }

    [Fact]
    public void The_home_screen_example_earns_every_point_with_a_line_for_each()
    {
        var score = Example("examples/homescreen/homescreen.case", "examples/homescreen/shared/metrics.case");

        score.Total.Should().Be(100);
        score.Points.Should().OnlyContain(static points => points.Where != null && points.Says.Length > 0);
    }

    [Fact]
    public void A_model_that_improved_precision_shows_no_judgment()
    {
        var score = Example("examples/bad/precision.case", "examples/homescreen/shared/metrics.case");

        score.Total.Should().Be(0);
        score.Points.Should().OnlyContain(static points => points.Criterion.Earns.Length > 0);
    }

    [Fact]
    public void Metrics_alone_are_nothing_to_score() =>
        CaseScore.Of(Check.Model("metric ctr \"C\" { kind: subscriber  unit: ratio  better: higher }")).Should().BeNull();

    [Fact]
    public void Claims_share_the_points_and_the_line_is_the_first_that_lacks()
    {
        var points = Points("evidence", """
            claim a "A" { evidence: s }
            claim b "B" { }
            claim d "D" { }
            source s "S" { grade: observational  date: 2026-01-01 }
            """);

        points.Earned.Should().Be(2);
        points.Says.Should().Be("claim 'b' cites nothing that shows it");
        points.Where!.Start.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("claim a \"A\" { costs: none  because: \"The old ranker serves both.\" }", 8)]
    [InlineData("claim a \"A\" { costs: none }", 0)]
    [InlineData("claim a \"A\" { costs: bill by unknown }\ncost bill \"B\" { }", 0)]
    [InlineData("claim a \"A\" { costs: bill by +$1M per year }\ncost bill \"B\" { }", 8)]
    public void A_cost_counts_where_it_has_a_figure_or_none_has_a_reason(string source, int expected) =>
        Points("cost_named", source).Earned.Should().Be(expected);

    [Theory]
    [InlineData("I said no to a larger lift.", 10)]
    [InlineData("I declined a fourth row.", 10)]
    [InlineData("I built it. Finance said no to it.", 0)]
    [InlineData("I heard them say \\\"they refused\\\".", 0)]
    [InlineData("We shipped it.", 0)]
    public void Saying_no_counts_where_the_author_says_it(string action, int expected) =>
        Points("said_no", Story.Replace("{{action}}", action)).Earned.Should().Be(expected);

    [Theory]
    [InlineData("I defined the metric first.", 10)]
    [InlineData("The metric was there. I built on it.", 0)]
    public void A_metric_is_owned_where_the_author_says_so_in_one_sentence(string action, int expected) =>
        Points("owned_metric", Story.Replace("{{action}}", action)).Earned.Should().Be(expected);

    [Theory]
    [InlineData("story s \"S\" { kind: cost_first }", 10)]
    [InlineData("story s \"S\" { kind: impact }\ncanvas v \"V\" { costs: bill }\ncost bill \"B\" { }", 10)]
    [InlineData("experiment x \"X\" { result bill { lift: -1% } }\ncost bill \"B\" { }\nclaim c \"C\" { }", 10)]
    [InlineData("canvas v \"V\" { problem: \"p\" }", 0)]
    public void Cost_comes_first_in_a_story_a_canvas_or_a_measurement(string source, int expected) =>
        Points("cost_first", source).Earned.Should().Be(expected);

    [Theory]
    [InlineData("claim { moves: , costs: by by by  worth: from }")]
    [InlineData("story x { action: | }\ndecision { go_when: and }\ntradeoff { option { } choose: nobody }")]
    public void Broken_text_is_scored_too(string source) => CaseScore.Of(Check.Model(source))!.Total.Should().BeInRange(0, 99);

    [Fact]
    public void The_page_in_the_repository_is_up_to_date()
    {
        string path = Path.Combine(Corpus.Root, "docs", "score.md");
        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
            File.WriteAllText(path, ScorePage.Write());

        File.ReadAllText(path).Should().Be(ScorePage.Write(), "docs/score.md is generated: set CASEDSL_WRITE_DOCS=1 and run the tests");
    }

    private static ScorePoints Points(string name, string source) =>
        CaseScore.Of(Check.Model(source))!.Points.Single(points => points.Criterion.Name == name);

    private static CaseScore Example(params string[] paths) =>
        CaseScore.Of(Compilation.Create(paths.Select(static path => SyntaxTree.Parse(File.ReadAllText(Path.Combine(Corpus.Root, path)), path))).GetModel(paths[0]))!;
}
