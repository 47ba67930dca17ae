using System.Collections.Immutable;

namespace CaseDsl.Editing;

/// <summary>Gathers items, each label of a kind once, in the order they are to be told.</summary>
internal sealed class CompletionItems(CompletionPlace place)
{
    private readonly List<CompletionItem> _items = [];
    private readonly HashSet<(string Label, CompletionKind Kind)> _seen = [];

    public bool IsIncomplete { get; set; }

    public void Add(CompletionItem item)
    {
        if (_seen.Add((item.Label, item.Kind)))
            _items.Add(item);
    }

    public CompletionList ToList() =>
        new(
            [.. _items.OrderBy(static item => item.SortText, StringComparer.Ordinal).ThenBy(static item => item.Label, StringComparer.Ordinal)],
            place.Word,
            IsIncomplete);
}
