using System.Text.Json;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

public class JsonTests
{
    public static TheoryData<string> Names => [.. Rendered.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_is_data_with_the_words_of_the_Markdown(string name)
    {
        var model = Rendered.CorpusModel(name);
        using var json = JsonDocument.Parse(JsonRenderer.RenderCase(model));
        var markdown = MarkdownRenderer.RenderCase(model);
        foreach (var block in Blocks(json))
        {
            if (block.GetProperty("kind").GetString() is "heading" or "paragraph") markdown.Should().Contain(block.GetProperty("text").GetString());
        }

        Blocks(json).Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public void The_home_screen_has_its_pages_in_the_order_told()
    {
        using var json = JsonDocument.Parse(JsonRenderer.RenderCase(Corpus.HomeScreen()));
        json.RootElement.GetProperty("pages").EnumerateArray().Select(static page => page.GetProperty("kind").GetString())
            .Should().Equal("case", "canvas", "readout", "decision", "tradeoff", "story", "sheet", "launch", "sources");
    }

    [Fact]
    public void A_sheet_gives_its_verdict_its_rows_and_its_figures()
    {
        var model = Corpus.HomeScreen();
        var sheet = MarkdownRenderer.FindPage(model, "sheet", "") ?? throw new InvalidOperationException();
        using var json = JsonDocument.Parse(JsonRenderer.RenderPage(model, sheet) ?? "");
        var verdict = Blocks(json).First(static block => block.GetProperty("kind").GetString() == "verdict");
        verdict.GetProperty("tone").GetString().Should().Be("good");
        verdict.GetProperty("paragraphs")[0].GetString().Should().StartWith("**Go: +$1.3M per quarter");
        var net = json.RootElement.GetProperty("figures").EnumerateArray().Single(static figure => figure.GetProperty("expression").GetString() == "q2_impact.net");
        net.GetProperty("text").GetString().Should().Be("+$5.2M");
        var line = net.GetProperty("source").GetProperty("line").GetInt32();
        model.Tree.Text.Lines[line].ToString().Should().StartWith("sheet q2_impact");
    }

    [Fact]
    public void A_page_says_what_it_is_called_elsewhere_and_who_answers_for_it()
    {
        using var json = JsonDocument.Parse(JsonRenderer.RenderCase(Rendered.Model("canvas home \"Home\" { problem: \"p\"  id: \"HS-2026-014\"  owner: \"Discovery PM\" }")));
        var page = json.RootElement.GetProperty("pages").EnumerateArray().Single(static each => each.GetProperty("kind").GetString() == "canvas");
        page.GetProperty("name").GetString().Should().Be("home");
        page.GetProperty("id").GetString().Should().Be("HS-2026-014");
        page.GetProperty("owner").GetString().Should().Be("Discovery PM");
    }

    [Fact]
    public void Intervals_are_turned_so_that_better_is_positive()
    {
        using var json = JsonDocument.Parse(JsonRenderer.RenderCase(Corpus.HomeScreen()));
        var rows = Blocks(json).Single(static block => block.GetProperty("kind").GetString() == "intervals").GetProperty("rows").EnumerateArray().ToList();
        var egress = rows.Single(static row => row.GetProperty("label").GetString() == "CDN egress");
        egress.GetProperty("point").GetDouble().Should().BeApproximately(0.1, 1e-9);
        egress.GetProperty("low").GetDouble().Should().BeApproximately(0.09, 1e-9);
        egress.GetProperty("high").GetDouble().Should().BeApproximately(0.11, 1e-9);
        egress.TryGetProperty("margin", out _).Should().BeFalse();
    }

    private static List<JsonElement> Blocks(JsonDocument json) =>
        [.. json.RootElement.GetProperty("pages").EnumerateArray().SelectMany(static page => page.GetProperty("blocks").EnumerateArray())];
}
