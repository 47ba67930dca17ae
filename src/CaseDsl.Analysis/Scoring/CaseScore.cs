using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>The judgment that a case shows, from 0 to 100.</summary>
/// <param name="Points">One for each criterion, in the order of <see cref="ScoreTable"/>.</param>
public sealed record CaseScore(ImmutableArray<ScorePoints> Points)
{
    public int Total => Points.Sum(static points => points.Earned);

    public int Of(string part) => Points.Where(points => points.Criterion.Part == part).Sum(static points => points.Earned);

    /// <summary>The score of a case; null where it has nothing to judge: no claim, trade-off, decision, story or canvas of its own.</summary>
    public static CaseScore? Of(SemanticModel model)
    {
        var evidence = new ScoreEvidence(model);
        return evidence.IsEmpty ? null : new CaseScore([.. ScoreTable.Criteria.Select(criterion => Judge(criterion, evidence))]);
    }

    private static ScorePoints Judge(ScoreCriterion criterion, ScoreEvidence evidence)
    {
        ScoreVerdict verdict = criterion.Judge(evidence);
        // Rounded down: what is not whole never counts as whole.
        int earned = verdict.Of == 0 ? 0 : criterion.Weight * verdict.Held / verdict.Of;
        return new ScorePoints(criterion, earned, verdict.Where, verdict.Says);
    }
}
