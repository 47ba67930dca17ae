using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What could stand at the cursor.</summary>
/// <param name="Items">Sorted, best first; no label and kind twice.</param>
/// <param name="Span">The word at the cursor, which an item replaces; on one line.</param>
/// <param name="IsIncomplete">True where more typing may bring more: names of files that are not used yet.</param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, TextSpan Span, bool IsIncomplete)
{
    public static CompletionList Nothing(int position) => new([], new TextSpan(position, 0), false);
}
