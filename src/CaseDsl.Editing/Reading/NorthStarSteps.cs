using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>How a claim reaches the north star.</summary>
internal static class NorthStarSteps
{
    public static IEnumerable<ExplanationStep> Of(Figures figures, ClaimFigures claim)
    {
        foreach (var movement in claim.Moves.Concat(claim.Costs))
        {
            if (movement.Relative.HasValue && NorthStarPath.From(movement.Target, figures) is { } path)
                yield return new ExplanationStep($"`{movement.Target.Name}`", FigureFormat.Format(movement.Relative), path);
        }
    }
}
