namespace CaseDsl.Syntax.Tests;

/// <summary>A stack overflow can't be caught, so none may be possible: on a stack far smaller than any program's.</summary>
public class DepthTests
{
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string, string> Depths => new()
    {
        { "300,000 open parentheses", "claim x { worth: " + new string('(', 300_000) },
        { "a chain of operators", "claim x { worth: " + string.Join("+", Enumerable.Repeat("1", 100_000)) },
        { "a chain of members", "claim x { worth: a" + string.Concat(Enumerable.Repeat(".b", 100_000)) },
        { "a chain of signs", "claim x { worth: " + new string('-', 100_000) + "1" },
        { "open blocks", string.Concat(Enumerable.Repeat("risk a {", 100_000)) },
        { "open calls", "claim x { worth: " + string.Concat(Enumerable.Repeat("f(", 100_000)) },
        { "open intervals", "claim x { worth: " + string.Concat(Enumerable.Repeat("1 [", 100_000)) },
        { "every level of precedence", "claim x { worth: " + string.Concat(Enumerable.Repeat("(1 or 1 and 1 < 1 + 1 * 1 per ", 20_000)) },
        { "chains in parentheses", "claim x { worth: " + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("1+", 300)) + "(", 300)) },
    };

    [Fact]
    public void Braces_without_end_are_one_run()
    {
        var text = new string('{', 100_000);

        var tree = SyntaxTree.Parse(text);

        tree.Root.ToFullString().Should().Be(text);
        tree.Diagnostics.Should().HaveCountLessThan(5);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public void No_depth_overflows_a_small_stack(string what, string text)
    {
        SyntaxTree? tree = null;
        var thread = new Thread(
            () =>
            {
                tree = SyntaxTree.Parse(text);
                _ = tree.Root.DescendantNodes().Count();
                _ = Formatter.Format(tree);
            },
            SmallStack);
        thread.Start();
        thread.Join();

        tree.Should().NotBeNull(what);
        (tree?.Root.ToFullString()).Should().Be(text);
        (tree?.Diagnostics ?? []).Should().Contain(d => d.Id == "CASE1007").And.HaveCountLessThan(5);
    }
}
