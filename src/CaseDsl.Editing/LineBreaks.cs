using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>How a file ends its lines.</summary>
internal static class LineBreaks
{
    /// <summary>As its first line ends.</summary>
    public static string Of(SyntaxTree tree)
    {
        var first = tree.Text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }
}
