using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One comparison of a decision's rule, or one guardrail, with the values it saw.</summary>
/// <param name="Text">As written: <c>latency_p99.treatment &lt;= latency_p99.limit</c>.</param>
/// <param name="Left">What was compared, as a person reads it: <c>184 ms</c>.</param>
/// <param name="Right">What it was compared with: <c>200 ms</c>.</param>
/// <param name="Holds">Null where it can't be decided.</param>
/// <param name="Sentence">The same as a whole sentence with its numbers.</param>
/// <param name="Location">Where it is written.</param>
public sealed record TraceStep(string Text, string Left, string Right, bool? Holds, string Sentence, Location Location)
{
    /// <summary>The part of the decision that it belongs to: <c>stop_when</c>, <c>go_when</c> or <c>guardrails</c>.</summary>
    public string Part { get; init; } = "";
}
