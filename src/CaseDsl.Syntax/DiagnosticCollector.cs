using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>Gathers the faults that tokens carry and gives them their places.</summary>
internal static class DiagnosticCollector
{
    public static ImmutableArray<Diagnostic> Collect(SyntaxTree tree, GreenNode root)
    {
        if (!root.ContainsDiagnostics)
            return [];
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var stack = new Stack<(GreenNode Node, int Position)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var entry))
        {
            var (node, position) = entry;
            if (node is GreenToken token)
            {
                foreach (var diagnostic in token.Diagnostics)
                {
                    found.Add(Place(diagnostic, tree, position));
                }

                continue;
            }

            var end = position + node.FullWidth;
            for (var i = node.SlotCount - 1; i >= 0; i--)
            {
                if (node.GetSlot(i) is not { } child)
                    continue;
                end -= child.FullWidth;
                if (child.ContainsDiagnostics)
                    stack.Push((child, end));
            }
        }

        found.Sort(static (a, b) => a.Location.Span.Start != b.Location.Span.Start
            ? a.Location.Span.Start.CompareTo(b.Location.Span.Start)
            : string.CompareOrdinal(a.Id, b.Id));
        return ExplainComments(tree, found);
    }

    /// <summary>What a comment in another language's form seems to say is no second fault.</summary>
    private static ImmutableArray<Diagnostic> ExplainComments(SyntaxTree tree, ImmutableArray<Diagnostic>.Builder found)
    {
        Diagnostic? comment = null;
        var maybeClosed = true;
        var kept = 0;
        // In order of position, so that what a comment explains stands right behind it.
        for (var i = 0; i < found.Count; i++)
        {
            var told = found[i];
            if (comment is not null && told.IsCoveredBy(comment))
                continue;
            if (told.Id == ForeignComment.Id)
            {
                told = ForeignComment.Whole(tree, told, ref maybeClosed);
                comment = told.Covers is null ? comment : told;
            }

            found[kept++] = told;
        }

        found.Count = kept;
        return found.DrainToImmutable();
    }

    private static Diagnostic Place(GreenDiagnostic green, SyntaxTree tree, int position)
    {
        var location = tree.Locate(new TextSpan(position + green.Offset, green.Width));
        var message = green.Message;
        ImmutableArray<RelatedPlace> related = [];
        if (green.OpenerOffset is { } offset)
        {
            var opener = tree.Locate(new TextSpan(position + offset, 1));
            var line = (opener.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
            message = message.Replace(GreenDiagnostic.LinePlaceholder, line, StringComparison.Ordinal);
            if (green.OpenerMessage is { } seen)
                related = [new RelatedPlace(opener, seen)];
        }

        return new Diagnostic(green.Id, location, message) { Related = related, Fixes = Fixes(green.Fix, tree.Path, position) };
    }

    private static ImmutableArray<CodeFix> Fixes(GreenFix? fix, string path, int position)
    {
        if (fix is null)
            return [];
        var changes = ImmutableArray.CreateBuilder<FileChange>(fix.Changes.Length);
        foreach (var change in fix.Changes)
        {
            changes.Add(new FileChange(path, new TextChange(new TextSpan(position + change.Offset, change.Width), change.NewText)));
        }

        return [new CodeFix(fix.Title, fix.IsSafe, changes.MoveToImmutable())];
    }
}
