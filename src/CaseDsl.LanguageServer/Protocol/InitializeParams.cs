using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>initialize</c>: as much of it as this server heeds.</summary>
public sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? RootUri { get; init; }

    public string? RootPath { get; init; }

    public WorkspaceFolderItem[]? WorkspaceFolders { get; init; }

    public ClientCapabilities Capabilities { get; init; } = new();

    public InitializationOptions? InitializationOptions { get; init; }

    public string? Trace { get; init; }

    public JToken? WorkDoneToken { get; init; }
}
