namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/didCreateFiles</c> and <c>workspace/didDeleteFiles</c>.</summary>
public sealed record FilesParams
{
    public FileItem[] Files { get; init; } = [];
}
