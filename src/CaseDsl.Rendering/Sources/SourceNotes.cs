using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Sources;

/// <summary>
/// Everything that a page's figures rest on: evidence, assumptions with their sources, and what has none.
/// Declarations are added as a page is written; what they rest on is found by following their names.
/// </summary>
internal sealed class SourceNotes
{
    private readonly List<DeclarationSymbol> _found = [];
    private readonly HashSet<DeclarationSymbol> _seen = [];

    /// <summary>Adds a declaration and all that its figures rest on.</summary>
    internal void Add(DeclarationSymbol? root)
    {
        if (root is null || !_seen.Add(root)) return;
        var open = new Queue<DeclarationSymbol>();
        open.Enqueue(root);
        while (open.TryDequeue(out var symbol))
        {
            if (symbol is AssumeSymbol or SourceSymbol or ExperimentSymbol or MetricSymbol or CostSymbol) _found.Add(symbol);
            foreach (var next in References.Of(symbol))
            {
                if (IsFollowed(symbol, next) && _seen.Add(next)) open.Enqueue(next);
            }
        }
    }

    /// <summary>The lines that the footer's list has at most.</summary>
    internal int Count => 1 + _found.Count(static symbol => symbol is ExperimentSymbol or SourceSymbol or AssumeSymbol || symbol.Has("source"));

    /// <summary>The costs among what was met.</summary>
    internal int Costs => _found.Count(static symbol => symbol is CostSymbol);

    /// <summary>Writes the footer; nothing where nothing was met.</summary>
    internal void Write(PageContext page)
    {
        var notes = new List<string>();
        Evidence(page, notes);
        Assumptions(page, notes);
        if (notes.Count == 0) return;
        if (page.IsInCase) page.Blocks.Begin("sources", null);
        if (page.IsInCase) page.Blocks.Heading(2, "Sources and assumptions");
        else page.Section("Sources and assumptions");
        page.Blocks.Bullets([.. notes]);
    }

    // A page is about what a claim says, not about all else that is said of its model or on its surface.
    private static bool IsFollowed(DeclarationSymbol from, DeclarationSymbol to) => to switch
    {
        ModelSymbol or SurfaceSymbol or CaseSymbol or UnitSymbol => false,
        DecisionSymbol or LaunchSymbol or StorySymbol or CanvasSymbol or SheetSymbol => from is not ExperimentSymbol,
        _ => true,
    };

    private void Evidence(PageContext page, List<string> notes)
    {
        foreach (var symbol in _found)
        {
            switch (symbol)
            {
                case ExperimentSymbol experiment:
                    notes.Add("Experiment: " + page.Name(experiment) + " (" + Words.KindOf(experiment) + Run(experiment) + ").");
                    break;
                case SourceSymbol source:
                    notes.Add("Source: " + page.Name(source) + " (" + Describe(page, source) + ")" + Reports(page, source) + ".");
                    break;
            }
        }
    }

    private static string Reports(PageContext page, SourceSymbol source) => source.Reports.IsEmpty
        ? ""
        : ": " + string.Join("; ", source.Reports.Select(reported => page.Name(reported.Target) + " " + Levels.Change(page, page.Figures.Movement(source, reported))));

    private static string Run(ExperimentSymbol experiment) =>
        experiment.Run is { } run ? ", " + Words.Date(run.From) + " to " + Words.Date(run.To) : "";

    private static string Describe(PageContext page, SourceSymbol source)
    {
        var parts = new List<string> { source.Grade is { } grade ? MarkdownText.Escape(grade) : "grade not stated" };
        if (source.Copy is "secondary") parts.Add("a secondary copy");
        if (source.DateWritten is { } date) parts.Add(MarkdownText.Escape(date.Date is { } day ? Words.Date(day) : date.Text));
        if (source.Url is { } url) parts.Add(page.Text(url, source));
        return string.Join(", ", parts);
    }

    // Figures of one source stand together: one line a source, however many figures it gave.
    private void Assumptions(PageContext page, List<string> notes)
    {
        var bySource = new List<(string Source, List<string> Figures)>();
        var without = new List<string>();
        foreach (var symbol in _found)
        {
            var stated = StatedOf(page, symbol);
            if (stated.Length == 0) continue;
            var source = SourceOf(page, symbol);
            if (source.Length == 0)
            {
                without.Add(stated);
                continue;
            }

            var at = bySource.FindIndex(entry => entry.Source == source);
            if (at >= 0) bySource[at].Figures.Add(stated);
            else bySource.Add((source, [stated]));
        }

        foreach (var (source, figures) in bySource) notes.Add(source + ": " + string.Join("; ", figures) + ".");
        if (without.Count > 0) notes.Add("**No source given** for " + string.Join("; ", without) + ".");
    }

    private static string StatedOf(PageContext page, DeclarationSymbol symbol)
    {
        switch (symbol)
        {
            case AssumeSymbol assume:
                return MarkdownText.Escape(assume.Name) + " = " + page.Show(page.Figures.Assumption(assume));
            case MetricSymbol or CostSymbol:
                var parts = new List<string>();
                if (page.Stated(symbol, "baseline") is { } baseline) parts.Add(baseline.HasValue ? page.Show(baseline) : "baseline unknown");
                if (page.Stated(symbol, "volume") is { } volume) parts.Add("volume " + page.Show(volume));
                foreach (var drives in symbol.Values<ElasticityValue>("drives")) parts.Add("drives " + Elasticity(drives));
                foreach (var value in symbol.Values<FigureValue>("value")) parts.Add("worth " + MarkdownText.Escape(PageContext.AsWritten(value.Syntax)));
                return parts.Count == 0 ? "" : page.Name(symbol) + " (" + string.Join(", ", parts) + ")";
            default:
                return "";
        }
    }

    private static string Elasticity(ElasticityValue drives) =>
        MarkdownText.Escape(drives.Elasticity is null ? drives.Target.Name + ", unsized" : PageContext.AsWritten(drives.Syntax));

    private static string SourceOf(PageContext page, DeclarationSymbol symbol)
    {
        var source = symbol.Reference("source") is { } declared ? page.Name(declared) : page.Text(symbol.Text("source"), symbol);
        if (source.Length == 0 && symbol.Plain("source") is { Length: > 0 } word) source = MarkdownText.Escape(word);
        if (source.Length == 0) return "";
        if (symbol.Date("as_of") is { } date) source += ", as of " + Words.Date(date);
        return source;
    }
}
