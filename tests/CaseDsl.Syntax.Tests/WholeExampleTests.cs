namespace CaseDsl.Syntax.Tests;

public class WholeExampleTests
{
    public static TheoryData<string> Files => [Samples.Case, Samples.Metrics];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_example_of_the_language_page_has_no_fault(string text)
    {
        var tree = SyntaxTree.Parse(text);

        tree.Diagnostics.Select(d => $"{d.Location.Start}: {d.Id} {d.Message}").Should().BeEmpty();
        tree.Root.ContainsSkippedText.Should().BeFalse();
        tree.Root.DescendantTokens().Where(t => t.IsMissing).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_example_of_the_language_page_prints_back(string text)
    {
        SyntaxTree.Parse(text).Root.ToFullString().Should().Be(text);
    }

    [Fact]
    public void The_example_holds_its_declarations()
    {
        var members = SyntaxTree.Parse(Samples.Case).Root.Members.OfType<DeclarationSyntax>();

        members.Select(m => $"{m.Keyword.Text} {m.Name.Text}").Should().StartWith(
            ["case homescreen_rl", "model two_tower", "model rl_ranker", "surface home_rows", "experiment homescreen_ab"]);
    }
}
