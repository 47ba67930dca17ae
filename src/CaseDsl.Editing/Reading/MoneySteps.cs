using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>How a net is added up: every benefit, every cost, both sums, the difference.</summary>
internal static class MoneySteps
{
    public static IEnumerable<ExplanationStep> OfClaim(ClaimFigures claim)
    {
        foreach (var step in Lines(claim.Lines, claim.Period.ToString()))
            yield return step;
        foreach (var step in LeftOut(claim.LeftOut))
            yield return step;
        foreach (var step in Sums(claim.Benefit, claim.Cost, claim.Net, claim.Roi, claim.ProbabilityOfGain))
            yield return step;
    }

    public static IEnumerable<ExplanationStep> OfHorizon(HorizonFigures totals)
    {
        yield return new ExplanationStep("horizon", FigureFormat.FormatPoint(totals.Horizon), totals is OptionFigures { DelayDays: > 0 and var days } ? $"less a delay of {days} days" : "");
        foreach (var claim in totals.Claims)
        {
            if (!claim.HasNoMoney)
                yield return new ExplanationStep($"`{claim.Symbol.Name}.net`", FigureFormat.Format(claim.Net), "");
        }
        foreach (var step in Lines(totals.Lines, "horizon"))
            yield return step;
        foreach (var step in LeftOut(totals.LeftOut))
            yield return step;
        foreach (var step in Sums(totals.Benefit, totals.Cost, totals.Net, totals.Roi, totals.ProbabilityOfGain))
            yield return step;
    }

    private static IEnumerable<ExplanationStep> Lines(IEnumerable<MoneyLine> lines, string over)
    {
        foreach (var line in lines)
        {
            var side = line.IsBenefit ? "benefit" : "cost";
            var how = line.Kind switch
            {
                MoneyKind.OneOff => $", once, spread over the {over}",
                MoneyKind.Retained => ", at stake in a window; what stays grows with each",
                _ => "",
            };
            yield return new ExplanationStep(line.Label, FigureFormat.Format(line.Amount), $"{side}{how}{(line.IsInduced ? ", by what it drives" : "")}");
        }
    }

    private static IEnumerable<ExplanationStep> LeftOut(IEnumerable<MovementFigure> movements)
    {
        foreach (var movement in movements)
            yield return new ExplanationStep(movement.Target.DisplayName, FigureFormat.Format(movement.Absolute.HasValue ? movement.Absolute : movement.Change), "in money, and not in the net");
    }

    private static IEnumerable<ExplanationStep> Sums(Figure benefit, Figure cost, Figure net, Figure roi, ProbabilityFigure gain)
    {
        yield return new ExplanationStep("benefit", FigureFormat.Format(benefit), "");
        yield return new ExplanationStep("cost", FigureFormat.Format(cost), "");
        yield return new ExplanationStep("net", FigureFormat.Format(net), "benefit less cost");
        if (roi.HasValue)
            yield return new ExplanationStep("roi", FigureFormat.Format(roi), "net / cost");
        if (gain.Value is not null)
            yield return new ExplanationStep("probability(net > 0)", gain.ToString(), "share of draws");
    }
}
