namespace CaseDsl.Analysis;

/// <summary>A page that somebody committed beside a case, with what the case renders to now.</summary>
/// <param name="Path">As a person knows it.</param>
/// <param name="Command">What writes it anew.</param>
public readonly record struct CommittedPage(string Path, string Committed, string Rendered, string Command);
