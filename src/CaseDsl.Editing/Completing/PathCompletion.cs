using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>The files that a <c>use</c> can name.</summary>
internal static class PathCompletion
{
    public static CompletionList At(SemanticModel model, Compilation compilation, int position)
    {
        if (Around(model.Tree, position) is not { } use)
            return CompletionList.Nothing(position);
        var isQuoted = !use.Path.OpenQuoteToken.IsMissing;
        var span = isQuoted ? Inside(model.Tree, use.Path, position) : new TextSpan(position, 0);
        var used = new HashSet<string>(StringComparer.Ordinal) { model.Path };
        foreach (var other in model.Uses)
        {
            if (!ReferenceEquals(other.Syntax, use) && other.Path is { } path)
                used.Add(path);
        }

        var items = new List<CompletionItem>();
        foreach (var path in compilation.Paths)
        {
            if (used.Contains(path))
                continue;
            var written = UseEdits.Relative(model.Path, path);
            var names = compilation.GetModel(path).Declarations;
            // Near files come first: one folder up is as far as many slashes down.
            items.Add(new CompletionItem(written, CompletionKind.File, isQuoted ? UseEdits.Quoted(written)[1..^1] : UseEdits.Quoted(written), CompletionKeys.File(path))
            {
                Detail = names.Length == 1 ? "1 declaration" : $"{names.Length} declarations",
                SortText = $"{written.Count(static letter => letter == '/'):D2}{written}",
            });
        }
        items.Sort(static (a, b) => string.CompareOrdinal(a.SortText, b.SortText));
        return new CompletionList([.. items], span, false);
    }

    private static TextSpan Inside(SyntaxTree tree, TextSyntax path, int position)
    {
        var end = path.CloseQuoteToken.IsMissing ? tree.Text.Lines.GetLineFromPosition(position).End : path.CloseQuoteToken.Span.Start;
        return TextSpan.FromBounds(Math.Min(path.OpenQuoteToken.Span.End, position), Math.Max(end, position));
    }

    private static UseSyntax? Around(SyntaxTree tree, int position)
    {
        foreach (var member in tree.Root.Members)
        {
            if (member is UseSyntax use && use.Span.Start < position && position <= Math.Max(use.Span.End, use.FullSpan.End))
                return use;
        }
        return null;
    }
}
