using CaseDsl.Quantities;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A story to tell in two minutes: the outcome first, then how it came about, then what will be asked.</summary>
internal sealed class StoryPage : PageTemplate<StorySymbol>
{
    internal override string Kind => "story";

    internal override DeclarationKind Declares => DeclarationKind.Story;

    protected override void Write(PageContext page, StorySymbol symbol)
    {
        page.Title(symbol.StoryKind switch { "pushback" => "Pushback story", "cost_first" => "Cost-first story", _ => "Story" }, symbol);
        page.Blocks.Verdict(Tone.Neutral, Headline(page, symbol), "**Aloud:** " + Aloud(page, symbol) + (page.Text(symbol.Audience, symbol) is { Length: > 0 } audience ? " **For:** " + Critiques.Sentence(audience) : ""));
        page.Prose("Situation", symbol.Situation, symbol, isRequired: true);
        page.Prose("Action", symbol.Action, symbol, isRequired: true);
        page.Prose("Result", symbol.Result, symbol, isRequired: true);
        var facts = new List<PageItem>
        {
            symbol.Model is { } model ? new PageItem("**What shipped:** " + Subjects.Named(page, model) + (symbol.Surface is { } surface ? ", on " + Subjects.Surface(page, surface) : "") + ".", PageContext.At(symbol, "model")) : "",
            symbol.Tradeoff is { } tradeoff ? new PageItem("**Trade-off:** " + Tradeoffs.Sentence(page, tradeoff), tradeoff.NameLocation) : "**Trade-off:** none stated.",
            symbol.Refused is { } refused ? "**Refused:** " + page.Name(refused) + " (" + Tradeoffs.Net(page, refused) + ")." : "",
            "**Decision rule:** " + (symbol.Decision is { } decision ? Decisions.Rule(page, decision) + " It came to " + Decisions.Outcome(page, decision) : "none stated."),
            page.Text(symbol.Lesson, symbol) is { Length: > 0 } lesson ? new PageItem("**Lesson:** " + lesson, PageContext.At(symbol, "lesson")) : "",
        };
        page.Section("Trade-off, rule and lesson");
        page.Blocks.Bullets(facts);
        page.Section("Likely questions");
        page.Blocks.Bullets(Questions(page, symbol));
        page.Sources.Add(symbol);
    }

    private static string Headline(PageContext page, StorySymbol symbol)
    {
        var sentences = new List<string>();
        foreach (var claim in symbol.Claims)
        {
            var figures = page.Figures.Claim(claim);
            var changes = new List<string>();
            foreach (var move in figures.Moves)
            {
                if (move.Target is MetricSymbol { IsFelt: true }) changes.Add(Levels.Sentence(page, move));
            }

            var costs = figures.Costs.Select(cost => page.Name(cost.Target) + " " + Levels.Change(page, cost)).ToList();
            var expected = claim.Stage == "expected" ? "**EXPECTED:** " : "";
            var net = figures.HasNoMoney ? Money.None(page, figures.LeftOut, lead: "net ") : "net " + page.Show(figures.Net) + Money.Without(page, figures.LeftOut);
            sentences.Add(expected + "**" + (changes.Count == 0 ? page.Name(claim) : string.Join("; ", changes) + Subjects.Scope(page, claim)) + ", " + net + ".** "
                + (figures.ProbabilityOfGain.Value is null ? "" : MarkdownText.Capitalised(Verdicts.Chance(figures.ProbabilityOfGain)) + ". ") + (costs.Count == 0 ? "" : Critiques.Sentence(string.Join("; ", costs))));
        }

        return sentences.Count == 0 ? "**No claim is stated, so there is no outcome to tell.**" : string.Join(' ', sentences.Select(static sentence => sentence.TrimEnd()));
    }

    private static string Aloud(PageContext page, StorySymbol symbol)
    {
        var words = 0;
        foreach (var text in (InterpolatedText?[])[symbol.Situation, symbol.Action, symbol.Result, symbol.Lesson])
        {
            if (text is not null) words += SpokenWords.Count(page.Figures.Interpolate(text, symbol));
        }

        var seconds = SpokenWords.Seconds(words);
        var time = (seconds < 60 ? "" : Words.Count(seconds / 60, "minute") + " ") + Words.Count(seconds % 60, "second");
        return time + ", " + Words.Count(words, "spoken word") + " at " + Words.Number(SpokenWords.PerMinute) + " a minute" + (seconds > 120 ? "; over two minutes: cut it." : ".");
    }

    private static List<PageItem> Questions(PageContext page, StorySymbol symbol)
    {
        var questions = new List<PageItem>();
        foreach (var claim in symbol.Claims)
        {
            var figures = page.Figures.Claim(claim);
            questions.Add(new("**How do you know?** " + Evidence(page, claim), PageContext.At(claim, "evidence")));
            questions.Add(new("**What did it cost?** " + Costs(page, figures), PageContext.At(claim, "costs")));
            questions.Add(new("**What is it worth?** " + Worth(page, figures), PageContext.At(claim, "worth")));
            if (page.Figures.NorthStarMetric is { } star)
                questions.Add("**What does it do for " + page.Name(star) + "?** " + Levels.NorthStar(page, figures.NorthStar) + ".");
        }

        if (symbol.Decision?.StopWhen is { } stop) questions.Add(new("**What would have stopped you?** " + Conditions.Sentence(page, stop) + ".", stop.Syntax.Location));
        if (symbol.Tradeoff is { Choose: { } chosen } tradeoff)
        {
            foreach (var option in tradeoff.Options)
            {
                if (option != chosen) questions.Add(new("**Why not " + page.Name(option) + "?** Its net is " + Tradeoffs.Net(page, option) + Delay(page, option) + ".", option.NameLocation));
            }
        }

        if (questions.Count == 0) questions.Add("None can be foreseen without a claim.");
        return questions;
    }

    private static string Delay(PageContext page, OptionSymbol option)
    {
        var figures = page.Figures.Option(option);
        return figures.DelayDays is > 0 and var days && figures.CostOfDelay.HasValue ? ", after " + Words.Count(days, "day") + " of waiting that forgo " + page.Show(figures.CostOfDelay) : "";
    }

    private static string Evidence(PageContext page, ClaimSymbol claim)
    {
        var parts = new List<string>();
        foreach (var evidence in claim.Evidence)
        {
            if (evidence is ExperimentSymbol experiment) parts.Add(Measured(page, claim, experiment));
            else if (evidence is SourceSymbol source) parts.Add(page.Name(source) + " (" + MarkdownText.Escape(source.Grade ?? "grade not stated") + ")");
        }

        return parts.Count == 0 ? "No evidence is cited." : MarkdownText.Capitalised(string.Join("; ", parts)) + ".";
    }

    private static string Measured(PageContext page, ClaimSymbol claim, ExperimentSymbol experiment)
    {
        var figures = page.Figures.Experiment(experiment);
        var text = "a" + (experiment.ExperimentKind is "ab" or "aa" or "observational" ? "n " : " ") + Words.KindOf(experiment);
        if (figures.RunDays is { } days) text += " of " + Words.Count(days, "day");
        if (!figures.HasResults) return text + ", which has no data yet";
        if (!figures.IsTrusted) return text + ", which can't be trusted";
        foreach (var move in claim.Moves)
        {
            if (figures.Find(move.Target) is { PValue: { } p }) text += ", " + page.Name(move.Target) + " p " + (p < 0.0001 ? "" : "= ") + QuantityFormat.FormatPValue(p);
        }

        return text;
    }

    private static string Costs(PageContext page, ClaimFigures figures)
    {
        var parts = new List<string>();
        foreach (var cost in figures.Costs.AddRange(figures.Induced)) parts.Add(page.Name(cost.Target) + " " + Levels.ChangeAndMoney(page, cost));
        if (parts.Count > 0) return string.Join("; ", parts) + ".";
        return figures.Symbol.CostsNone ? "Nothing" + (page.Text(figures.Symbol.Because, figures.Symbol) is { Length: > 0 } because ? ": " + because : ".") : "Not stated.";
    }

    private static string Worth(PageContext page, ClaimFigures figures)
    {
        var leftOut = Money.LeftOut(page, figures.LeftOut);
        if (figures.HasNoMoney) return leftOut.Length == 0 ? "No figure in money is stated." : leftOut;
        var text = Money.Sum(page, figures.Lines, [figures], figures.Net.Unit) + " = " + page.Show(figures.Net);
        return MarkdownText.Capitalised(text) + (figures.Roi.HasValue ? "; net is " + page.Point(figures.Roi) + " times the cost." : ".") + (leftOut.Length == 0 ? "" : " " + leftOut);
    }
}
