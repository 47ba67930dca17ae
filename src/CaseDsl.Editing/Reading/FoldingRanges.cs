using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What can be folded: blocks, prose, runs of <c>use</c> and of comment lines.</summary>
public static class FoldingRanges
{
    public static ImmutableArray<FoldingRange> Of(SyntaxTree tree)
    {
        var ranges = new List<FoldingRange>();
        var members = tree.Root.Members;
        var firstUse = -1;
        for (var i = 0; i <= members.Count; i++)
        {
            if (i < members.Count && members[i] is UseSyntax)
            {
                if (firstUse < 0)
                    firstUse = i;
                continue;
            }
            if (firstUse >= 0)
                Add(ranges, tree, TextSpan.FromBounds(members[firstUse].Span.Start, members[i - 1].Span.End), FoldingKind.Uses);
            firstUse = -1;
        }

        foreach (var node in tree.Root.DescendantNodes())
        {
            if (node is BlockSyntax block)
                Add(ranges, tree, block.Span, FoldingKind.Block);
            else if (node is PropertySyntax { Values: [ProseSyntax prose, ..] } property)
                Add(ranges, tree, TextSpan.FromBounds(property.Span.Start, prose.Span.End), FoldingKind.Prose);
        }

        AddComments(ranges, tree);
        ranges.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. ranges];
    }

    private static void Add(List<FoldingRange> ranges, SyntaxTree tree, TextSpan span, FoldingKind kind)
    {
        if (tree.Text.Lines.IndexOf(span.Start) < tree.Text.Lines.IndexOf(span.End))
            ranges.Add(new FoldingRange(span, kind));
    }

    /// <summary>Comments that stand on lines of their own, one below the other.</summary>
    private static void AddComments(List<FoldingRange> ranges, SyntaxTree tree)
    {
        TextSpan? run = null;
        var lastLine = -2;
        foreach (var line in tree.Text.Lines)
        {
            var start = line.Start;
            while (start < line.End && char.IsWhiteSpace(tree.Text[start]))
                start++;
            var isComment = start + 1 < line.End && tree.Text[start] == '/' && tree.Text[start + 1] == '/';
            if (isComment)
            {
                run = run is { } open && line.LineNumber == lastLine + 1 ? TextSpan.FromBounds(open.Start, line.End) : new TextSpan(start, line.End - start);
                lastLine = line.LineNumber;
            }
            else if (run is { } done)
            {
                Add(ranges, tree, done, FoldingKind.Comment);
                run = null;
            }
        }
        if (run is { } last)
            Add(ranges, tree, last, FoldingKind.Comment);
    }
}
