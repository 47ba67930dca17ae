using CaseDsl.Syntax;

namespace CaseDsl.Syntax.Tests;

public sealed class CommentTests
{
    [Theory]
    [InlineData("// what it is for\nmodel m { version: v1 }\n")]
    [InlineData("model m {\n// at the margin\n  version: v1 // behind\n}\n//\n// last")]
    public void A_comment_may_begin_a_line(string text)
    {
        var tree = SyntaxTree.Parse(text);
        tree.Diagnostics.Select(static finding => finding.Message).Should().BeEmpty();
        tree.Root.ToFullString().Should().Be(text);
    }

    [Fact]
    public void A_comment_in_a_hole_is_not_moved_into_the_prose_around_it()
    {
        var fix = SyntaxTree.Parse("claim x {\n  because:\n    | Five {1 /* b */} is\n}\n").Diagnostics.Should().ContainSingle().Which.Fixes.Should().ContainSingle().Subject;
        fix.IsSafe.Should().BeFalse();
        fix.Changes.Should().ContainSingle().Which.Change.NewText.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/**/ ")]
    [InlineData("1,5 ")]
    [InlineData("‘ a ")]
    [InlineData("\"x {a:\\")]
    public async Task A_line_of_many_is_not_searched_over_and_over(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 800_000 / unit.Length));
        var count = Task.Run(() => SyntaxTree.Parse(text).Diagnostics.Length);
        (await count.WaitAsync(TimeSpan.FromSeconds(20))).Should().BePositive();
    }
}
