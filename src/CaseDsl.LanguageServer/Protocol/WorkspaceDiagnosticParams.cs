using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>workspace/diagnostic</c>.</summary>
public sealed record WorkspaceDiagnosticParams
{
    public PreviousResultId[] PreviousResultIds { get; init; } = [];

    public JToken? PartialResultToken { get; init; }
}
