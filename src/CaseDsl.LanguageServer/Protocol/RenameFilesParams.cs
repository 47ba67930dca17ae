namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/willRenameFiles</c> and <c>workspace/didRenameFiles</c>.</summary>
public sealed record RenameFilesParams
{
    public FileRename[] Files { get; init; } = [];
}
