using CaseDsl.Quantities;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>What is wrong with an experiment, each fault with what to do about it.</summary>
internal static class Flaws
{
    private const int ShortestRun = 14;
    private const int DaysOfWeek = 7;

    /// <summary>
    /// What the figures show, then what a critique in the same file says of it; a flaw that it answers is told in its words only.
    /// In a whole case the critique's own page follows, and is pointed to.
    /// </summary>
    internal static List<PageItem> Of(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        var critiques = page.Model.All<CritiqueSymbol>().Where(critique => critique.Of == symbol && !critique.Findings.IsEmpty).ToList();
        List<FindingSymbol> answers = [.. critiques.SelectMany(static critique => critique.Findings)];
        List<PageItem> flaws = [.. Shown(page, symbol, figures, answers)];
        if (!page.IsInCase)
        {
            flaws.AddRange(answers.Select(finding => new PageItem(Critiques.Finding(page, finding), finding.NameLocation)));
            return flaws;
        }

        foreach (var critique in critiques)
        {
            var names = Words.Join([.. critique.Findings.Select(static finding => MarkdownText.Escape(Words.Role(finding.Name).ToLowerInvariant()))]);
            flaws.Add(new(MarkdownText.Capitalised(names) + ": told in the critique “" + page.Name(critique) + "”.", critique.NameLocation));
        }

        return flaws;
    }

    /// <summary>What the figures themselves show.</summary>
    internal static List<string> Shown(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures, IReadOnlyList<FindingSymbol> answered)
    {
        var flaws = new List<string>();
        foreach (var reason in figures.DistrustReasons)
        {
            var name = reason.Kind == DistrustKind.SampleRatio ? "Sample-ratio mismatch" : "Counts disagree";
            var sentence = reason.Sentence.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase) ? reason.Sentence[(name.Length + 2)..] : reason.Sentence;
            flaws.Add("**" + name + ":** " + Critiques.Sentence(MarkdownText.Escape(sentence)) + " Remedy: find where units were lost or counted twice, mend it, and run again.");
        }

        if (figures.Looks > 1 && !figures.IsSequential)
        {
            flaws.Add("**Peeking:** " + Words.Number(figures.Looks) + " looks at a fixed test raise false positives to " + QuantityFormat.FormatPercent(figures.PeekingFalsePositiveRate, 2)
                + ". Remedy: look once, or use `method: sequential`.");
        }

        if (figures.FamilySize > 1 && symbol.Correction == "none")
        {
            flaws.Add("**Many metrics:** " + Words.Number(figures.FamilySize) + " comparisons give a false win in " + QuantityFormat.FormatPercent(figures.FamilyErrorRate, 2)
                + " of runs. Remedy: one primary metric, or a `correction:`.");
        }

        if (figures.RunDays is { } days && (days < ShortestRun || days % DaysOfWeek != 0))
        {
            var needed = Math.Max(2, (days + DaysOfWeek - 1) / DaysOfWeek);
            flaws.Add("**Short run:** " + Words.Count(days, "day") + (days < ShortestRun ? " is under two weeks" : " is not whole weeks") + ". Remedy: run " + Words.Count(needed * DaysOfWeek, "day") + ".");
        }

        if (figures.Power is { } power && power < figures.TargetPower)
        {
            flaws.Add("**Underpowered:** " + QuantityFormat.FormatPercent(power, 2) + " power to detect " + page.Point(page.Stated(symbol, "detect")) + ", "
                + QuantityFormat.FormatPercent(figures.TargetPower, 2) + " was wanted. Remedy: " + Designs.Need(page, figures) + ".");
        }

        foreach (var guardrail in figures.Guardrails)
        {
            if (!guardrail.HasThreshold) flaws.Add("**Guardrail without threshold:** " + page.Name(guardrail.Metric) + " has neither a margin nor a limit. Remedy: say how much harm is accepted.");
            else if (guardrail.Status == "inconclusive") flaws.Add("**Inconclusive guardrail:** " + page.Name(guardrail.Metric) + " is neither harmed nor shown unharmed. Remedy: more units, or a margin agreed beforehand.");
        }

        flaws.RemoveAll(flaw => answered.Any(finding => flaw.StartsWith(Lead(finding.Name), StringComparison.OrdinalIgnoreCase)));
        return flaws;
    }

    // "many_metrics" → "**Many metrics:**"; a hyphen in the flaw's own name is a word's end too.
    private static string Lead(string name) => "**" + (name == "sample_ratio_mismatch" ? "Sample-ratio mismatch" : name.Replace('_', ' ')) + ":**";
}
