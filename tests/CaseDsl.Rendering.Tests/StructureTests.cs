using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

public class StructureTests
{
    public static TheoryData<string> Names => [.. Rendered.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_is_clean_Markdown(string name)
    {
        foreach (var (page, text) in Rendered.All(Rendered.CorpusModel(name))) MarkdownLint.Faults(text).Should().BeEmpty(page);
    }

    [Fact]
    public void Every_page_of_the_home_screen_is_clean_Markdown_and_fits_a_page()
    {
        var model = Corpus.HomeScreen();
        foreach (var (page, text) in Rendered.All(model))
        {
            MarkdownLint.Faults(text).Should().BeEmpty(page);
            if (page != model.Path) MarkdownRenderer.CountLines(text).Should().BeLessThanOrEqualTo(60, page);
        }
    }

    [Fact]
    public void The_metrics_of_the_home_screen_fit_a_page()
    {
        var text = Rendered.Page(Corpus.Model("homescreen/shared/metrics.case"), "metrics");
        MarkdownLint.Faults(text).Should().BeEmpty();
        MarkdownRenderer.CountLines(text).Should().BeLessThanOrEqualTo(60);
        text.Should().Contain("```mermaid").And.Contain("-->|\"0.4\"|").And.Contain("-->|\"-0.2\"|");
    }

    [Fact]
    public void A_case_is_told_in_the_order_of_the_question()
    {
        MarkdownRenderer.Pages(Corpus.HomeScreen()).Select(static page => MarkdownRenderer.PageFor(page.Kind))
            .Should().Equal("canvas", "readout", "decision", "tradeoff", "story", "sheet", "launch");
    }

    [Fact]
    public void Two_pages_of_one_kind_have_headings_of_their_own()
    {
        var model = Rendered.Model("""
            story one "Twice told" { situation: "Members wait"  action: "I asked"  result: "They wait less"  claims: c }
            story two "Twice told" { situation: "Members wait"  action: "I asked"  result: "They wait less"  claims: c }
            """);
        MarkdownLint.Faults(MarkdownRenderer.RenderCase(model)).Should().BeEmpty();
    }

    [Fact]
    public void Rendering_twice_gives_the_same_text()
    {
        var first = Rendered.All(Corpus.HomeScreen()).Select(static page => page.Text).ToList();
        Rendered.All(Corpus.HomeScreen()).Select(static page => page.Text).Should().Equal(first);
    }

    [Theory]
    [InlineData("canvas", "home_canvas", "# Canvas: Home screen: what we believed\n")]
    [InlineData("readout", "homescreen_ab", "# Readout: RL policy against the two-tower ranker\n")]
    [InlineData("experiment", "homescreen_ab", "# Readout: RL policy against the two-tower ranker\n")]
    [InlineData("sheet", "q2_impact", "# Impact sheet, Q2 2026\n")]
    [InlineData("decision", "", "# Decision: ship rl\n")]
    public void A_page_is_found_by_its_kind_and_name(string kind, string name, string start)
    {
        Rendered.Page(Corpus.HomeScreen(), kind, name).Should().StartWith(start);
    }

    [Fact]
    public void What_has_no_page_is_not_found()
    {
        var model = Corpus.HomeScreen();
        MarkdownRenderer.FindPage(model, "claim", "more_clicks").Should().BeNull();
        MarkdownRenderer.FindPage(model, "story", "nobodys").Should().BeNull();
        MarkdownRenderer.FindPage(model, "no such kind", "").Should().BeNull();
        MarkdownRenderer.RenderPage(model, model.Lookup("more_clicks") ?? throw new InvalidOperationException()).Should().BeNull();
    }
}
