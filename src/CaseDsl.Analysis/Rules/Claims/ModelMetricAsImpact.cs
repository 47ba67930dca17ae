using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE3003: a claim or a story's result that leads with a model metric, and no subscriber metric beside it.</summary>
public sealed class ModelMetricAsImpact : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3003",
        "model-metric-as-impact",
        Severity.Error,
        "A model metric told as the impact, with no subscriber metric beside it",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: """
                A claim whose first movement is the gain of a model metric, or a story whose result speaks of precision, recall, AUC,
                NDCG and the like, and in neither case of any subscriber metric. "With precision" in plain English is not meant.
                """,
            Why: """
                An offline metric is a health check of the model. It often fails to carry over: members may click less on a list that
                scores better. Told as the result, it hides that nobody looked.
                """,
            Remedy: "Lead with the subscriber metric that changed and what it cost; keep the model metric under the model's own `metrics:`.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                tradeoff now_or_never {
                  option now   { costs: serving by +2%  ready: 2026-05-11 }
                  option never { costs: serving by +3%  ready: 2026-05-11 }
                  choose:  now
                  because: "It is the cheaper of the two."
                }

                story home_story "A better ranker" {
                  situation: | Members scrolled past forty titles before the first play.
                  action:    | I agreed the metric first, with data science and finance.
                  result:    | For members I improved precision by four percent, and it is worth {more_clicks.worth}.
                  claims:    more_clicks
                  tradeoff:  now_or_never
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                tradeoff now_or_never {
                  option now   { costs: serving by +2%  ready: 2026-05-11 }
                  option never { costs: serving by +3%  ready: 2026-05-11 }
                  choose:  now
                  because: "It is the cheaper of the two."
                }

                story home_story "Fewer rows to the first play" {
                  situation: | Members scrolled past forty titles before the first play.
                  action:    | I agreed the metric first, with data science and finance.
                  result:    | Click-through rose by {more_clicks.moves.ctr}, worth {more_clicks.worth}.
                  claims:    more_clicks
                  tradeoff:  now_or_never
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
            CheckClaim(context, (ClaimSymbol)declaration);

        foreach (DeclarationSymbol story in context.Index.Of(DeclarationKind.Story))
        {
            if (Prose.Own(story, "result") is { } result)
                CheckResult(context, story, result);
        }
    }

    private static void CheckClaim(RuleContext context, ClaimSymbol claim)
    {
        if (RuleContext.IsFaulty(claim, "moves") || claim.Moves is not [var first, ..] moves)
            return;
        if (first.Target is not MetricSymbol { MetricKind: "model" } || NoSubscriberMetric.HasSubscriberMetric(moves))
            return;
        // A model metric that is given up for a saving is a price, not an impact.
        if (context.Figures.Movement(claim, first).IsForTheBetter is false)
            return;
        context.Report(
            first.Syntax.Location,
            $"{Say.Capital(Say.Declaration(claim))} leads with {Say.Quote(first.Target)}, which measures the model, and no subscriber metric stands beside it. Lead with what members did, such as 'ctr by +1.2% relative', and what it cost; keep {Say.Quote(first.Target)} in the model's 'metrics:'.");
    }

    private static void CheckResult(RuleContext context, DeclarationSymbol story, InterpolatedText result)
    {
        List<ProseToken> tokens = context.Read(result);
        if (ModelMetricTalk.First(tokens, context.Names) is not { } first || ModelMetricTalk.NamesSubscriberMetric(tokens, context.Names))
            return;
        string said = result.Location.Text.ToString(first);
        context.Report(
            result.Location with { Span = first },
            $"The result of {Say.Declaration(story)} speaks of '{said}', which measures the model, and of no subscriber metric. Say what members did more or less of, by how much and at what cost: \"Click-through rose by 1.2% while bandwidth fell by 10%\".");
    }
}
