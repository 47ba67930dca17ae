using CaseDsl.Quantities;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>The arithmetic from amounts to a net, in one line.</summary>
internal static class Money
{
    /// <summary>"worth $1.5M per quarter (`bandwidth.baseline * 10%`) - Ranker inference $0.2M per quarter = +$1.3M per quarter; over 4 quarters +$5.2M."</summary>
    internal static string Arithmetic(PageContext page, SheetFigures sheet, Figure? reach)
    {
        // Of a sum none of whose amounts is known there is nothing to show.
        if (sheet.HasNoMoney || !sheet.Lines.Any(static line => line.Amount.HasValue)) return "";
        var text = Sum(page, sheet.Lines, sheet.Claims, sheet.NetRate.Unit) + " = ";
        var isRate = sheet.Lines.All(static line => line.Kind == MoneyKind.Running);
        text += isRate
            ? page.Point(sheet.NetRate) + "; over " + page.Point(sheet.Horizon) + " " + page.Point(sheet.Net)
            : page.Point(sheet.Net) + " over " + page.Point(sheet.Horizon);
        if (sheet.PerMember is { HasValue: true } each && reach is { HasValue: true } members)
            text += "; ÷ " + page.Point(members) + " = " + page.Point(each);
        return text + ".";
    }

    /// <summary>"+$5.2M over 4 quarters"; of a net with an unknown part "over 4 quarters +$5.2M before the re-encode, which is unknown".</summary>
    internal static string Over(PageContext page, HorizonFigures figures) => figures.Net.HasValue
        ? page.Show(figures.Net) + " over " + page.Point(figures.Horizon)
        : figures.Net.KnownPart is { HasValue: true }
            ? "over " + page.Point(figures.Horizon) + " " + page.Show(figures.Net)
            : "unknown over " + page.Point(figures.Horizon);

    /// <summary>", not counting Ad revenue": what a net is without though it is money; empty where nothing is left out.</summary>
    internal static string Without(PageContext page, IReadOnlyList<MovementFigure> leftOut) =>
        leftOut.Count == 0 ? "" : ", not counting " + Names(page, leftOut);

    /// <summary>"no figure in money"; where something is in money and counts for nothing, "unknown, since Ad revenue is given no value".</summary>
    internal static string None(PageContext page, IReadOnlyList<MovementFigure> leftOut, string otherwise = "no figure in money", string lead = "") =>
        leftOut.Count == 0 ? otherwise : lead + "unknown, since " + Names(page, leftOut) + (leftOut.Count == 1 ? " is" : " are") + " given no value";

    /// <summary>"**Not in net:** Ad revenue -1.2%, -$1.4M per quarter, which is given no value."; empty where nothing is left out.</summary>
    internal static string LeftOut(PageContext page, IReadOnlyList<MovementFigure> leftOut)
    {
        if (leftOut.Count == 0) return "";
        var parts = leftOut.Select(movement => page.Name(movement.Target) + " " + Amount(page, movement)
            + (movement.Target.Has("value") || movement.Target.Has("loses") ? ", which the stated worth does not count" : ", which is given no value"));
        return "**Not in net:** " + string.Join("; ", parts) + ".";
    }

    private static string Names(PageContext page, IReadOnlyList<MovementFigure> leftOut) => Words.Join([.. leftOut.Select(movement => page.Name(movement.Target)).Distinct()]);

    // What it is in money is the point of telling it: by its value where it has one, else in its own unit.
    private static string Amount(PageContext page, MovementFigure movement)
    {
        var money = movement.Money ?? movement.Absolute;
        return Levels.Change(page, movement) + (money is { HasValue: true, Unit.Dimension.Currency: not null } && movement.Change.Unit?.Dimension.Currency is null ? ", " + page.Show(money) : "");
    }

    /// <summary>Benefits first, then costs, each with what it comes from.</summary>
    internal static string Sum(PageContext page, IReadOnlyCollection<MoneyLine> lines, IEnumerable<ClaimFigures> claims, Unit? rate)
    {
        // Money a month beside money a quarter adds up to nothing that a reader could check; of one period, it stays as it was stated.
        if (lines.Where(static line => line.Kind == MoneyKind.Running && line.Amount.HasValue).Select(static line => line.Amount.Unit).Distinct().Count() < 2) rate = null;
        var gains = new List<string>();
        var costs = new List<string>();
        foreach (var line in lines) (line.IsBenefit ? gains : costs).Add(Line(page, line, rate));
        foreach (var claim in claims)
        {
            if (claim.Symbol.Worth is not { Derivation: { } derivation }) continue;
            var at = gains.FindIndex(static gain => gain.StartsWith("worth ", StringComparison.Ordinal) && !gain.EndsWith(')'));
            if (at >= 0) gains[at] += " (" + PageContext.Code(derivation.Syntax) + ")";
        }

        var text = gains.Count == 0 ? "0" : string.Join(" + ", gains);
        return costs.Count == 0 ? text : text + " - " + string.Join(" - ", costs);
    }

    private static string Line(PageContext page, MoneyLine line, Unit? rate)
    {
        var text = MarkdownText.Escape(line.Label) + " " + (line.Kind == MoneyKind.Retained
            ? "kept of " + page.Point(line.Amount) + " a window"
            : page.Point(line.Kind == MoneyKind.Running && rate is not null ? line.Amount.In(rate) : line.Amount));
        if (line.Kind == MoneyKind.OneOff) text += " once";
        return line.IsInduced ? text + " (follows from what moves)" : text;
    }
}

