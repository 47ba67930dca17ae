using System.Globalization;
using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>A critique: what the experiment shows against what is said of it, and the experiment redesigned.</summary>
internal static class CritiqueDetail
{
    public static EvaluatedDetail Of(CritiqueReport report, Figures figures)
    {
        var changes = new TextTable("change", "it was", "it should be", "because");
        foreach (var step in report.Redesign.Steps)
        {
            changes.Add(step.What, step.Before, step.After, step.Why);
        }

        var redesign = report.Redesign;
        var detail = new EvaluatedDetail("critiques", () => new EvaluatedRecord()
            .Add("name", report.Critique.Name)
            .Add("of", report.Experiment.Name)
            .Add("trusted", figures.Experiment(report.Experiment).IsTrusted)
            .Add("flaws", [.. report.Flaws.Select(flaw => new EvaluatedRecord()
                .Add("name", flaw.Name)
                .Add("id", flaw.Rule?.Id)
                .Add("severity", SeverityWords.Of(flaw.Severity))
                .Add("standing", Standing(flaw))
                .Add("shown", flaw.Shown?.Message)
                .Add("remedy", Remedy(flaw, figures)))])
            .Add("redesign", new EvaluatedRecord()
                .Add("units_per_arm", redesign.UnitsPerArm)
                .Add("days", redesign.Days)
                .Add("power", redesign.Power)
                .Add("alpha_of_each", redesign.AlphaOfEach)
                .Add("method", redesign.Method)
                .Add("looks", redesign.Looks)
                .Add("correction", redesign.Correction)
                .Add("missing", redesign.Missing)
                .Add("changes", [.. redesign.Steps.Select(static step => new EvaluatedRecord()
                    .Add("what", step.What).Add("before", step.Before).Add("after", step.After).Add("why", step.Why).Add("flaw", step.Flaw))])));
        AddVerdict(detail, report, figures);
        foreach (var flaw in report.Flaws)
        {
            var remedy = Remedy(flaw, figures) is { Length: > 0 } stated ? $" Remedy: {stated}" : "";
            detail.Sentences.Add($"{SeverityWords.Of(flaw.Severity)} {flaw.Name} ({Standing(flaw)}): {flaw.Shown?.Message ?? Note(flaw, figures)}{remedy}");
        }

        detail.Sentences.Add(redesign.UnitsPerArm is null
            ? $"redesigned: its size is not computed: {redesign.Missing}"
            : $"redesigned: {redesign.Size} an arm{(redesign.Days is { } days ? $", {days} days" : "")}, {redesign.Method} with {Count.Of(redesign.Looks, "look")}, correction {redesign.Correction}, power {redesign.Power.ToString("0%", CultureInfo.InvariantCulture)}");
        if (!changes.IsEmpty)
        {
            detail.Tables.Add(changes);
        }

        return detail;
    }

    private static void AddVerdict(EvaluatedDetail detail, CritiqueReport report, Figures figures)
    {
        var shown = figures.Experiment(report.Experiment);
        if (!shown.IsTrusted)
        {
            detail.Sentences.Add($"do not trust {report.Experiment.Name}: {string.Join("; ", shown.Distrust)}");
        }
        else
        {
            var count = report.Flaws.Count(static flaw => flaw.Standing != FlawStanding.Unfounded);
            detail.Sentences.Add(count == 0 ? $"{report.Experiment.Name} shows no flaw" : $"read {report.Experiment.Name} with care: {Count.Of(count, "flaw")}");
        }

    }

    private static string? Remedy(CritiqueFlaw flaw, Figures figures) =>
        flaw.Finding is { Remedy: { } remedy } finding ? figures.Interpolate(remedy, finding) : null;

    private static string Note(CritiqueFlaw flaw, Figures figures) => flaw switch
    {
        { Finding: { Note: { } note } finding } => figures.Interpolate(note, finding),
        { Standing: FlawStanding.Unfounded } => "the data contradict it.",
        _ => "no figure of the case can tell.",
    };

    private static string Standing(CritiqueFlaw flaw) => flaw.Standing switch
    {
        FlawStanding.Answered => "answered",
        FlawStanding.Missed => "left out",
        FlawStanding.Unfounded => "unfounded",
        _ => "not checkable",
    };
}
