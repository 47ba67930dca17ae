using CaseDsl.Rendering.Markdown;

namespace CaseDsl.Rendering.Tests;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("now_or_later", "now_or_later")]
    [InlineData("_it_", "\\_it\\_")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<script>alert(1)</script>", "\\<script>alert(1)\\</script>")]
    [InlineData("a < b", "a < b")]
    [InlineData("[text](target)", "[text\\](target)")]
    [InlineData("+1.5% [0.3%, 2.7%]", "+1.5% [0.3%, 2.7%]")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("#1 of all", "#1 of all")]
    [InlineData("- item", "\\- item")]
    [InlineData("-$0.4M", "-$0.4M")]
    [InlineData("3. May", "3\\. May")]
    [InlineData("3.5 hours", "3.5 hours")]
    [InlineData("&lt; and & more", "\\&lt; and & more")]
    [InlineData("see https://example.org/a_b.", "see <https://example.org/a_b>.")]
    [InlineData("(https://example.org/a)", "(<https://example.org/a>)")]
    [InlineData("https://example.org/x|y", "<https://example.org/x%7Cy>")]
    [InlineData("pat@example.org", "<pat@example.org>")]
    [InlineData("two\nlines\tand\u2028more", "two lines and more")]
    [InlineData("ends with \\", "ends with \\\\")]
    public void Text_reads_as_typed(string text, string expected) => MarkdownText.Escape(text).Should().Be(expected);

    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("a \\| b", "a \\| b")]
    [InlineData("a \\\\| b", "a \\\\\\| b")]
    [InlineData("", "–")]
    [InlineData("two\nlines", "two lines")]
    public void A_cell_never_ends_early(string markdown, string expected) => MarkdownText.Cell(markdown).Should().Be(expected);

    [Theory]
    [InlineData("a.b > 3%", "`a.b > 3%`")]
    [InlineData("a ` b", "``a ` b``")]
    [InlineData("`a`", "`` `a` ``")]
    [InlineData(" ", "")]
    public void Code_holds_backticks(string text, string expected) => MarkdownText.Code(text).Should().Be(expected);

    [Fact]
    public void A_label_of_a_diagram_holds_nothing_that_Mermaid_reads()
    {
        MermaidText.Label("a \"b\" [c] <d> #e; `f`\n|g|").Should().Be("\"a #34;b#34; #91;c#93; #60;d#62; #35;e#59; #96;f#96; #124;g#124;\"");
    }
}
