using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Decisions in a line.</summary>
internal static class Decisions
{
    /// <summary>"go when `…`; stop when `…`; otherwise iterate."</summary>
    internal static string Rule(DecisionSymbol decision)
    {
        var parts = new List<string>();
        if (decision.StopWhen is { } stop) parts.Add("stop when " + PageContext.Code(stop.Syntax));
        parts.Add(decision.GoWhen is { } go ? "go when " + PageContext.Code(go.Syntax) + " and every guardrail is unharmed" : "no `go_when` is stated");
        parts.Add("otherwise " + MarkdownText.Escape(decision.Otherwise));
        return string.Join("; ", parts) + ".";
    }

    /// <summary>What the rule gives, why, and when it was decided.</summary>
    internal static string Outcome(PageContext page, DecisionSymbol decision)
    {
        var figures = page.Figures.Decision(decision);
        var text = figures.OutcomeWord.Length == 0 ? "undecided" : figures.OutcomeWord;
        if (decision.Decided is { } decided && decided != figures.OutcomeWord) text += " by the rule, " + MarkdownText.Escape(decided) + " decided";
        if (decision.Date is { } date) text += ", " + Words.Date(date);
        if (page.Text(decision.By, decision) is { Length: > 0 } by) text += ", by " + by;
        return text + ".";
    }
}
