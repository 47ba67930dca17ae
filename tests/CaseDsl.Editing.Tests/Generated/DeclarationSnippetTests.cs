using System.Globalization;
using System.Text.RegularExpressions;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing.Tests;

public sealed partial class DeclarationSnippetTests
{
    public static TheoryData<string> Keywords => [.. Schemas.All.Select(static schema => schema.Keyword)];

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_snippet_accepted_as_it_stands_is_one_declaration_without_a_syntax_fault(string keyword)
    {
        var text = Accepted(Snippet(keyword));

        var tree = SyntaxTree.Parse(text);

        tree.Diagnostics.Should().BeEmpty(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        var declaration = tree.Root.Members.Should().ContainSingle().Which.Should().BeOfType<DeclarationSyntax>().Subject;
        declaration.Keyword.Text.Should().Be(keyword);
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_snippets_stops_are_numbered_in_the_order_they_are_filled_in(string keyword)
    {
        var numbers = TabStop().Matches(Snippet(keyword)).Select(static stop => int.Parse(stop.Groups[1].Value, CultureInfo.InvariantCulture));

        numbers.Should().NotBeEmpty().And.Equal(Enumerable.Range(1, numbers.Count()));
    }

    [Fact]
    public void A_fixed_list_of_words_is_offered_the_examples_own_first()
    {
        Snippet("metric").Should().Contain("kind:     ${3|subscriber,experience,model,system,business|}");
    }

    [Fact]
    public void A_change_is_left_unknown()
    {
        Snippet("claim").Should().Contain("moves:    ${4:ctr} by ${5:unknown}");
    }

    [Fact]
    public void A_nested_declaration_comes_without_what_stands_around_it()
    {
        Snippet("risk").Should().StartWith("risk ${1:drift}").And.EndWith("}");
    }

    [Fact]
    public void Prose_keeps_its_bar_and_drops_the_examples_figures()
    {
        Snippet("story").Should().Contain("situation: | ${4:Members searched and left.}").And.Contain("result:    | ${6:...}");
    }

    private static string Snippet(string keyword) => DeclarationSnippet.Of(Schemas.Find(keyword) ?? throw new InvalidOperationException(keyword));

    /// <summary>The text after every stop was left as it is: of a choice, the first.</summary>
    private static string Accepted(string snippet)
    {
        var chosen = Choice().Replace(snippet, "$1");
        var filled = Placeholder().Replace(chosen, "$1");
        return filled.Replace("\\$", "$", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\$\{(\d+)[:|]")]
    private static partial Regex TabStop();

    [GeneratedRegex(@"\$\{\d+\|([^,|]*)[^|]*\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:((?:[^\\}]|\\.)*)\}")]
    private static partial Regex Placeholder();
}
