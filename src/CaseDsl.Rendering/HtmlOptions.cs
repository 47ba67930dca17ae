namespace CaseDsl.Rendering;

/// <summary>How a document of HTML is made.</summary>
public sealed record HtmlOptions
{
    /// <summary>What holds where nothing else is asked for: as the reader's system says.</summary>
    public static HtmlOptions Default { get; } = new();

    /// <summary>Light or dark whatever the reader's system says; null for the system's own.</summary>
    public HtmlTheme? Theme { get; init; }
}
