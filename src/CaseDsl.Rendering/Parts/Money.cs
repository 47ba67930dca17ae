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
        var text = Sum(page, sheet.Lines, sheet.Claims) + " = ";
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

    /// <summary>Benefits first, then costs, each with what it comes from.</summary>
    internal static string Sum(PageContext page, IEnumerable<MoneyLine> lines, IEnumerable<ClaimFigures> claims)
    {
        var gains = new List<string>();
        var costs = new List<string>();
        foreach (var line in lines) (line.IsBenefit ? gains : costs).Add(Line(page, line));
        foreach (var claim in claims)
        {
            if (claim.Symbol.Worth is not { Derivation: { } derivation }) continue;
            var at = gains.FindIndex(static gain => gain.StartsWith("worth ", StringComparison.Ordinal) && !gain.EndsWith(')'));
            if (at >= 0) gains[at] += " (" + PageContext.Code(derivation.Syntax) + ")";
        }

        var text = gains.Count == 0 ? "0" : string.Join(" + ", gains);
        return costs.Count == 0 ? text : text + " - " + string.Join(" - ", costs);
    }

    private static string Line(PageContext page, MoneyLine line)
    {
        var text = MarkdownText.Escape(line.Label) + " " + (line.Kind == MoneyKind.Retained
            ? "kept of " + page.Point(line.Amount) + " a window"
            : page.Point(line.Amount));
        if (line.Kind == MoneyKind.OneOff) text += " once";
        return line.IsInduced ? text + " (follows from what moves)" : text;
    }
}

