using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ScoreTests()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("home.case", Cases.Claim);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_point_has_the_line_that_earned_it_or_what_would()
    {
        var run = Score();

        run.Out.Should().StartWith("home.case: 40 of 100\n\nimpact framing: 40 of 40\n");
        run.Out.Should().Contain("            home.case:9: claim 'more_clicks' moves a subscriber metric\n");
        run.Out.Should().Contain("   0 of  8  Is there a trade-off with at least two options?\n            there is no trade-off\n            to earn it: Write a 'tradeoff'");
        run.Out.Should().NotContain("metrics.case: ");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Json_has_every_point_with_its_place()
    {
        var scored = JObject.Parse(Score("--format", "json").Out)["cases"]!.Children<JObject>().Single();

        scored.Value<int>("score").Should().Be(40);
        var points = scored["points"]!.Children<JObject>().ToArray();
        points[0].Properties().Select(static p => p.Name).Should().Equal("name", "part", "earned", "most", "path", "line", "says", "remedy");
        points.Sum(static p => p.Value<int>("earned")).Should().Be(40);
        points.Sum(static p => p.Value<int>("most")).Should().Be(100);
        points[0].Value<int>("line").Should().Be(9);
        points[^1]["line"]!.Type.Should().Be(JTokenType.Null);
    }

    [Fact]
    public void Markdown_is_tables_under_headings()
    {
        var run = Score("--format", "markdown");

        run.Out.Should().StartWith("# Judgment score\n\n## home.case: 40 of 100\n\n### home.case, impact framing: 40 of 40\n\n| Points | Asks | Line | What would earn the rest |\n");
        run.Out.Split('\n').Where(static line => line.StartsWith('|')).Should().OnlyContain(static line => line.EndsWith('|'));
    }

    [Fact]
    public void Where_nothing_can_be_scored_it_is_told()
    {
        var run = Score("shared");

        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("nothing to score");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_missing_file_is_one_line_and_2()
    {
        var run = Score("nope.case");

        run.ErrorLines.Should().Equal("casedsl: nope.case: there is no such file or folder");
        run.ExitCode.Should().Be(2);
    }

    private CliRun Score(params string[] arguments) => CliRun.In(_folder.Path, ["score", .. arguments]);
}
