using Newtonsoft.Json;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A document's report within that of a workspace.</summary>
public sealed record WorkspaceDocumentDiagnosticReport : DocumentDiagnosticReport
{
    public required string Uri { get; init; }

    [JsonProperty(NullValueHandling = NullValueHandling.Include)]
    public int? Version { get; init; }
}
