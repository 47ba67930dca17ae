using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pictures;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A file's metrics and costs: what they mean, where they stand, and how they lead to the north star.</summary>
internal sealed class MetricsPage : PageTemplate
{
    internal override string Kind => "metrics";

    internal override DeclarationKind Declares => DeclarationKind.Northstar;

    internal override void Write(PageContext page, DeclarationSymbol symbol)
    {
        var star = symbol is NorthstarSymbol { Metric: { } named } ? named : page.Figures.NorthStarMetric;
        page.Blocks.Heading(page.IsInCase ? 2 : 1, "Metrics", "definitions and baselines");
        page.Blocks.Verdict(Tone.Neutral, Answer(page, star));
        var metrics = page.Model.All<MetricSymbol>().ToList();
        var costs = page.Model.All<CostSymbol>().ToList();
        if (star is not null && star.SemanticModel != page.Model) page.Sources.Add(star);

        page.Blocks.Picture(MetricTree.Of(page, [.. metrics, .. costs], star));
        page.Blocks.Table(Metrics(page, metrics));
        page.Blocks.Table(Costs(page, costs));
        foreach (var metric in metrics) page.Sources.Add(metric);
        foreach (var cost in costs) page.Sources.Add(cost);
    }

    private static string Answer(PageContext page, MetricSymbol? star)
    {
        if (star is null) return "**North star:** none declared.";
        var text = "**North star:** " + page.Name(star);
        foreach (var declared in page.Model.Visible)
        {
            if (declared is NorthstarSymbol { Target: { } target } northstar && northstar.Metric == star)
                text += ", target " + MarkdownText.Escape(PageContext.AsWritten(target.Syntax));
        }

        if (page.Stated(star, "baseline") is { } baseline) text += baseline.HasValue ? ", from " + page.Show(baseline) : ", baseline unknown";
        return text + ".";
    }

    private static PageTable Metrics(PageContext page, List<MetricSymbol> metrics)
    {
        // Who agreed to what and when is a column where anybody says so.
        var isDefined = metrics.Exists(static metric => Defined(metric) || metric.Window is not null);
        var table = isDefined ? new PageTable("Metric", "Kind", "Better", "Baseline", "Limit", "Worth", "Definition") : new PageTable("Metric", "Kind", "Better", "Baseline", "Limit", "Worth");
        foreach (var metric in metrics)
        {
            string[] cells =
            [
                Named(page, metric),
                MarkdownText.Escape(metric.MetricKind ?? ""),
                metric.HigherIsBetter switch { true => "higher", false => "lower", null => "" },
                page.Stated(metric, "baseline") is { } baseline ? page.Show(baseline) : metric.Unit is { Dimension.IsNone: false } unit ? "not stated, in " + MarkdownText.Escape(unit.ToString()) : "not stated",
                page.Stated(metric, "limit") is { } limit ? page.Show(limit) : "",
                Worth(metric),
                Definition(page, metric),
            ];
            table.AddFrom(metric.NameLocation, cells[..table.Header.Count]);
        }

        return table;
    }

    private static bool Defined(MetricSymbol metric) => metric.Defined is not null || metric.Agreed is not null;

    private static string Definition(PageContext page, MetricSymbol metric)
    {
        var parts = new List<string>();
        if (metric.Window is not null && page.Stated(metric, "window") is { } window) parts.Add("over " + page.Show(window));
        if (metric.Defined is { } defined) parts.Add("fixed " + Words.Date(defined));
        if (page.Text(metric.Agreed, metric) is { Length: > 0 } agreed) parts.Add("agreed: " + agreed);
        return string.Join("; ", parts);
    }

    private static string Worth(MetricSymbol metric)
    {
        var parts = new List<string>();
        if (metric.Value is { } value) parts.Add(MarkdownText.Escape(PageContext.AsWritten(value.Syntax)));
        if (metric.Loses is { } loses) parts.Add("leavers take " + PageContext.Code(loses.Syntax));
        return string.Join("; ", parts);
    }

    private static PageTable Costs(PageContext page, List<CostSymbol> costs)
    {
        var table = new PageTable("Cost", "Baseline", "Volume");
        foreach (var cost in costs)
            table.AddFrom(cost.NameLocation, Named(page, cost), page.Stated(cost, "baseline") is { } baseline ? page.Show(baseline) : "not stated", page.Stated(cost, "volume") is { } volume ? page.Show(volume) : "");
        return table;
    }

    private static string Named(PageContext page, DeclarationSymbol symbol) =>
        symbol.Title.Length > 0 && symbol.Name.Length > 0 ? page.Name(symbol) + " (" + MarkdownText.Code(symbol.Name) + ")" : page.Name(symbol);
}
