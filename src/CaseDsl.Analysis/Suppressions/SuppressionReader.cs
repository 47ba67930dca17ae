using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Finds the comments that silence findings. A file without the marker costs one search of its text.</summary>
internal static class SuppressionReader
{
    private const string Marker = "casedsl:";

    public static ImmutableArray<Suppression> Read(SyntaxTree tree)
    {
        string text = tree.Text.ToString();
        int at = text.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0)
            return [];

        var found = ImmutableArray.CreateBuilder<Suppression>();
        for (; at >= 0; at = text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal))
        {
            if (CommentAround(tree, at) is { } comment && text.AsSpan(comment.Start, at - comment.Start).TrimStart('/').Trim().IsEmpty)
                found.Add(Parse(tree, text, comment, at + Marker.Length));
        }

        return found.ToImmutable();
    }

    private static TextSpan? CommentAround(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.Root.FindToken(position);
        foreach (SyntaxTrivia trivia in token.LeadingTrivia)
        {
            if (trivia.Kind == SyntaxKind.CommentTrivia && trivia.Span.Contains(position))
                return trivia.Span;
        }

        foreach (SyntaxTrivia trivia in token.TrailingTrivia)
        {
            if (trivia.Kind == SyntaxKind.CommentTrivia && trivia.Span.Contains(position))
                return trivia.Span;
        }

        return null;
    }

    private static Suppression Parse(SyntaxTree tree, string text, TextSpan comment, int position)
    {
        int end = comment.End;
        int word = SkipSpaces(text, position, end);
        int afterWord = word;
        while (afterWord < end && !char.IsWhiteSpace(text[afterWord]))
            afterWord++;
        ReadOnlySpan<char> verb = text.AsSpan(word, afterWord - word);
        bool isForFile = verb.SequenceEqual("ignore-file");
        bool isKnown = isForFile || verb.SequenceEqual("ignore");

        int dashes = text.IndexOf("--", afterWord, end - afterWord, StringComparison.Ordinal);
        int rulesEnd = dashes < 0 ? end : dashes;
        string reason = dashes < 0 ? "" : text[(dashes + 2)..end].Trim();

        var rules = ImmutableArray.CreateBuilder<SuppressedRule>();
        int i = isKnown ? afterWord : rulesEnd;
        while (i < rulesEnd)
        {
            while (i < rulesEnd && (text[i] == ',' || char.IsWhiteSpace(text[i])))
                i++;
            int start = i;
            while (i < rulesEnd && text[i] != ',' && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                rules.Add(new SuppressedRule(text[start..i], TextSpan.FromBounds(start, i)));
        }

        TextSpan scope = isForFile ? default : NextMember(tree, comment.End);
        return new Suppression(tree.Locate(comment), rules.ToImmutable(), reason, isForFile, scope);
    }

    private static int SkipSpaces(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    /// <summary>The first declaration or property that begins after <paramref name="position"/> in the block around it.</summary>
    private static TextSpan NextMember(SyntaxTree tree, int position)
    {
        SyntaxToken token = tree.Root.FindToken(position);
        for (SyntaxNode? node = token.Parent; node is not null; node = node.Parent)
        {
            SyntaxList<MemberSyntax>? members = node switch
            {
                // A comment before a block's brace speaks of what follows the block, one inside it of what follows there.
                BlockSyntax block when block.OpenBraceToken.Span.End <= position => block.Members,
                SourceFileSyntax file => file.Members,
                _ => null,
            };
            if (members is null)
                continue;
            foreach (MemberSyntax member in members)
            {
                if (member.Span.Start >= position && member is not EmptyMemberSyntax)
                    return member.Span;
            }

            return default;
        }

        return default;
    }
}
