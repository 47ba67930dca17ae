namespace CaseDsl.Analysis;

/// <summary>One thing that judgment shows in, and how many points it carries.</summary>
/// <param name="Name">Its name for other programs.</param>
/// <param name="Part">The part of the score that it belongs to.</param>
/// <param name="Weight">The most points that it gives; all weights together are 100.</param>
/// <param name="Asks">What is asked.</param>
/// <param name="Earns">What to write where points are missing.</param>
public sealed record ScoreCriterion(string Name, string Part, int Weight, string Asks, string Earns)
{
    internal Func<ScoreEvidence, ScoreVerdict> Judge { get; init; } = static _ => ScoreVerdict.Nothing("nothing is asked");
}
