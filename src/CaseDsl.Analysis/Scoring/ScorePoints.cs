using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>What one criterion gave.</summary>
/// <param name="Where">The line that earned the points, or that lost the first of them; null where nothing speaks of it.</param>
/// <param name="Says">What stands there.</param>
public sealed record ScorePoints(ScoreCriterion Criterion, int Earned, Location? Where, string Says)
{
    public bool IsWhole => Earned == Criterion.Weight;
}
