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
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Rehearsal))
        {
            foreach (RoundFigures round in context.Figures.Rehearsal((RehearsalSymbol)declaration).Rounds)
                Check(context, round);
        }
    }

    private static void Check(RuleContext context, RoundFigures round)
    {
        RoundSymbol symbol = round.Symbol;
        if (RuleContext.IsFaulty(symbol, "uses"))
            return;
        foreach (string missing in round.Gaps)
        {
            context.Report(
                symbol.NameLocation,
                $"{Say.Capital(Say.Declaration(symbol))} has no {missing} to tell: the question will come, and nothing answers it. Add one to 'uses:'.");
        }

        if (round.IsTooLong)
        {
            context.Report(
                symbol.Property("uses")?.Location ?? symbol.NameLocation,
                $"The stories of {Say.Declaration(symbol)} take {Telling.Time(round.ToldSeconds)}, and it is {round.Length} long. Tell fewer, or shorten them.");
        }
    }
}
