namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/explainRule</c>.</summary>
public sealed record ExplainRuleParams
{
    /// <summary>An ID or a slug.</summary>
    public string Rule { get; init; } = "";
}
