using CaseDsl.Quantities;
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
        var ranked = BacklogRanking.Rank(page.Figures, symbol);
        page.Title("Backlog", symbol);
        page.Blocks.Verdict(Tone.Neutral, Answer(page, symbol, ranked));
        var table = new PageTable("Rank", "Initiative", "Impact", "Effort", "Risk-adjusted impact for effort", "Risks", "In or out");
        for (var i = 0; i < ranked.Count; i++)
        {
            var item = ranked[i];
            table.AddFrom(
                item.Symbol.NameLocation,
                item.Score is null ? "–" : Words.Number(i + 1),
                page.Name(item.Symbol),
                page.Show(page.Stated(item.Symbol, "impact")),
                page.Show(page.Stated(item.Symbol, "effort")),
                item.Score is { } score ? MarkdownText.Escape(QuantityFormat.Format(score, 2)) : "not computed",
                Risks(item.Symbol),
                item.IsIn switch { true => Lights.Good + " in", false => "out", null => "no capacity stated" });
        }

        page.Blocks.Table(table);
        page.Blocks.Picture(BacklogMatrix.Of(page, ranked));
        page.Sources.Add(symbol);
        foreach (var initiative in symbol.Initiatives) page.Sources.Add(initiative);
    }

    /// <summary>What is done first, and how many fit.</summary>
    internal static string Answer(PageContext page, BacklogSymbol symbol) => Answer(page, symbol, BacklogRanking.Rank(page.Figures, symbol));

    private static string Answer(PageContext page, BacklogSymbol symbol, IReadOnlyList<RankedInitiative> ranked)
    {
        if (ranked.Count == 0) return "**Nothing to rank:** no initiative is stated.";
        var first = ranked[0].Score is null ? "nothing can be ranked: impact or effort is missing" : "first: " + page.Name(ranked[0].Symbol);
        var fits = ranked.Count(static item => item.IsIn == true);
        var capacity = page.Stated(symbol, "capacity");
        return "**" + MarkdownText.Capitalised(first) + "**" + (capacity is null
            ? "; no capacity is stated."
            : "; " + Words.Number(fits) + " of " + Words.Number(ranked.Count) + " fit into " + page.Show(capacity) + ".");
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
