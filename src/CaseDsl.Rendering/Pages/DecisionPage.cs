using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A decision: what its own rule gives, what it saw, and what would have changed it.</summary>
internal sealed class DecisionPage : PageTemplate<DecisionSymbol>
{
    internal override string Kind => "decision";

    internal override DeclarationKind Declares => DeclarationKind.Decision;

    protected override void Write(PageContext page, DecisionSymbol symbol)
    {
        var figures = page.Figures.Decision(symbol);
        page.Title("Decision", symbol);
        page.Blocks.Verdict(Verdicts.ToneOf(figures), Verdicts.Of(page, symbol), Critiques.Sentence(page.Titled(figures.Because)));
        page.Blocks.Bullets(Facts(page, symbol, figures));
        page.Section("What the rule saw");
        var table = new PageTable("Rule", "Comparison", "Seen", "Against", "Holds");
        foreach (var step in figures.Trace)
            table.AddFrom(step.Location, Part(step.Part), MarkdownText.Code(step.Text), MarkdownText.Escape(step.Left), MarkdownText.Escape(step.Right), step.Holds switch { true => "**yes**", false => "no", null => "not measured" });
        if (table.Rows.Count == 0) page.Blocks.Paragraph("Nothing: no condition could be read.");
        page.Blocks.Table(table);
        page.Section("What would have changed it");
        if (figures.WhatWouldChange.IsEmpty) page.Blocks.Paragraph("Nothing that the rule looks at, by itself.");
        else page.Blocks.Bullets(Changes(figures));
        page.Sources.Add(symbol);
    }

    private static List<PageItem> Facts(PageContext page, DecisionSymbol symbol, DecisionFigures figures)
    {
        var facts = new List<PageItem> { "**Rule:** " + Decisions.Rule(page, symbol) };
        if (figures.Experiments.Length > 0) facts.Add("**On:** " + Words.Join([.. figures.Experiments.Select(page.Name)]) + ".");
        if (symbol.Decided is { } decided)
        {
            var text = "**Decided:** " + MarkdownText.Escape(decided);
            if (symbol.Date is { } date) text += " on " + Words.Date(date);
            if (page.Text(symbol.By, symbol) is { Length: > 0 } by) text += " by " + by;
            facts.Add(text + ".");
        }
        else
        {
            facts.Add("**Decided:** not yet.");
        }

        return facts;
    }

    // What the rule saw stands in the table above; here is only what it would have taken, by where it would have led.
    private static List<PageItem> Changes(DecisionFigures figures)
    {
        var byOutcome = new List<(string Outcome, List<string> Suppositions)>();
        var others = new List<PageItem>();
        foreach (var change in figures.Changes)
        {
            if (change.OutcomeWord.Length == 0)
            {
                others.Add(MarkdownText.Escape(change.Sentence));
                continue;
            }

            var at = byOutcome.FindIndex(group => group.Outcome == change.OutcomeWord);
            if (at < 0) byOutcome.Add((change.OutcomeWord, [change.Supposition]));
            else byOutcome[at].Suppositions.Add(change.Supposition);
        }

        return [.. byOutcome.Select(static group => (PageItem)("**" + Words.Verdict(group.Outcome) + "**, had " + MarkdownText.Escape(Words.Join(group.Suppositions, "or")) + ".")), .. others];
    }

    private static string Part(string part) => part switch
    {
        "stop_when" => "stop when",
        "go_when" => "go when",
        "guardrails" => "guardrail",
        _ => Words.Role(part),
    };
}
