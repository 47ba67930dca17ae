namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/didChangeWatchedFiles</c>.</summary>
public sealed record DidChangeWatchedFilesParams
{
    public FileEvent[] Changes { get; init; } = [];
}
