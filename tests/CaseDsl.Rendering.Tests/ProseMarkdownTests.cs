using CaseDsl.Rendering.Markdown;

namespace CaseDsl.Rendering.Tests;

public class ProseMarkdownTests
{
    [Theory]
    [InlineData("one\ntwo\n\nthree", "one\ntwo\n\nthree")]
    [InlineData("# Heading\ntext", "**Heading:**\n\ntext")]
    [InlineData("text\n===\nmore\n---", "text\n\\===\nmore\n\\---")]
    [InlineData("text\n* a\n* b\nlazy", "text\n\n- a\n- b\n  lazy")]
    [InlineData("- a\n  - b\n- c", "- a\n  - b\n- c")]
    [InlineData("1. a\n2) b\n7. c", "1. a\n2. b\n   7\\. c")]
    [InlineData("2026. A year", "2026\\. A year")]
    [InlineData("> said\n\n> again", "> said\n>\n> again")]
    [InlineData("> # said", "> **said:**")]
    [InlineData("a <b>bold</b> word", "a \\<b>bold\\</b> word")]
    [InlineData("`<b>` stays code", "`<b>` stays code")]
    [InlineData("an ` open tick", "an \\` open tick")]
    [InlineData("__bold__ and _it_ in snake_case", "**bold** and *it* in snake_case")]
    [InlineData("2 * 3 * 4", "2 \\* 3 \\* 4")]
    [InlineData("see https://example.org", "see <https://example.org>")]
    [InlineData("[text](https://example.org)", "[text](https://example.org)")]
    [InlineData("[here](https://example.org)", "here (<https://example.org>)")]
    [InlineData("[text](javascript:alert)", "[text\\](javascript:alert)")]
    [InlineData("![](a.png)", "\\![\\](a.png)")]
    [InlineData("[a]: https://example.org", "[a\\]: <https://example.org>")]
    [InlineData("| a | b |\n|---|---|", "\\| a | b |\n\\|---|---|")]
    [InlineData("```\ncode", "```text\ncode\n```")]
    [InlineData("~~~csharp x\n``` \n~~~\nafter", "````csharp\n```\n````\n\nafter")]
    [InlineData("     indented", "indented")]
    [InlineData("", "")]
    public void Prose_stays_Markdown_and_inside_its_place(string prose, string expected) =>
        string.Join('\n', ProseMarkdown.Lines(prose)).Should().Be(expected);

    [Fact]
    public void Escaped_figures_are_not_escaped_again() =>
        ProseMarkdown.Lines("rose by " + MarkdownText.Escape("*1* | 2")).Should().Equal("rose by \\*1\\* \\| 2");

    [Fact]
    public void A_line_as_long_as_a_book_is_read_once()
    {
        var line = string.Concat(Enumerable.Repeat("_a [b `c ", 20_000));
        ProseMarkdown.Lines(line).Should().HaveCount(1);
    }
}
