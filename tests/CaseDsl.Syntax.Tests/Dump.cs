using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>Trees as text, to compare them.</summary>
internal static class Dump
{
    /// <summary>Everything there is to a tree: kinds, texts, trivia, places, findings.</summary>
    public static string Of(SyntaxTree tree)
    {
        var builder = new StringBuilder();
        foreach (var item in tree.Root.DescendantNodesAndTokens())
        {
            builder.Append(item.Kind).Append(item.FullSpan);
            if (item.Node is null)
            {
                builder.Append('\'').Append(item.Token.Text).Append('\'').Append(item.Token.IsMissing ? " missing" : "");
                foreach (var trivia in item.Token.LeadingTrivia.Concat(item.Token.TrailingTrivia))
                {
                    builder.Append(' ').Append(trivia.Kind).Append(trivia.Text);
                }
            }

            builder.Append('\n');
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            builder.Append(diagnostic.Id).Append(diagnostic.Location.Span).Append(diagnostic.Message).Append('\n');
        }

        return builder.ToString();
    }

    /// <summary>What does not depend on layout: the shape of the tree and its tokens.</summary>
    public static string Meaning(SyntaxTree tree)
    {
        var builder = new StringBuilder();
        foreach (var item in tree.Root.DescendantNodesAndTokens())
        {
            builder.Append(item.Kind);
            if (item.Node is null)
                builder.Append(' ').Append(item.Token.Kind == SyntaxKind.TextRunToken ? item.Token.Text : Unblanked(item.Token.Text));
            builder.Append('\n');
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            builder.Append(diagnostic.Id).Append('\n');
        }

        return builder.ToString();
    }

    private static string Unblanked(string text) => string.Concat(text.Where(c => c is not (' ' or '\u00A0' or '\u202F')));
}
