namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Several replacements in several documents, by their addresses.</summary>
public sealed record WorkspaceEdit
{
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    public object[]? DocumentChanges { get; init; }
}
