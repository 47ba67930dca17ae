namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>textDocument/publishDiagnostics</c>.</summary>
public sealed record PublishDiagnosticsParams
{
    public required string Uri { get; init; }

    public int? Version { get; init; }

    public required Diagnostic[] Diagnostics { get; init; }
}
