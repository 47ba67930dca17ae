using System.Buffers;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>A text whose author left out its quotes: <c>because: Five is better because it is cheaper.</c></summary>
internal static class UnquotedText
{
    // What has a form of its own stays: another property, a block, a text, prose.
    private static readonly SearchValues<char> Forms = SearchValues.Create(":{}\"|;\\");

    /// <summary>Puts into quotes all that follows on the value's line where that can be nothing else, otherwise the value alone.</summary>
    public static CodeFix Quote(ValueSyntax value)
    {
        var at = value.Location;
        var rest = at.Text.ToString(TextSpan.FromBounds(at.Span.Start, at.Text.Lines.GetLineFromPosition(at.Span.Start).End)).TrimEnd();
        var isText = !rest.AsSpan().ContainsAny(Forms) && !rest.Contains("//", StringComparison.Ordinal);
        var span = isText ? new TextSpan(at.Span.Start, rest.Length) : at.Span;
        return CodeFix.Replace("Put it in quotes", true, at with { Span = span }, $"\"{at.Text.ToString(span)}\"");
    }
}
