namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A rendered page, and the way back from it to its source.</summary>
public sealed record PageResult
{
    /// <summary>Markdown, or a fragment of HTML for a page of the editor's own.</summary>
    public required string Text { get; init; }

    /// <summary>The style sheet that the HTML is meant for.</summary>
    public string? Style { get; init; }

    public required string Title { get; init; }

    /// <summary>In the order of the page; a line holds until the next anchor's.</summary>
    public required PageAnchorItem[] Anchors { get; init; }
}
