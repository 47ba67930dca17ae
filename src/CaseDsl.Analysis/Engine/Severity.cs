namespace CaseDsl.Analysis;

/// <summary>How much a finding matters. Ordered: a comparison asks "at or above".</summary>
public enum Severity
{
    /// <summary>Not reported at all.</summary>
    None,

    /// <summary>Could be better; nothing is wrong.</summary>
    Suggestion,

    /// <summary>Likely wrong, or weaker than it looks.</summary>
    Warning,

    /// <summary>The case doesn't hold together.</summary>
    Error,
}
