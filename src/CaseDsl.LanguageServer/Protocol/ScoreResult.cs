using Newtonsoft.Json;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The answer to <c>casedsl/score</c>.</summary>
/// <param name="Total">From 0 to 100; null where the file has nothing to judge.</param>
public sealed record ScoreResult([property: JsonProperty(NullValueHandling = NullValueHandling.Include)] int? Total, string Markdown);
