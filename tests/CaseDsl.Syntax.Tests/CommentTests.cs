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
}
