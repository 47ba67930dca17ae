using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pictures;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A backlog in order of impact for effort, risk taken off, with the cut where capacity ends.</summary>
internal sealed class BacklogPage : PageTemplate<BacklogSymbol>
{
    // An order less sure than this is worth a word.
    private const double SureOrder = 0.8;

    internal override string Kind => "backlog";

    internal override DeclarationKind Declares => DeclarationKind.Backlog;

    protected override void Write(PageContext page, BacklogSymbol symbol)
    {
        var figures = page.Figures.Backlog(symbol);
        page.Title("Backlog", symbol);
        page.Blocks.Verdict(Tone.Neutral, Answer(page, symbol), Order(page, figures));
        var table = new PageTable("Rank", "Initiative", "Impact", "Effort", "Risk-adjusted impact for effort", "Risks", "In or out");
        foreach (var item in figures.Ranked)
        {
            table.AddFrom(
                item.Symbol.NameLocation,
                item.Rank is { } rank ? Words.Number(rank) : "–",
                page.Name(item.Symbol),
                page.Show(page.Stated(item.Symbol, "impact")),
                page.Show(page.Stated(item.Symbol, "effort")),
                item.Score.HasValue ? page.Show(item.Score) : "not computed" + (item.Score.Missing is { } why ? ": " + MarkdownText.Escape(why) : ""),
                Risks(page, item.Symbol),
                item.IsIn switch { true => Lights.Good + " in", false => "out", null => "no capacity stated" });
        }

        page.Blocks.Table(table);
        page.Blocks.Bullets(Mitigations(page, figures));
        page.Blocks.Picture(BacklogMatrix.Of(page, figures));
        page.Sources.Add(symbol);
        foreach (var initiative in symbol.Initiatives) page.Sources.Add(initiative);
    }

    /// <summary>What is done first, and how many fit.</summary>
    internal static string Answer(PageContext page, BacklogSymbol symbol)
    {
        var figures = page.Figures.Backlog(symbol);
        if (figures.Ranked.IsEmpty) return "**Nothing to rank:** no initiative is stated.";
        var first = figures.Ranked[0].Rank is null ? "**Nothing can be ranked:** impact or effort is missing" : "**First: " + page.Name(figures.Ranked[0].Symbol) + "**";
        return first + (page.Stated(symbol, "capacity") is { } capacity
            ? "; " + Words.Number(figures.InCount) + " of " + Words.Number(figures.Ranked.Length) + " fit into " + page.Show(capacity) + FitChance(figures) + "."
            : "; no capacity is stated.");
    }

    private static string FitChance(BacklogFigures figures) => figures.ChanceOfFitting is { Value: not null } chance ? ", chance " + MarkdownText.Escape(chance.ToString()) : "";

    // Where the next one may as well come first.
    private static string Order(PageContext page, BacklogFigures figures)
    {
        var open = new List<string>();
        for (var i = 0; i + 1 < figures.Ranked.Length; i++)
        {
            if (figures.Ranked[i].ChanceAheadOfNext is { Value: < SureOrder } chance)
                open.Add(page.Name(figures.Ranked[i].Symbol) + " before " + page.Name(figures.Ranked[i + 1].Symbol) + ", " + MarkdownText.Escape(chance.ToString()));
        }

        return open.Count == 0 ? "" : "**How sure the order is:** " + string.Join("; ", open) + ".";
    }

    private static List<PageItem> Mitigations(PageContext page, BacklogFigures figures)
    {
        var items = new List<PageItem>();
        foreach (var item in figures.Ranked)
        {
            var parts = item.Symbol.Risks.Select(risk => page.Text(risk.Mitigation, risk) is { Length: > 0 } mitigation ? Subjects.Risk(page, risk) + ": " + mitigation.TrimEnd('.') : "").Where(static part => part.Length > 0).ToList();
            if (parts.Count > 0) items.Add(new("**" + page.Name(item.Symbol) + ":** " + string.Join("; ", parts) + ".", item.Symbol.NameLocation));
        }

        return items;
    }

    private static string Risks(PageContext page, InitiativeSymbol initiative)
    {
        var risks = new List<string>();
        foreach (var risk in initiative.Risks)
        {
            var flag = risk.Level switch { "high" => Lights.Bad + " ", "medium" => Lights.Doubtful + " ", _ => "" };
            risks.Add(flag + Subjects.Risk(page, risk) + (risk.Level is null ? "" : " (" + Subjects.Level(page, risk) + ")"));
        }

        return risks.Count == 0 ? "none stated" : string.Join("; ", risks);
    }
}
