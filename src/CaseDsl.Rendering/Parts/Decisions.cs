using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Decisions in a line.</summary>
internal static class Decisions
{
    /// <summary>"stop on Monthly churn getting significantly worse; go on Clicks getting significantly better, with every guardrail unharmed; otherwise iterate."</summary>
    internal static string Rule(PageContext page, DecisionSymbol decision)
    {
        var parts = new List<string>();
        if (decision.StopWhen is { } stop) parts.Add("stop " + Conditions.Clause(page, stop));
        var hasGuardrails = page.Figures.Decision(decision).Experiments.Any(static experiment => !experiment.Guardrails.IsEmpty);
        parts.Add(decision.GoWhen is { } go ? "go " + Conditions.Clause(page, go) + (hasGuardrails ? ", with every guardrail unharmed" : "") : "no `go_when` is stated");
        parts.Add("otherwise " + (decision.Otherwise == "rerun" ? "run it again" : MarkdownText.Escape(decision.Otherwise)));
        return string.Join("; ", parts) + ".";
    }

    /// <summary>What the rule gives, why, and when it was decided.</summary>
    internal static string Outcome(PageContext page, DecisionSymbol decision)
    {
        var figures = page.Figures.Decision(decision);
        var text = figures.OutcomeWord.Length == 0 ? "undecided" : figures.OutcomeWord;
        if (decision.Decided is { } decided && decided != figures.OutcomeWord) text += " by the rule, " + MarkdownText.Escape(decided) + " decided";
        if (decision.Date is { } date) text += ", decided " + Words.Date(date);
        if (page.Text(decision.By, decision) is { Length: > 0 } by) text += " by " + by;
        return text + ".";
    }
}
