using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7009: a round without fitting material.</summary>
public sealed class RoundUnserved : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7009",
        "round-unserved",
        Severity.Warning,
        "A rehearsal round that nothing fitting serves",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A round whose `uses:` lack what it is there for (a cost-first story for a recruiter, a canvas and a decision for product and metrics, a critique for technical depth, a pushback story for leadership), or whose stories don't fit its `length:`.",
            Why: "The question will come, and there is nothing prepared that answers it.",
            Remedy: "Add the material to `uses:`, or write it; shorten the stories or use fewer.",
            Bad: Rehearsal("home_story"),
            Good: Rehearsal("home_story, ship")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Rehearsal(string uses) =>
        ExampleText.Story() + $$"""
        decision ship { go_when: more_clicks.net > $0 per quarter  stop_when: more_clicks.net < $0 per quarter }
        canvas home_canvas "Home screen: what we believed" {
          problem:    "Members scroll past forty titles before the first play."
          audience:   "Members with few profiles"
          hypothesis: "Members open more of what they finish when rows are ordered for it."
          model:      new_rows
          metrics:    ctr
          costs:      serving
          experiment: rows_ab
          decision:   ship
        }
        rehearsal onsite "On site" {
          round product_sense { length: 45 min  uses: home_canvas, {{uses}} }
        }

        """ + ExampleText.Test(metrics: "metric latency \"Ranking latency, p99\" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }\n");

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Round))
        {
            var round = (RoundSymbol)declaration;
            if (RuleContext.IsFaulty(round, "uses"))
                continue;
            foreach (string missing in Missing(round))
            {
                context.Report(
                    round.NameLocation,
                    $"{Say.Capital(Say.Declaration(round))} has no {missing} to tell: the question will come, and nothing answers it. Add one to 'uses:'.");
            }

            int words = 0;
            foreach (DeclarationSymbol used in round.Uses)
            {
                if (used is StorySymbol story)
                    words += Telling.Words(context.Figures, story);
            }

            if (words == 0 || context.Figures.Stated(round, "length") is not { Value: { } length } stated || !length.Unit.Dimension.IsTime || SpokenWords.Seconds(words) <= length.Canonical)
                continue;
            context.Report(
                round.Property("uses")?.Location ?? round.NameLocation,
                $"The stories of {Say.Declaration(round)} take {Telling.Time(SpokenWords.Seconds(words))}, and it is {stated} long. Tell fewer, or shorten them.");
        }
    }

    /// <summary>What the round is there for and lacks, by the words in its name and in what it tests.</summary>
    private static List<string> Missing(RoundSymbol round)
    {
        string about = RuleDescriptor.Normalize(round.Name + " " + round.Title + " " + string.Join(' ', round.Tests));
        var missing = new List<string>();
        if (Has("recruiter") && !round.Uses.Any(used => used is StorySymbol { StoryKind: "cost_first" }))
            missing.Add("cost-first story ('kind: cost_first')");
        if (Has("product") || Has("metric"))
        {
            if (!round.Uses.Any(used => used is CanvasSymbol))
                missing.Add("canvas");
            if (!round.Uses.Any(used => used is DecisionSymbol))
                missing.Add("decision");
        }

        if (Has("technical") && !round.Uses.Any(used => used is CritiqueSymbol))
            missing.Add("critique");
        if (Has("leadership") && !round.Uses.Any(used => used is StorySymbol { StoryKind: "pushback" }))
            missing.Add("story of somebody pushing back ('kind: pushback')");
        if (round.Uses.IsEmpty && missing.Count == 0)
            missing.Add("material");
        return missing;

        bool Has(string word) => about.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
