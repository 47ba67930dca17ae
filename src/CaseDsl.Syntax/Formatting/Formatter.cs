using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>
/// Lays a file out: two spaces of indentation, values in columns, one blank line at most. Lines are never joined or
/// split, comments and prose stay as they are, and a declaration with a syntax fault is left as it was written.
/// </summary>
public static class Formatter
{
    /// <summary>The whole text, laid out.</summary>
    public static string Format(SyntaxTree tree)
    {
        var changes = FormatChanges(tree);
        var text = tree.Text.ToString();
        if (changes.IsEmpty)
            return text;
        var laidOut = new StringBuilder(text.Length);
        var position = 0;
        foreach (var change in changes)
        {
            laidOut.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return laidOut.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The changes that lay the text out, in order.</summary>
    /// <param name="tree">What to lay out.</param>
    /// <param name="range">Only changes that touch it are given; the whole text where it is null.</param>
    public static ImmutableArray<TextChange> FormatChanges(SyntaxTree tree, TextSpan? range = null)
    {
        var layout = new Formatting.Layout(tree);
        var changes = layout.Changes();
        return range is { } within ? changes.RemoveAll(change => !change.Span.IntersectsWith(within)) : changes;
    }
}
