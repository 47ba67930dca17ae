using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>$/progress</c>.</summary>
public sealed record ProgressParams(JToken Token, object Value);
