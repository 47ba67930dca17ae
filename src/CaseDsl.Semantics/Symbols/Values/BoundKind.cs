namespace CaseDsl.Semantics;

/// <summary>Whether a figure is said to be a bound.</summary>
public enum BoundKind
{
    None,

    /// <summary><c>at least</c>.</summary>
    AtLeast,

    /// <summary><c>at most</c>.</summary>
    AtMost,
}
