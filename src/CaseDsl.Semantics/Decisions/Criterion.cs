using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One of a launch's criteria.</summary>
/// <param name="Text">As written: <c>latency_p99.treatment &lt;= 200 ms</c>, or the text to be confirmed.</param>
/// <param name="Holds">Null where a condition can't be decided; of a text, whether someone confirmed it.</param>
/// <param name="Values">The values seen (<c>184 ms against 200 ms</c>), or who confirmed it.</param>
/// <param name="IsByHand">True of a text, which a person confirms.</param>
public sealed record Criterion(string Text, bool? Holds, string Values, bool IsByHand, Location Location)
{
    /// <summary>The signoff that confirmed a text.</summary>
    public SignoffSymbol? ConfirmedBy { get; init; }

    /// <summary>The comparisons of a condition with what they saw.</summary>
    public ImmutableArray<TraceStep> Trace { get; init; } = [];
}
