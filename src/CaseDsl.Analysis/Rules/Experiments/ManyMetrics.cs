using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4004: several chances to win without a correction.</summary>
public sealed class ManyMetrics : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4004",
        "many-metrics",
        Severity.Warning,
        "Several chances to win, and no correction",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "Several primaries, or a metric of `secondary:` or a segment that is claimed or decided on, without a `correction:`. The message gives the family error rate 1 − (1 − α)^m.",
            Why: "With enough metrics one of them wins by chance, and that one gets claimed.",
            Remedy: "Name one primary, or write `correction: holm`.",
            Bad: ExampleText.Test(primary: "ctr, play", metrics: ExampleText.Metrics + "metric play \"Members who play\" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }\n"),
            Good: ExampleText.Test(primary: "ctr, play", more: "correction: holm", metrics: ExampleText.Metrics + "metric play \"Members who play\" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }\n")),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        if (experiment.Correction != "none" || RuleContext.IsFaulty(experiment, "correction"))
            yield break;
        var others = new List<string>();
        foreach (ClaimSymbol claim in ClaimsOf(context, experiment))
        {
            foreach (MovementValue move in claim.Moves)
                AddSecondary(move.Target);
            if (claim.Segment is { } segment && context.Figures.Experiment(experiment).Measurements.Any(measurement => measurement.Segment == segment) && !others.Contains($"segment '{segment}'"))
                others.Add($"segment '{segment}'");
        }

        foreach (DeclarationSymbol decided in context.Visible.DecidedOn(experiment))
            AddSecondary(decided);

        int primaries = experiment.Primary.Length;
        if (primaries < 2 && others.Count == 0)
            yield break;
        int comparisons = (primaries + others.Count) * Math.Max(1, experiment.Arms.Length - 1);
        double alpha = context.Figures.Experiment(experiment).Alpha;
        double family = 1 - Math.Pow(1 - alpha, comparisons);
        string what = others.Count == 0 ? $"{primaries} primaries" : primaries < 2 ? $"The primary and {Say.List(others)}" : $"{primaries} primaries and {Say.List(others)}";
        CodeFix? fix = experiment.Property("correction") is { Syntax.Values: [var stated, ..] } property
            ? CodeFix.Replace("Write 'correction: holm'", isSafe: false, property.Location with { Span = stated.Span }, "holm")
            : BlockEdit.Add(experiment, "correction", "holm", experiment.Has("alpha") ? "alpha" : "primary", "Add 'correction: holm'");
        yield return Flaw(
            At(experiment, "primary"),
            $"{what} are {comparisons} chances to win and none is corrected for: with no effect at all, one would look significant in {Say.Share(family)} of runs instead of {Say.Share(alpha)}. Name one primary, or add 'correction: holm'.",
            fix is null ? [] : [fix]);

        void AddSecondary(DeclarationSymbol metric)
        {
            if (experiment.Secondary.Contains(metric) && !others.Contains(Say.Quote(metric)))
                others.Add(Say.Quote(metric));
        }
    }
}
