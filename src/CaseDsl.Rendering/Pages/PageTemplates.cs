using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>Every page there is, in the order in which a case tells them.</summary>
internal static class PageTemplates
{
    internal static ImmutableArray<PageTemplate> All { get; } =
    [
        new CanvasPage(),
        new ReadoutPage(),
        new DecisionPage(),
        new TradeoffPage(),
        new StoryPage(),
        new SheetPage(),
        new LaunchPage(),
        new BacklogPage(),
        new CritiquePage(),
        new RehearsalPage(),
        new MetricsPage(),
    ];

    /// <summary>The page that tells a kind of declaration; null where none does. A metric or a cost is told on the metrics page.</summary>
    internal static PageTemplate? For(DeclarationKind kind)
    {
        if (kind is DeclarationKind.Metric or DeclarationKind.Cost) kind = DeclarationKind.Northstar;
        foreach (var template in All)
        {
            if (template.Declares == kind) return template;
        }

        return null;
    }

    /// <summary>The page of a word: "readout" and "experiment" are one page, "metrics", "metric" and "northstar" too; null where there is none.</summary>
    internal static PageTemplate? For(string word)
    {
        foreach (var template in All)
        {
            if (template.Kind == word) return template;
        }

        return Schemas.Find(word) is { } schema ? For(schema.Kind) : null;
    }
}
