namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Which of the editor's own operations on files this server wants to hear of.</summary>
public sealed record FileOperationOptions
{
    public FileOperationRegistration? DidCreate { get; init; }

    public FileOperationRegistration? DidDelete { get; init; }

    public FileOperationRegistration? DidRename { get; init; }

    public FileOperationRegistration? WillRename { get; init; }
}
