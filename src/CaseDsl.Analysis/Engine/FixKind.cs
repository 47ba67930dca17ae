namespace CaseDsl.Analysis;

/// <summary>What kind of fix a rule may offer with its findings.</summary>
public enum FixKind
{
    None,

    /// <summary>Only fixes that can't change what the author meant.</summary>
    Safe,

    /// <summary>Only fixes that a person should look at.</summary>
    Unsafe,

    /// <summary>Some findings carry safe fixes, others unsafe ones.</summary>
    Mixed,
}
