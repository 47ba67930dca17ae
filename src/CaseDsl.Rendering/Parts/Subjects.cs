using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>What ships, where members meet it, for whom it is claimed, and what could go wrong.</summary>
internal static class Subjects
{
    /// <summary>"Ranker v3".</summary>
    internal static string Named(PageContext page, ModelSymbol model) =>
        page.Name(model) + (model.Version is { Length: > 0 } version && !page.Name(model).EndsWith(" " + version, StringComparison.OrdinalIgnoreCase) ? " " + MarkdownText.Escape(version) : "");

    /// <summary>"in place of Old ranker v2; NDCG at 10 +2.1% relative; latency 184 ms; training $40k"; empty where nothing is stated.</summary>
    internal static string Details(PageContext page, ModelSymbol model)
    {
        var parts = new List<string>();
        if (model.Replaces is { } replaced) parts.Add("in place of " + Named(page, replaced));
        foreach (var metric in model.Metrics) parts.Add(page.Name(metric.Target) + " " + Levels.Change(page, page.Figures.Movement(model, metric)));
        foreach (var property in (string[])["latency", "training", "serving"])
        {
            if (page.Stated(model, property) is { } figure) parts.Add(property + " " + page.Show(figure));
        }

        return string.Join("; ", parts);
    }

    /// <summary>"Home screen row order (home page), with Design and Playback"; its page and partners where they are stated.</summary>
    internal static string Surface(PageContext page, SurfaceSymbol surface) =>
        page.Name(surface)
        + (surface.Page is { Length: > 0 } at ? " (" + MarkdownText.Escape(at) + ")" : "")
        + (surface.Partners.IsEmpty ? "" : ", with " + Words.Join([.. surface.Partners.Select(MarkdownText.Escape)]));

    /// <summary>" (kids, after 28 days, those triggered)": of whom and when a claim holds; empty where it is of all, at the experiment's own time.</summary>
    internal static string Scope(PageContext page, ClaimSymbol claim)
    {
        var parts = new List<string>();
        if (claim.Segment is { Length: > 0 } segment) parts.Add(MarkdownText.Escape(Words.Spaced(segment)));
        if (page.Stated(claim, "after") is { } after) parts.Add("after " + page.Point(after));
        if (claim.Reach == "triggered") parts.Add("those triggered");
        return parts.Count == 0 ? "" : " (" + string.Join(", ", parts) + ")";
    }

    /// <summary>A risk's title, else its name as words.</summary>
    internal static string Risk(PageContext page, RiskSymbol risk) => risk.Title.Length > 0 ? page.Name(risk) : MarkdownText.Escape(Words.Role(risk.Name));

    /// <summary>"high", "high, 33%" where its own chance is stated.</summary>
    internal static string Level(PageContext page, RiskSymbol risk) =>
        MarkdownText.Escape(risk.Level ?? "not stated") + (page.Stated(risk, "chance") is { } chance ? ", " + page.Show(chance) : "");
}
