using CaseDsl.Quantities;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>What a net hangs on.</summary>
internal static class Assumptions
{
    /// <summary>The figure that carries most of the net's variance; where nothing has an interval, the largest amount.</summary>
    internal static string Biggest(PageContext page, Figure net, IEnumerable<MoneyLine> lines, IEnumerable<ClaimFigures> claims)
    {
        if ((net.HasValue ? net : net.KnownPart ?? net).VarianceShares is [var top, ..])
            return NameOf(page, top.Name, claims) + " carries " + MarkdownText.Escape(QuantityFormat.FormatPercent(top.Share, 2)) + " of the uncertainty of net.";

        MoneyLine? largest = null;
        foreach (var line in lines)
        {
            if (line.Amount.HasValue && (largest is null || line.Amount.Value?.Canonical > largest.Amount.Value?.Canonical)) largest = line;
        }

        return largest is null
            ? "none can be named: no amount of money is known."
            : Money.Sum(page, [Benefit(largest)], claims, null) + " is the largest amount, and has no interval to say how sure it is.";
    }

    /// <summary>How far the benefit may fall before the net is zero.</summary>
    internal static string BreakEven(PageContext page, HorizonFigures figures)
    {
        if (figures.HasNoMoney) return "not computed: nothing is in money.";
        if (figures.BreakEven is { HasValue: true } share) return "net is zero where the benefit is " + page.Point(share) + " of what is stated.";
        if (figures.Cost.Value is not { } cost || !figures.Benefit.HasValue) return "not computed: " + (figures.Benefit.HasValue ? "the cost" : "the benefit") + " is not known.";
        return cost.Value <= 0 ? "nothing is paid for it, so any benefit is a gain." : "not computed: there is no benefit to set against the cost.";
    }

    private static MoneyLine Benefit(MoneyLine line) => new()
    {
        Label = line.Label,
        Kind = line.Kind,
        Amount = line.Amount,
        IsBenefit = true,
        Source = line.Source,
        Leaving = line.Leaving,
        IsInduced = line.IsInduced,
    };

    // Draws are named after the figure that brought them: "more_clicks.moves.ctr", "members".
    private static string NameOf(PageContext page, string qualifiedName, IEnumerable<ClaimFigures> claims)
    {
        if (page.Model.Lookup(qualifiedName) is AssumeSymbol assume) return page.Name(assume) + " = " + page.Show(page.Figures.Assumption(assume));
        foreach (var claim in claims)
        {
            if (qualifiedName == claim.Symbol.QualifiedName + ".worth" && claim.Worth is { } worth) return "worth " + page.Show(worth);
            foreach (var movement in claim.Moves.AddRange(claim.Costs))
            {
                var ofClaim = claim.Symbol.QualifiedName + (claim.Moves.Contains(movement) ? ".moves." : ".costs.") + movement.Target.Name;
                if (qualifiedName == ofClaim) return page.Name(movement.Target) + " " + Levels.Change(page, movement);
            }
        }

        var parts = qualifiedName.Split('.');
        if (parts is [var from, "drives", var to] && page.Model.Lookup(from) is { } driver && page.Model.Lookup(to) is { } driven)
            return "how much " + page.Name(driver) + " drives " + page.Name(driven);
        return MarkdownText.Code(qualifiedName);
    }
}
