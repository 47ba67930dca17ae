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
        List<PageItem> flaws = [.. Shown(page, symbol, figures).Where(flaw => !answers.Exists(finding => finding.Name == flaw.Name)).Select(static flaw => flaw.ToString())];
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
    internal static List<Flaw> Shown(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        var flaws = new List<Flaw>();
        foreach (var reason in figures.DistrustReasons)
        {
            var name = reason.Kind == DistrustKind.SampleRatio ? "sample_ratio_mismatch" : "counts_disagree";
            var lead = Words.Role(name) + ": ";
            var sentence = reason.Sentence.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? reason.Sentence[lead.Length..] : reason.Sentence;
            flaws.Add(new(name, Critiques.Sentence(MarkdownText.Escape(sentence)), "find where units were lost or counted twice, mend it, and run again."));
        }

        if (figures.Looks > 1 && !figures.IsSequential)
        {
            flaws.Add(new(
                "peeking",
                Words.Number(figures.Looks) + " looks at a fixed test raise false positives from " + QuantityFormat.FormatPercent(figures.Alpha, 2) + " to " + QuantityFormat.FormatPercent(figures.PeekingFalsePositiveRate, 2) + ".",
                "look once, or use `method: sequential`."));
        }

        if (figures.FamilySize > 1 && symbol.Correction == "none")
        {
            flaws.Add(new(
                "many_metrics",
                Words.Number(figures.FamilySize) + " comparisons give a false win in " + QuantityFormat.FormatPercent(figures.FamilyErrorRate, 2) + " of runs.",
                "one primary metric, or a `correction:`."));
        }

        if (figures.RunDays is { } days && (days < ShortestRun || days % DaysOfWeek != 0))
        {
            var needed = Math.Max(2, (days + DaysOfWeek - 1) / DaysOfWeek);
            flaws.Add(new(
                "short_run",
                Words.Count(days, "day") + (days < ShortestRun ? " is under two weeks." : " is not whole weeks."),
                "run " + Words.Count(needed * DaysOfWeek, "day") + "."));
        }

        if (figures.Power is { } power && power < figures.TargetPower)
        {
            flaws.Add(new(
                "underpowered",
                QuantityFormat.FormatPercent(power, 2) + " power to detect " + page.Point(page.Stated(symbol, "detect")) + ", " + QuantityFormat.FormatPercent(figures.TargetPower, 2) + " was wanted.",
                Designs.Need(page, figures) + "."));
        }

        foreach (var guardrail in figures.Guardrails)
        {
            if (!guardrail.HasThreshold) flaws.Add(new("guardrail_without_threshold", page.Name(guardrail.Metric) + " has neither a margin nor a limit.", "say how much harm is accepted."));
            else if (guardrail.Status == "inconclusive") flaws.Add(new("inconclusive_guardrail", page.Name(guardrail.Metric) + " is neither harmed nor shown unharmed.", "more units, or a margin agreed beforehand."));
        }

        return flaws;
    }
}
