namespace CaseDsl.Semantics;

/// <summary>Why an experiment's figures can't be trusted.</summary>
public enum DistrustKind
{
    /// <summary>The arms' sizes don't fit their shares: χ² gives p &lt; 0.001.</summary>
    SampleRatio,

    /// <summary>A numerator exceeds its denominator, a denominator what was assigned, or a readout's change isn't its arms'.</summary>
    CountsDisagree,
}
