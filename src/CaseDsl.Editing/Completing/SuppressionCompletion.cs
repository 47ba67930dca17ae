using CaseDsl.Analysis;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>The words of a comment that silences rules: <c>// casedsl: ignore CASE3001 -- reason</c>.</summary>
internal static class SuppressionCompletion
{
    private const string Marker = "casedsl:";
    private const string ReasonMark = "--";

    public static CompletionList At(SyntaxTree tree, SyntaxTrivia comment, int position)
    {
        var before = tree.Text.ToString(TextSpan.FromBounds(comment.Span.Start, position));
        var lead = before.AsSpan().TrimStart('/').TrimStart();
        if (!lead.StartsWith(Marker) || lead.Contains(ReasonMark, StringComparison.Ordinal))
            return CompletionList.Nothing(position);
        var start = position;
        while (start > comment.Span.Start && !char.IsWhiteSpace(tree.Text[start - 1]) && tree.Text[start - 1] is not (',' or ':'))
            start--;
        var span = TextSpan.FromBounds(start, position);
        var words = lead[Marker.Length..].ToString().Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var whole = start == position ? words.Length : words.Length - 1;
        return new CompletionList(whole <= 0 ? [.. Verbs()] : [.. Rules()], span, false);
    }

    private static IEnumerable<CompletionItem> Verbs()
    {
        yield return new CompletionItem("ignore", CompletionKind.Keyword, "ignore", "")
        {
            Snippet = "ignore $1 -- ${2:reason}",
            Detail = "Silences rules in the declaration or property that follows.",
            SortText = "0",
        };
        yield return new CompletionItem("ignore-file", CompletionKind.Keyword, "ignore-file", "")
        {
            Snippet = "ignore-file $1 -- ${2:reason}",
            Detail = "Silences rules in the whole file.",
            SortText = "1",
        };
    }

    private static IEnumerable<CompletionItem> Rules()
    {
        foreach (var rule in RuleTable.Descriptors)
        {
            if (rule.IsSuppressible)
                yield return new CompletionItem(rule.Id, CompletionKind.Rule, rule.Id, CompletionKeys.Rule(rule)) { Detail = $"{rule.Slug} · {rule.Title}", SortText = rule.Id };
        }
    }
}
