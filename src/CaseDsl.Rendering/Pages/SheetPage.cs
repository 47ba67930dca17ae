using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>The impact sheet: a verdict, what moved for subscribers and on the bill, the guardrails, and what it all hangs on.</summary>
internal sealed class SheetPage : PageTemplate<SheetSymbol>
{
    internal override string Kind => "sheet";

    internal override DeclarationKind Declares => DeclarationKind.Sheet;

    protected override void Write(PageContext page, SheetSymbol symbol)
    {
        var figures = page.Figures.Sheet(symbol);
        page.Title("Impact sheet", symbol);
        page.Blocks.Verdict(Verdicts.ToneOf(symbol.Decision is { } decided ? page.Figures.Decision(decided) : null), Verdicts.Of(page, symbol), Expected(page, figures));
        page.Blocks.Table(Rows(page, symbol, figures));
        var arithmetic = Money.Arithmetic(page, figures, page.Stated(symbol, "reach"));
        if (arithmetic.Length > 0) page.Blocks.Paragraph("**Arithmetic:** " + arithmetic);
        if (Money.LeftOut(page, figures.LeftOut) is { Length: > 0 } leftOut) page.Blocks.Paragraph(leftOut);
        WriteGuardrails(page, symbol);
        page.Section("What it hangs on");
        page.Blocks.Bullets(Bullets(page, symbol, figures));
        page.Sources.Add(symbol);
    }

    private static bool IsMeasuredInPart(PageContext page, ClaimFigures claim) =>
        claim.Symbol.Evidence.OfType<ExperimentSymbol>().Any(experiment => page.Figures.Experiment(experiment).Measurements
            .Any(measured => measured.IsMeasured && claim.Moves.AddRange(claim.Costs).Any(move => ReferenceEquals(move.Target, measured.Metric))));

    private static string Expected(PageContext page, SheetFigures figures)
    {
        var expected = figures.Claims.Count(static claim => claim.Symbol.Stage == "expected");
        if (expected == 0) return "";
        return expected == figures.Claims.Length
            ? figures.Claims.Any(claim => IsMeasuredInPart(page, claim))
                ? "**EXPECTED:** not everything on this page was measured; what no evidence shows is what we believe."
                : "**EXPECTED:** nothing on this page has been measured yet; every change is what we believe."
            : "**EXPECTED in part:** " + Words.Count(expected, "claim") + " of " + Words.Number(figures.Claims.Length) + " is believed, not measured.";
    }

    private static PageTable Rows(PageContext page, SheetSymbol symbol, SheetFigures figures)
    {
        var table = new PageTable("What changes", "By how much", "Before → after");
        var hasSubscriber = false;
        foreach (var claim in figures.Claims)
        {
            foreach (var move in claim.Moves)
            {
                var isFelt = move.Target is MetricSymbol { IsFelt: true };
                hasSubscriber |= isFelt;
                table.Add((isFelt ? "**Subscriber**: " : "**Also moved**: ") + page.Name(move.Target) + Subjects.Scope(page, claim.Symbol), Levels.Change(page, move), Levels.BeforeAfter(page, move.Before, move.After));
            }
        }

        if (!hasSubscriber) table.Add("**Subscriber**", "no change claimed", "–");
        AddNorthStar(page, figures, table);
        AddBill(page, figures, table);
        table.Add(
            "**Net**",
            figures.HasNoMoney ? Money.None(page, figures.LeftOut) : (figures.NetRate.HasValue ? page.Show(figures.NetRate) + ", " : "") + Money.Over(page, figures) + Money.Without(page, figures.LeftOut),
            figures.PerMember is { } each ? page.Show(each) + (each.HasValue ? " over " + page.Point(figures.Horizon) : "") : symbol.Has("reach") ? "per member: not computed" : "per member: reach not stated");
        return table;
    }

    private static void AddNorthStar(PageContext page, SheetFigures figures, PageTable table)
    {
        if (page.Figures.NorthStarMetric is not { } star)
        {
            table.Add("**North star**", "none declared", "–");
            return;
        }

        var change = Levels.NorthStar(page, figures.NorthStar);
        var target = Target(page, star);
        var (before, after) = figures.NorthStarLevels;
        table.Add("**North star**: " + page.Name(star), target.Length == 0 ? change : change + " (target " + target + ")", Levels.BeforeAfter(page, before, after));
    }

    private static string Target(PageContext page, MetricSymbol star)
    {
        foreach (var symbol in page.Model.Visible)
        {
            if (symbol is NorthstarSymbol { Target: { } target } northstar && northstar.Metric == star)
                return MarkdownText.Escape(PageContext.AsWritten(target.Syntax));
        }

        return "";
    }

    private static void AddBill(PageContext page, SheetFigures figures, PageTable table)
    {
        var any = false;
        foreach (var claim in figures.Claims)
        {
            foreach (var cost in claim.Costs.AddRange(claim.Induced))
            {
                any = true;
                var kind = cost.Target is MetricSymbol ? "**System**: " : "**Bill**: ";
                table.Add(kind + page.Name(cost.Target) + (cost.IsInduced ? " (follows)" : ""), Levels.ChangeAndMoney(page, cost), Levels.BeforeAfter(page, cost.Before, cost.After));
            }
        }

        if (!any) table.Add("**Bill**", figures.Claims.Any(static claim => claim.Symbol.CostsNone) ? "none, as the claim says" : "not stated", "–");
    }

    private static void WriteGuardrails(PageContext page, SheetSymbol symbol)
    {
        var table = new PageTable("Guardrail", "Light", "Measured", "Allowed");
        foreach (var experiment in ExperimentsOf(symbol)) Guardrails.AddRows(page, experiment, table);
        if (table.Rows.Count == 0) page.Blocks.Paragraph("**Guardrails:** none was set in an experiment that this sheet rests on.");
        else page.Blocks.Table(table);
    }

    private static List<ExperimentSymbol> ExperimentsOf(SheetSymbol symbol)
    {
        var found = new List<ExperimentSymbol>();
        foreach (var claim in symbol.Claims)
        {
            foreach (var evidence in claim.Evidence)
            {
                if (evidence is ExperimentSymbol experiment && !found.Contains(experiment)) found.Add(experiment);
            }
        }

        foreach (var experiment in symbol.Decision?.On ?? [])
        {
            if (!found.Contains(experiment)) found.Add(experiment);
        }

        return found;
    }

    private static List<PageItem> Bullets(PageContext page, SheetSymbol symbol, SheetFigures figures)
    {
        var bullets = new List<PageItem>
        {
            TradeoffOf(page, symbol) is { } tradeoff ? new PageItem("**Trade-off:** " + Tradeoffs.Sentence(page, tradeoff), tradeoff.NameLocation) : "**Trade-off:** none stated.",
            "**Biggest assumption:** " + Assumptions.Biggest(page, figures.Net, figures.Lines, figures.Claims),
            "**Break-even:** " + Assumptions.BreakEven(page, figures),
        };
        if (symbol.Decision is { } decision)
        {
            page.Sources.Add(decision);
            bullets.Add(new("**Rule:** " + Decisions.Rule(page, decision), decision.NameLocation));
            bullets.Add(new("**Outcome:** " + Decisions.Outcome(page, decision), decision.NameLocation));
        }
        else
        {
            bullets.Add("**Decision:** none stated.");
        }

        bullets.Add(symbol.Launch is { } launch ? new PageItem("**Signatures:** " + Launches.Signatures(page, launch), launch.NameLocation) : "**Signatures:** none; no launch is stated.");
        if (page.Text(symbol.Audience, symbol) is { Length: > 0 } audience) bullets.Add(new("**For:** " + audience + ".", PageContext.At(symbol, "audience")));
        return bullets;
    }

    // A sheet doesn't name its trade-off: it is that of a story told of the same claims, or the only one in the file.
    private static TradeoffSymbol? TradeoffOf(PageContext page, SheetSymbol symbol)
    {
        foreach (var story in page.Model.All<StorySymbol>())
        {
            if (story.Tradeoff is { } told && (story.Claims.Any(claim => symbol.Claims.Contains(claim)) || (story.Decision is { } decision && decision == symbol.Decision))) return told;
        }

        TradeoffSymbol? only = null;
        foreach (var tradeoff in page.Model.All<TradeoffSymbol>())
        {
            if (only is not null) return null;
            only = tradeoff;
        }

        return only;
    }
}
