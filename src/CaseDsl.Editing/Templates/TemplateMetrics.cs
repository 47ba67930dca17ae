using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The metrics and costs that a template speaks of: its own, or those of a file that it uses.</summary>
/// <param name="Use">The file to use, relative to the one made, with <c>/</c>; null where the template declares them itself.</param>
/// <param name="Primary">The subscriber metric that is to move.</param>
/// <param name="Guardrails">What must not get worse, as <c>guardrails:</c> takes it, such as <c>churn within +2% relative</c>.</param>
/// <param name="Stop">The metric of a guardrail that stops the launch where it gets worse.</param>
/// <param name="Secondary">What else is looked at; may be empty.</param>
/// <param name="Costs">What it costs, the most important first.</param>
/// <param name="Canvas">The metrics that a canvas names.</param>
public sealed record TemplateMetrics(
    string? Use,
    string Primary,
    ImmutableArray<string> Guardrails,
    string Stop,
    ImmutableArray<string> Secondary,
    ImmutableArray<string> Costs,
    ImmutableArray<string> Canvas)
{
    /// <summary>The template's own: a click-through rate, churn and a serving bill, each still to be measured.</summary>
    public static TemplateMetrics Own { get; } = new(
        null, "ctr", ["churn within +2% relative"], "churn", [], ["serving"], ["ctr", "churn"]);

    /// <summary>Those of the metrics file that <see cref="MetricsTemplate"/> writes.</summary>
    public static TemplateMetrics OfWorkspace(string use) => new(
        use, "ctr", ["churn within +2% relative", "latency_p99"], "churn", ["avod_conversion"], ["serving", "streaming"],
        ["ctr", "churn", "avod_conversion", "latency_p99"]);

    /// <summary>
    /// What a template says of a metrics file that is there: a subscriber metric that is better higher to move, one that is better lower to
    /// protect, and a cost. Null where it lacks one of them, or a north star: then the template is better off with its own.
    /// </summary>
    public static TemplateMetrics? Of(SemanticModel model, string use)
    {
        var star = model.Declarations.OfType<NorthstarSymbol>().FirstOrDefault()?.Name;
        var felt = model.Declarations.OfType<MetricSymbol>().Where(metric => metric.MetricKind is "subscriber" && metric.Name != star).ToArray();
        var primary = felt.FirstOrDefault(static metric => metric.HigherIsBetter == true && !metric.Drives.IsEmpty)?.Name;
        var stop = felt.FirstOrDefault(static metric => metric.HigherIsBetter == false && !metric.Drives.IsEmpty)?.Name;
        var cost = model.Declarations.OfType<CostSymbol>().FirstOrDefault()?.Name;
        return star is null || primary is null || stop is null || cost is null
            ? null
            : new(use, primary, [$"{stop} within +2% relative"], stop, [], [cost], [primary, stop]);
    }
}
