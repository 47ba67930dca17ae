using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A trade-off: what was chosen, what was given up for it, and what waiting costs.</summary>
internal sealed class TradeoffPage : PageTemplate<TradeoffSymbol>
{
    internal override string Kind => "tradeoff";

    internal override DeclarationKind Declares => DeclarationKind.Tradeoff;

    protected override void Write(PageContext page, TradeoffSymbol symbol)
    {
        page.Title("Trade-off", symbol);
        page.Blocks.Verdict(Tone.Neutral, "**" + MarkdownText.Capitalised(Tradeoffs.Sentence(page, symbol)) + "**");
        var options = symbol.Options;
        var table = new PageTable("Option", "Lift", "Bill and limits", "Ready", "Waiting forgoes", "Net over " + page.Point(Tradeoffs.Horizon(page, symbol)), "Limits kept");
        foreach (var option in options) AddRow(page, symbol, option, table);
        page.Blocks.Table(table);
        page.Prose("Why", symbol.Because, symbol, isRequired: true);
        WriteCheck(page, symbol);
        page.Sources.Add(symbol);
    }

    private static void AddRow(PageContext page, TradeoffSymbol symbol, OptionSymbol option, PageTable table)
    {
        var figures = page.Figures.Option(option);
        var name = page.Name(option);
        table.AddFrom(
            option.NameLocation,
            option == symbol.Choose ? "**" + name + "** (chosen)" : name,
            Movements(page, figures.Moves, figures.Claims, static claim => claim.Moves),
            Movements(page, figures.Costs.AddRange(figures.Induced), figures.Claims, static claim => claim.Costs.AddRange(claim.Induced)),
            option.Ready is { } ready ? Words.Date(ready) + (option.Effort is not null && page.Stated(option, "effort") is { } effort ? ", " + page.Point(effort) : "") : "not stated",
            figures.DelayDays is not { } days ? "not stated" : days == 0 ? "nothing" : page.Show(figures.CostOfDelay) + " in " + Words.Count(days, "day"),
            Tradeoffs.Net(page, option),
            Limits(page, figures));
    }

    // Where nothing that moves has a limit, there is none to keep.
    private static string Limits(PageContext page, OptionFigures figures)
    {
        if (!figures.BreaksLimits.IsEmpty) return Lights.Bad + " no: " + Words.Join([.. figures.BreaksLimits.Select(broken => page.Name(broken.Target))]);
        var moved = figures.Moves.AddRange(figures.Costs).AddRange(figures.Claims.SelectMany(static claim => claim.Moves.AddRange(claim.Costs)));
        return moved.Any(static movement => movement.Target.Has("limit")) ? Lights.Good + " yes" : "no limit set";
    }

    private static string Movements(PageContext page, IReadOnlyList<MovementFigure> own, IReadOnlyList<ClaimFigures> claims, Func<ClaimFigures, IReadOnlyList<MovementFigure>> of)
    {
        var parts = new List<string>();
        foreach (var movement in own.Concat(claims.SelectMany(of))) parts.Add(page.Name(movement.Target) + (movement.IsInduced ? " (follows) " : " ") + Levels.Change(page, movement));

        return string.Join("; ", parts);
    }

    // The choice is held against the figures: a reader should not have to.
    private static void WriteCheck(PageContext page, TradeoffSymbol symbol)
    {
        if (symbol.Choose is not { } chosen) return;
        page.Section("How close it was");
        var lines = new List<PageItem>();
        var own = page.Figures.Option(chosen);
        foreach (var option in symbol.Options)
        {
            if (option == chosen) continue;
            lines.Add(Compare(page, chosen, own, option, page.Figures.Option(option)));
            lines.Add("**Break-even date:** " + BreakEvenDate.Sentence(page.Name(chosen), own, page.Name(option), page.Figures.Option(option)));
        }

        lines.Add("**Break-even of " + page.Name(chosen) + ":** " + Assumptions.BreakEven(page, own));
        lines.Add("**Chance of a gain:** " + MarkdownText.Escape(own.ProbabilityOfGain.ToString()) + ".");
        page.Blocks.Bullets(lines);
    }

    private static string Compare(PageContext page, OptionSymbol chosen, OptionFigures own, OptionSymbol option, OptionFigures other)
    {
        var name = page.Name(option);
        if (own.Net.Value is not { } a || other.Net.Value is not { } b || !a.Dimension.Matches(b.Dimension))
        {
            return "**Against " + name + ":** " + (own.HasNoMoney || other.HasNoMoney
                ? page.Name(own.HasNoMoney ? chosen : option) + " moves nothing in money, so there is no net to compare."
                : "the nets can't be compared, since one of them is not known.");
        }

        var isAhead = a.Canonical >= b.Canonical;
        var text = "**Against " + name + ":** " + page.Name(chosen) + " is " + (isAhead ? "ahead" : "behind") + ", " + page.Show(own.Net) + " to " + page.Show(other.Net);
        if (!other.BreaksLimits.IsEmpty) text += ", and " + name + " breaks a limit";
        text += ", cost of delay included";
        if (own.LeftOut.AddRange(other.LeftOut) is { IsEmpty: false } leftOut) text += Money.Without(page, leftOut);
        return text + ".";
    }
}
