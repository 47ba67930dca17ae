namespace CaseDsl.Cli;

/// <summary>Findings of one rule that are alike and were there when the baseline was written.</summary>
/// <param name="Path">From the baseline's own folder, with <c>/</c>.</param>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Where">The declarations around it, for a person who reads the file.</param>
/// <param name="Hash">See <see cref="Analysis.Fingerprint"/>.</param>
internal sealed record BaselineEntry(string Path, string Rule, string Where, string Hash, int Count);
