namespace CaseDsl.Rendering;

/// <summary>A flaw that an experiment's figures show.</summary>
/// <param name="Name">As a critique names it: <c>short_run</c>.</param>
/// <param name="Evidence">One sentence of Markdown with its numbers.</param>
/// <param name="Remedy">What to do, a sentence without its first capital.</param>
internal sealed record Flaw(string Name, string Evidence, string Remedy)
{
    /// <summary>"**Short run:** 6 days is under two weeks. Remedy: run 14 days."</summary>
    public override string ToString() => "**" + Words.Role(Name) + ":** " + Evidence + " Remedy: " + Remedy;
}
