namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A replacement in a text.</summary>
public record TextEdit
{
    public required Range Range { get; init; }

    public required string NewText { get; init; }
}
