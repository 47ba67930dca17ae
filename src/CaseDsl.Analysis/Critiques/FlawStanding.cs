namespace CaseDsl.Analysis;

/// <summary>How a flaw stands between a critique and what its experiment shows.</summary>
public enum FlawStanding
{
    /// <summary>The experiment shows it, and the critique names it.</summary>
    Answered,

    /// <summary>The experiment shows it, and the critique leaves it out.</summary>
    Missed,

    /// <summary>The critique names it, and the data contradict it.</summary>
    Unfounded,

    /// <summary>The critique names it, and no figure of the case can tell.</summary>
    Unchecked,
}
