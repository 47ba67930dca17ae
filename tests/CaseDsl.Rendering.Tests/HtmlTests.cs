using System.Globalization;
using System.Text.RegularExpressions;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Html;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

public partial class HtmlTests
{
    public static TheoryData<string> Names => [.. Rendered.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Marked_figures_change_nothing_that_is_printed(string name) => MustPrintTheSame(Rendered.CorpusModel(name));

    [Fact]
    public void Marked_figures_change_nothing_that_is_printed_of_the_home_screen() => MustPrintTheSame(Corpus.HomeScreen());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_element_that_is_opened_is_closed(string name)
    {
        foreach (var html in Documents(Rendered.CorpusModel(name))) Unbalanced(html).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_fetched_and_nothing_is_run(string name)
    {
        foreach (var html in Documents(Rendered.CorpusModel(name)))
        {
            html.Should().NotContainAny("<script", "<img", "<link", "<iframe", "href=\"javascript:", "@import", "url(http");
            FigureMarks.IsIn(html).Should().BeFalse();
        }
    }

    [Fact]
    public void Rendering_twice_gives_the_same_text() =>
        Documents(Corpus.HomeScreen()).Should().Equal(Documents(Corpus.HomeScreen()));

    [Fact]
    public void A_whole_case_of_the_home_screen_is_small()
    {
        HtmlRenderer.RenderCase(Corpus.HomeScreen(), HtmlOptions.Default).Length.Should().BeLessThan(100_000);
        var sheet = MarkdownRenderer.FindPage(Corpus.HomeScreen(), "sheet", "") ?? throw new InvalidOperationException();
        (HtmlRenderer.RenderPage(Corpus.HomeScreen(), sheet, HtmlOptions.Default)?.Length).Should().BeLessThan(40_000);
    }

    [Theory]
    [InlineData("more_clicks.net", "+$1.3M per quarter", "claim more_clicks")]
    [InlineData("homescreen_ab.ctr.lift", "+1.5% relative [0.3%, 2.7%]", "result ctr")]
    [InlineData("now_or_later.ship_v3.net", "+$2.2M", "option ship_v3")]
    [InlineData("more_clicks.worth", "$1.5M per quarter", "worth:")]
    public void A_figure_says_its_name_and_where_it_comes_from(string name, string text, string source)
    {
        var html = HtmlRenderer.RenderCase(Corpus.HomeScreen(), HtmlOptions.Default);
        var match = Regex.Match(html, $"""<span class="figure" data-figure="{Regex.Escape(name)}" data-path="homescreen.case" data-line="(\d+)">([^<]+)</span>""");
        match.Success.Should().BeTrue();
        match.Groups[2].Value.Should().Be(text);
        Corpus.HomeScreen().Tree.Text.Lines[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].ToString().Trim().Should().StartWith(source);
    }

    [Fact]
    public void Anchors_are_the_elements_with_a_line_in_their_order()
    {
        var page = HtmlRenderer.RenderCaseFragment(Corpus.HomeScreen());
        var lines = Regex.Matches(page.Text, """ data-line="(\d+)""").Select(static match => match.Groups[1].Value);
        page.Anchors.Select(static anchor => anchor.SourceLine.ToString(CultureInfo.InvariantCulture)).Should().Equal(lines);
        page.Anchors.Select(static anchor => anchor.PageLine).Should().Equal(Enumerable.Range(0, page.Anchors.Length));
    }

    [Fact]
    public void Lines_of_Markdown_lead_to_their_declarations()
    {
        var model = Corpus.HomeScreen();
        var page = MarkdownRenderer.RenderCaseWithMap(model);
        page.Text.Should().Be(MarkdownRenderer.RenderCase(model));
        var lines = page.Text.Split('\n');
        var source = model.Tree.Text;
        foreach (var (line, found) in (ReadOnlySpan<(string, string)>)[("# Reordering", "case homescreen_rl"), ("## Impact sheet", "sheet q2_impact"), ("- **Lesson:**", "lesson:"), ("| Drift |", "risk drift"), ("Members scroll past forty", "| Members scroll")])
        {
            var at = Array.FindIndex(lines, text => text.StartsWith(line, StringComparison.Ordinal));
            var anchor = page.Anchors.Last(anchor => anchor.PageLine <= at);
            source.Lines[anchor.SourceLine].ToString().Should().Contain(found, line);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a \"quoted\" 'text' & <b>")]
    [InlineData("[x](javascript:alert(1)) ![y](http://example.org/a.png)")]
    [InlineData("`<b>` **bold** _it_ \uFDD0\u0030\uFDD1 odd \uFDD2")]
    public void An_authors_words_are_text(string words)
    {
        var quoted = words.Replace("\"", "\\\"", StringComparison.Ordinal);
        var model = Rendered.QuickModel($"story s \"{quoted}\" {{ situation:\n    | {words}\n  action: \"{quoted}\"\n}}\n");
        foreach (var html in Documents(model))
        {
            var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
            body.Should().NotContainAny("<script", "<img", "<b>", "javascript:alert(1)\"", "onerror=alert(1)>\n");
            Unbalanced(html).Should().BeEmpty();
            FigureMarks.IsIn(html).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d", true)]
    [InlineData("mailto:pat@example.org", true)]
    [InlineData("notes/a.md", true)]
    [InlineData("a.md#b:c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.org", false)]
    [InlineData("java\tscript:x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_link_leads_to_the_web_a_mail_address_or_a_file(string? address, bool isSafe) => HtmlText.IsSafe(address).Should().Be(isSafe);

    [Fact]
    public void A_theme_that_is_asked_for_holds() =>
        HtmlRenderer.RenderCase(Corpus.HomeScreen(), new HtmlOptions { Theme = HtmlTheme.Dark }).Should().Contain("<html lang=\"en\" data-theme=\"dark\">");

    private static IEnumerable<string> Documents(SemanticModel model)
    {
        yield return HtmlRenderer.RenderCase(model, HtmlOptions.Default);
        foreach (var declaration in MarkdownRenderer.Pages(model)) yield return HtmlRenderer.RenderPage(model, declaration, HtmlOptions.Default) ?? "";
    }

    private static void MustPrintTheSame(SemanticModel model)
    {
        FigureMarks.Strip(MarkdownWriter.Write(PageComposer.Case(model, withMarks: true))).Should().Be(MarkdownRenderer.RenderCase(model));
        foreach (var declaration in MarkdownRenderer.Pages(model))
            FigureMarks.Strip(MarkdownWriter.Write(PageComposer.Page(model, declaration, withMarks: true) ?? new PageDocument([], []))).Should().Be(MarkdownRenderer.RenderPage(model, declaration));
    }

    /// <summary>The first element that is closed out of turn, or not at all.</summary>
    private static string Unbalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
            {
                if (!open.TryPop(out var last) || last != name) return tag.Value + " at " + tag.Index + " after " + last;
            }
            else if (tag.Groups[3].Length == 0 && name is not ("meta" or "br" or "hr"))
            {
                open.Push(name);
            }
        }

        return string.Join(' ', open);
    }

    [GeneratedRegex("""<(/?)([a-z][a-z0-9]*)\b[^<>]*?(/?)>""")]
    private static partial Regex Tag();

    [Fact]
    public void A_date_in_a_cell_does_not_break_at_its_hyphens_and_stays_as_it_is_written()
    {
        var html = HtmlRenderer.RenderCase(Rendered.Model("""
            tradeoff t { option a { costs: none  ready: 2026-05-11 }  option b { costs: none  ready: 2026-11-02 }  choose: a  because: "Since 2026-05-11" }
            """), HtmlOptions.Default);
        html.Should().Contain("<span class=\"date\">2026-05-11</span>").And.Contain("Since 2026-05-11").And.Contain(".date { white-space: nowrap; }");
    }
}
