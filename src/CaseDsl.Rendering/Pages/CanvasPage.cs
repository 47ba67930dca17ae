using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A hypothesis canvas: the bet, what would falsify it, and how it is to be found out.</summary>
internal sealed class CanvasPage : PageTemplate<CanvasSymbol>
{
    internal override string Kind => "canvas";

    internal override DeclarationKind Declares => DeclarationKind.Canvas;

    protected override void Write(PageContext page, CanvasSymbol symbol)
    {
        page.Title("Canvas", symbol);
        var hasData = symbol.Experiment is { } experiment && page.Figures.Experiment(experiment).HasResults;
        page.Blocks.Verdict(
            hasData ? Tone.Neutral : Tone.Doubtful,
            hasData ? "" : "**EXPECTED:** there are no data yet. Every effect on this page is what we believe, not what we measured.",
            "**The bet:** " + Bet(page, symbol));
        page.Prose("Problem", symbol.Problem, symbol, isRequired: true);
        page.Blocks.Paragraph("**Audience:** " + (page.Text(symbol.Audience, symbol) is { Length: > 0 } audience ? Critiques.Sentence(audience) : "not stated."), PageContext.At(symbol, "audience"));
        page.Prose("Hypothesis", symbol.Hypothesis, symbol, isRequired: true);
        page.Blocks.Paragraph("**What would falsify it:** " + (symbol.Decision?.StopWhen is { } stop ? Conditions.Sentence(page, stop) + "." : "nothing is stated; the decision has no `stop_when`."), symbol.Decision is { } rule ? PageContext.At(rule, "stop_when") : null);
        page.Section("How we will know");
        page.Blocks.Table(Metrics(page, symbol));
        page.Blocks.Bullets(Design(page, symbol));
        WriteRisks(page, symbol);
        WriteRest(page, symbol);
        page.Sources.Add(symbol);
    }

    private static string Bet(PageContext page, CanvasSymbol symbol)
    {
        var model = (symbol.Model ?? symbol.Experiment?.Model) is { } named ? Subjects.Named(page, named) : "this change";
        if (symbol.Surface is { } surface) model += " on " + page.Name(surface);
        var movements = new List<string>();
        var nets = new List<string>();
        foreach (var claim in page.Model.All<ClaimSymbol>())
        {
            // What was measured is no bet: where there are data, the bet is the effect that the experiment was to find.
            if (claim.Model is null || claim.Model != symbol.Model || claim.Stage != "expected") continue;
            var figures = page.Figures.Claim(claim);
            if (!figures.HasNoMoney) nets.Add("net " + Verdicts.Of(page, figures));
            foreach (var move in figures.Moves)
            {
                var text = page.Name(move.Target) + " by " + Levels.Change(page, move);
                if (symbol.Metrics.Contains(move.Target) && !movements.Contains(text)) movements.Add(text);
            }
        }

        if (movements.Count > 0) return model + " moves " + Words.Join(movements) + (nets.Count == 0 ? "" : ": " + string.Join("; ", nets)) + ".";
        if (symbol.Experiment is { } experiment && experiment.Primary is [var primary, ..])
        {
            var detect = page.Stated(experiment, "detect");
            return model + " moves " + page.Name(primary) + (detect is null ? "." : " by at least " + page.Show(detect) + ".");
        }

        return symbol.Metrics.IsEmpty ? model + " moves a metric that is not stated." : model + " moves " + Words.Join([.. symbol.Metrics.Select(page.Name)]) + ".";
    }

    private static PageTable Metrics(PageContext page, CanvasSymbol symbol)
    {
        var table = new PageTable("Metric or cost", "Role", "Baseline", "Smallest effect to find", "Limit or margin");
        var detect = symbol.Experiment is { } experiment ? page.Stated(experiment, "detect") : null;
        var told = new HashSet<DeclarationSymbol>();
        foreach (var metric in All(symbol))
        {
            if (!told.Add(metric)) continue;
            var isPrimary = symbol.Experiment?.Primary.Contains(metric) == true;
            table.AddFrom(
                metric.NameLocation,
                page.Name(metric),
                Role(symbol, metric),
                page.Stated(metric, "baseline") is { } baseline ? page.Show(baseline) : "not stated",
                isPrimary ? detect is null ? "not stated" : page.Show(detect) : "",
                Limit(page, symbol, metric));
        }

        return table;
    }

    private static IEnumerable<DeclarationSymbol> All(CanvasSymbol symbol)
    {
        foreach (var primary in symbol.Experiment?.Primary ?? []) yield return primary;
        foreach (var metric in symbol.Metrics) yield return metric;
        foreach (var guardrail in symbol.Experiment?.Guardrails ?? []) yield return guardrail.Metric;
        foreach (var cost in symbol.Costs) yield return cost;
    }

    private static string Role(CanvasSymbol symbol, DeclarationSymbol metric)
    {
        if (symbol.Experiment is { } experiment)
        {
            if (experiment.Primary.Contains(metric)) return "primary";
            foreach (var guardrail in experiment.Guardrails)
            {
                if (guardrail.Metric == metric) return "guardrail";
            }

            if (experiment.Secondary.Contains(metric)) return "secondary";
        }

        return metric is CostSymbol || symbol.Costs.Contains(metric) ? "cost" : "watched";
    }

    private static string Limit(PageContext page, CanvasSymbol symbol, DeclarationSymbol metric)
    {
        if (symbol.Experiment is { } experiment)
        {
            foreach (var guardrail in page.Figures.Experiment(experiment).Guardrails)
            {
                if (guardrail.Metric == metric) return Guardrails.Allowed(page, guardrail);
            }
        }

        return page.Stated(metric, "limit") is { } limit ? "limit " + page.Show(limit) : "";
    }

    private static List<PageItem> Design(PageContext page, CanvasSymbol symbol)
    {
        var lines = new List<PageItem>();
        if (symbol.Experiment is { } experiment)
        {
            var figures = page.Figures.Experiment(experiment);
            var text = "**Design:** " + Words.KindOf(experiment) + (Designs.UnitOf(experiment, "randomize") is { Length: > 0 } unit ? " by " + unit : "");
            if (experiment.Run is { } run && figures.RunDays is { } days) text += ", " + Words.Date(run.From) + " to " + Words.Date(run.To) + " (" + Words.Count(days, "day") + ")";
            text += "; " + Designs.Need(page, figures);
            text += figures.Power is null
                ? "; power " + MarkdownText.Escape(figures.Member("power").Missing is { } why ? "not computed: " + why : "not computed")
                : "; " + Designs.Member(page, figures, "power") + " power as planned";
            lines.Add(new(text + ".", experiment.NameLocation));
        }
        else
        {
            lines.Add("**Design:** no experiment is stated.");
        }

        lines.Add(new("**Cost:** " + Costs(page, symbol), PageContext.At(symbol, "costs")));
        lines.Add(new("**Rule:** " + (symbol.Decision is { } decision ? Decisions.Rule(page, decision) : "none stated."), symbol.Decision?.NameLocation));
        if (symbol.Decision is { } decided && symbol.Experiment is { } measured && page.Figures.Experiment(measured).HasResults)
            lines.Add("**Came to:** " + string.Join("; ", measured.Primary.Select(metric => page.Figures.Experiment(measured).Find(metric)).OfType<Measurement>().Select(found => Measurements.Sentence(page, found)).Append(Decisions.Outcome(page, decided))));
        return lines;
    }

    private static string Costs(PageContext page, CanvasSymbol symbol)
    {
        var parts = new List<string>();
        foreach (var claim in page.Model.All<ClaimSymbol>())
        {
            if (claim.Model is null || claim.Model != symbol.Model) continue;
            foreach (var cost in page.Figures.Claim(claim).Costs) parts.Add(page.Name(cost.Target) + " " + Levels.ChangeAndMoney(page, cost));
        }

        if (parts.Count > 0) return string.Join("; ", parts) + ".";
        if (symbol.IsNone("costs")) return "none.";
        return symbol.Costs.IsEmpty ? "not stated." : Words.Join([.. symbol.Costs.Select(page.Name)]) + ", by how much is not stated.";
    }

    private static void WriteRisks(PageContext page, CanvasSymbol symbol)
    {
        page.Section("Risks");
        var table = new PageTable("Risk", "Level", "Mitigation");
        // What is said of the model holds for the bet on it; the canvas has the last word on what both name.
        foreach (var risk in symbol.Risks.AddRange((symbol.Model?.Risks ?? []).Where(other => !symbol.Risks.Any(own => own.Name == other.Name))))
            table.AddFrom(risk.NameLocation, Subjects.Risk(page, risk), Level(page, risk), page.Text(risk.Mitigation, risk) is { Length: > 0 } mitigation ? mitigation : "none stated");
        if (table.Rows.Count == 0) page.Blocks.Paragraph("None stated.");
        page.Blocks.Table(table);
    }

    private static string Level(PageContext page, RiskSymbol risk)
    {
        var light = risk.Level switch { "high" => Lights.Bad + " ", "medium" => Lights.Doubtful + " ", "low" => Lights.Good + " ", _ => "" };
        return light + Subjects.Level(page, risk);
    }

    private static void WriteRest(PageContext page, CanvasSymbol symbol)
    {
        var alternatives = symbol.Alternatives.Select(text => page.Text(text, symbol)).ToList();
        var timeline = symbol.Timeline.Select(text => page.Text(text, symbol)).ToList();
        var questions = symbol.Questions.Select(text => page.Text(text, symbol)).ToList();
        page.Section("Alternatives and questions");
        page.Blocks.Bullets(
        [
            new("**Alternatives:** " + (alternatives.Count == 0 ? "none stated." : Critiques.Sentence(string.Join("; ", alternatives))), PageContext.At(symbol, "alternatives")),
            new(timeline.Count == 0 ? "" : "**Timeline:** " + Critiques.Sentence(string.Join("; ", timeline)), PageContext.At(symbol, "timeline")),
            new("**Open questions:** " + (questions.Count == 0 ? "none stated." : Critiques.Sentence(string.Join(" ", questions))), PageContext.At(symbol, "questions")),
        ]);
    }
}
