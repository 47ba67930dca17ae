using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Why an experiment's figures can't be trusted.</summary>
public enum DistrustKind
{
    /// <summary>The arms' sizes don't fit their shares: χ² gives p &lt; 0.001.</summary>
    SampleRatio,

    /// <summary>A numerator exceeds its denominator, a denominator what was assigned, or a readout's change isn't its arms'.</summary>
    CountsDisagree,
}

/// <summary>One reason, as a sentence with its numbers, and where it shows: in the case file or in the readout.</summary>
public sealed record DistrustReason(DistrustKind Kind, string Sentence, Location Location)
{
    /// <summary>The measurement concerned; null where it is the experiment as a whole.</summary>
    public DeclarationSymbol? Metric { get; init; }
}
