using Newtonsoft.Json;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A document at one version; null where it is not open.</summary>
public sealed record VersionedTextDocumentIdentifier : TextDocumentIdentifier
{
    [JsonProperty(NullValueHandling = NullValueHandling.Include)]
    public int? Version { get; init; }
}
