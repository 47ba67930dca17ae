using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CodeAction = CaseDsl.LanguageServer.Protocol.CodeAction;
using SignatureHelp = CaseDsl.Editing.SignatureHelp;

namespace CaseDsl.LanguageServer;

/// <summary>What the server offers to an editor.</summary>
internal static class Offer
{
    public static ServerCapabilities To(Client client) => new()
    {
        PositionEncoding = client.Encoding == PositionEncoding.Utf8 ? "utf-8" : "utf-16",
        TextDocumentSync = new TextDocumentSyncOptions { OpenClose = true, Change = 2, Save = new SaveOptions() },
        Workspace = new WorkspaceServerCapabilities
        {
            WorkspaceFolders = new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true),
            FileOperations = new FileOperationOptions { DidCreate = CaseFiles, DidDelete = CaseFiles, DidRename = CaseFiles, WillRename = CaseFiles },
        },
        DiagnosticProvider = client.PullsDiagnostics
            ? new DiagnosticOptions { Identifier = "casedsl", InterFileDependencies = true, WorkspaceDiagnostics = true }
            : null,
        HoverProvider = true,
        CompletionProvider = new CompletionOptions { TriggerCharacters = [.. Completion.Triggers.Select(static c => c.ToString())], ResolveProvider = true },
        DefinitionProvider = true,
        TypeDefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = new ResolveOptions(),
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        DocumentLinkProvider = new ResolveOptions(),
        SemanticTokensProvider = SemanticTokenRequests.Options,
        SignatureHelpProvider = new SignatureHelpOptions { TriggerCharacters = [.. SignatureHelp.Triggers.Select(static c => c.ToString())] },
        CodeActionProvider = new CodeActionOptions { CodeActionKinds = [CodeAction.QuickFix, CodeAction.FixAll, CodeAction.Extract, CodeAction.Rewrite] },
        CodeLensProvider = new ResolveOptions(),
        InlayHintProvider = new ResolveOptions(),
        RenameProvider = new RenameOptions { PrepareProvider = true },
        LinkedEditingRangeProvider = true,
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        DocumentOnTypeFormattingProvider = new DocumentOnTypeFormattingOptions { FirstTriggerCharacter = Formatting.Triggers[0].ToString(), MoreTriggerCharacter = [.. Formatting.Triggers.Skip(1).Select(static c => c.ToString())] },
    };

    /// <summary>Case files, and folders, which may hold some.</summary>
    private static FileOperationRegistration CaseFiles { get; } =
        new([new("file", new("**/*.{case,csv,tsv}")), new("file", new("**/"))]);
}
