namespace CaseDsl.Analysis;

/// <summary>
/// What a finding is known by from one version of a file to the next: its rule, the declarations around it and the text
/// it points at, whatever line that has moved to. Its message counts for nothing: figures in it change with what it reads.
/// </summary>
/// <param name="Where">The declarations and the property around it, outermost first: <c>claim more_clicks &gt; moves</c>; empty at the top level.</param>
/// <param name="Hash">32 hexadecimal digits; the file's path is no part of it.</param>
/// <param name="Occurrence">From 1: which of the findings of one file that are alike, in the order of their places.</param>
public readonly record struct Fingerprint(string Where, string Hash, int Occurrence)
{
    /// <summary>Differs between any two findings of one file.</summary>
    public override string ToString() => FormattableString.Invariant($"{Hash}:{Occurrence}");
}
