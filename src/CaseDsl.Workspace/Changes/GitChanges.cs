namespace CaseDsl.Workspace;

/// <summary>What differs between a checkout and a revision.</summary>
public sealed class GitChanges
{
    /// <summary>The full paths of the files that differ.</summary>
    public HashSet<string> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>What those of them that were there at the revision are known by; <see cref="GitRepository.TextsOf"/> reads it.</summary>
    public Dictionary<string, string> Before { get; } = new(StringComparer.Ordinal);
}
