using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One reason, as a sentence with its numbers, and where it shows: in the case file or in the readout.</summary>
public sealed record DistrustReason(DistrustKind Kind, string Sentence, Location Location)
{
    /// <summary>The measurement concerned; null where it is the experiment as a whole.</summary>
    public DeclarationSymbol? Metric { get; init; }
}
