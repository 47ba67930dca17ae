using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pictures;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A backlog in order of impact for effort, risk taken off, with the cut where capacity ends.</summary>
internal sealed class BacklogPage : PageTemplate<BacklogSymbol>
{
    internal override string Kind => "backlog";

    internal override DeclarationKind Declares => DeclarationKind.Backlog;

    protected override void Write(PageContext page, BacklogSymbol symbol)
    {
        var backlog = page.Figures.Backlog(symbol);
        page.Title("Backlog", symbol);
        page.Blocks.Verdict(Tone.Neutral, Answer(page, backlog));
        var isUncertain = backlog.Ranked.Any(static item => item.ChanceAheadOfNext?.Value is not null);
        var table = isUncertain
            ? new PageTable("Rank", "Initiative", "Impact", "Effort", "Risk-adjusted impact for effort", "Ahead of the next", "Risks", "In or out")
            : new PageTable("Rank", "Initiative", "Impact", "Effort", "Risk-adjusted impact for effort", "Risks", "In or out");
        foreach (var item in backlog.Ranked)
        {
            List<string> cells =
            [
                item.Rank is { } rank ? Words.Number(rank) : "–",
                page.Name(item.Symbol),
                page.Show(page.Stated(item.Symbol, "impact")),
                page.Show(page.Stated(item.Symbol, "effort")),
                item.Score.HasValue ? page.Show(item.Score) : "not computed: " + MarkdownText.Escape(item.Score.Missing ?? "impact or effort is missing"),
            ];
            if (isUncertain) cells.Add(item.ChanceAheadOfNext is { Value: not null } chance ? MarkdownText.Escape(chance.ToString()) : "–");
            cells.Add(Risks(item.Symbol));
            cells.Add(item.IsIn switch { true => Lights.Good + " in", false => "out", null => backlog.Capacity is null ? "no capacity stated" : "–" });
            table.AddFrom(item.Symbol.NameLocation, [.. cells]);
        }

        page.Blocks.Table(table);
        page.Blocks.Picture(BacklogMatrix.Of(page, backlog));
        page.Sources.Add(symbol);
        foreach (var initiative in symbol.Initiatives) page.Sources.Add(initiative);
    }

    private static string Answer(PageContext page, BacklogFigures backlog)
    {
        if (backlog.Ranked.IsEmpty) return "**Nothing to rank:** no initiative is stated.";
        var best = backlog.Ranked[0];
        var first = best.Rank is null ? "nothing can be ranked: impact or effort is missing" : "do " + page.Name(best.Symbol) + " first";
        var sure = best.ChanceAheadOfNext is { Value: not null } chance ? " (ahead of the next with a chance of " + MarkdownText.Escape(chance.ToString()) + ")" : "";
        var fits = backlog.ChanceOfFitting is { Value: not null } fitting ? " with a chance of " + MarkdownText.Escape(fitting.ToString()) : "";
        return "**" + MarkdownText.Capitalised(first) + "**" + sure + (backlog.Capacity is not { } capacity
            ? "; no capacity is stated."
            : "; " + Words.Number(backlog.InCount) + " of " + Words.Number(backlog.Ranked.Length) + " fit into " + page.Show(capacity) + fits + ".");
    }

    private static string Risks(InitiativeSymbol initiative)
    {
        var risks = new List<string>();
        foreach (var risk in initiative.Risks)
        {
            var flag = risk.Level switch { "high" => Lights.Bad + " ", "medium" => Lights.Doubtful + " ", _ => "" };
            risks.Add(flag + MarkdownText.Escape(Words.Role(risk.Name)) + (risk.Level is { } level ? " (" + MarkdownText.Escape(level) + ")" : ""));
        }

        return risks.Count == 0 ? "none stated" : string.Join("; ", risks);
    }
}
