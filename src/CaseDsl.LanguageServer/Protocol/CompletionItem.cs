namespace CaseDsl.LanguageServer.Protocol;

/// <summary>One thing that could stand at the cursor.</summary>
public sealed record CompletionItem
{
    public string Label { get; init; } = "";

    public CompletionItemLabelDetails? LabelDetails { get; init; }

    public CompletionItemKind? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    /// <summary>2 for text with places to fill in.</summary>
    public int? InsertTextFormat { get; init; }

    public TextEdit? TextEdit { get; init; }

    public TextEdit[]? AdditionalTextEdits { get; init; }

    public Command? Command { get; init; }

    public CompletionItemData? Data { get; init; }
}
