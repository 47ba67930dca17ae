using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What the judgment score asks and how much each answer weighs: the only place that says so.</summary>
public static class ScoreTable
{
    public const string Impact = "impact framing";
    public const string Tradeoff = "trade-off articulation";
    public const string Culture = "cultural fit";

    public static ImmutableArray<string> Parts { get; } = [Impact, Tradeoff, Culture];

    public static ImmutableArray<ScoreCriterion> Criteria { get; } =
    [
        new("subscriber_metric", Impact, 10, "Does every claim move something that a subscriber feels or does, by a figure?", "Give each claim the subscriber metric that it moved: 'moves: ctr by +1.2% relative [0.5%, 1.9%]'.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Claims,
                static claim => claim.Moves.Any(static move => move is { Target: MetricSymbol { IsFelt: true }, IsUnknown: false }),
                "moves", "there is no claim", "moves a subscriber metric", "moves no subscriber metric by a figure"),
        },
        new("cost_named", Impact, 8, "Does every claim name what it costs or saves?", "Give each claim its bill: 'costs: serving by +$0.1M per quarter', or 'none' with 'because:'.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Claims,
                static claim => claim.CostsNone ? Prose.IsGiven(claim.Because) : claim.Costs.Any(static cost => !cost.IsUnknown),
                "costs", "there is no claim", "names its bill", "names no cost by a figure"),
        },
        new("evidence", Impact, 8, "Does every claim cite an experiment or a source?", "Run the experiment, and cite it: 'evidence: home_ab'.")
        {
            Judge = static e => ScoreVerdict.Each(e.Claims, static claim => !claim.Evidence.IsEmpty, "evidence", "there is no claim", "cites what shows it", "cites nothing that shows it"),
        },
        new("interval", Impact, 6, "Does every claim say how sure it is?", "Write the 95% interval that the test gives behind the change: '+1.5% relative [0.3%, 2.7%]'.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Claims, claim => e.Figures.Claim(claim).Moves.Any(static move => move.Change.Interval is not null), "moves", "there is no claim", "has an interval", "moves nothing with an interval"),
        },
        new("money", Impact, 8, "Does every claim come to money?", "Say what it is worth, with the sum: 'worth: $1.5M per quarter from bandwidth.baseline * 10%'.")
        {
            Judge = static e => ScoreVerdict.Each(e.Claims, claim => HasMoney(e.Figures.Claim(claim)), "worth", "there is no claim", "comes to money", "comes to no money"),
        },
        new("alternatives", Tradeoff, 8, "Is there a trade-off with at least two options?", "Write a 'tradeoff' with an 'option' for each thing that could have been done, doing nothing included.")
        {
            Judge = static e => ScoreVerdict.Each(e.Tradeoffs, static tradeoff => tradeoff.Options.Length > 1, "choose", "there is no trade-off", "has alternatives", "has no alternative"),
        },
        new("options_priced", Tradeoff, 8, "Does every option say what it moves and what it costs?", "Give each option 'moves:' and 'costs:', so that they can be compared in one currency.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Options,
                static option => !option.Claims.IsEmpty || (!option.Moves.IsEmpty && option.Has("costs")),
                "moves", "there is no option", "says what it moves and costs", "does not say both what it moves and what it costs"),
        },
        new("choice_explained", Tradeoff, 6, "Does every trade-off say what was chosen, and why?", "Name the option in 'choose:' and say in 'because:' what was given up for it.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Tradeoffs, static tradeoff => tradeoff.Choose is not null && Prose.IsGiven(tradeoff.Because), "because", "there is no trade-off", "says why", "does not say what was chosen and why"),
        },
        new("rule_beforehand", Tradeoff, 8, "Does every decision have a rule to go and a rule to stop?", "Write 'go_when:' and 'stop_when:' before the data are in.")
        {
            Judge = static e => ScoreVerdict.Each(
                e.Decisions, static decision => decision.GoWhen is not null && decision.StopWhen is not null, "go_when", "there is no decision", "has a rule to go and a rule to stop", "lacks a rule to go or to stop"),
        },
        new("said_no", Culture, 10, "Did you say no for the subscriber?", "Tell what you refused and what it spared subscribers: 'refused:' in a story of kind pushback, or \"I said no to ...\" in its action.")
        {
            Judge = static e => ScoreVerdict.Any(
                e.Stories,
                story => (story.Refused is not null || ScoreEvidence.SaysOfMyself(story.Action, Vocabulary.RefusalWords))
                    && (e.SpeaksOfSubscribers(story.Situation) || e.SpeaksOfSubscribers(story.Action) || e.SpeaksOfSubscribers(story.Result)),
                "action", "there is no story", "says no, for the subscriber", "refuses nothing for the subscriber"),
        },
        new("cost_first", Culture, 10, "Did cost come first?", "Name the costs on the canvas, measure one in the experiment, or tell a story of kind cost_first.")
        {
            Judge = static e => ScoreVerdict.Any(e.Stories, static story => story.StoryKind == "cost_first", "kind", "there is no story", "puts cost first", "does not put cost first")
                .Or(ScoreVerdict.Any(e.Canvases, static canvas => !canvas.Costs.IsEmpty, "costs", "there is no canvas", "names the costs of the bet", "names no cost"))
                .Or(ScoreVerdict.Any(
                    e.Experiments, static test => test.Results.Any(static result => result.Metric is CostSymbol), "guardrails", "there is no experiment", "measures a cost", "measures no cost")),
        },
        new("owned_metric", Culture, 10, "Did you own the metric?", "Say in the action what you did about the metric: \"I defined the metric first, and had it agreed with finance\".")
        {
            Judge = static e => ScoreVerdict.Any(
                e.Stories, story => ScoreEvidence.SaysOfMyself(story.Action, Vocabulary.OwnershipWords), "action", "there is no story", "owns its metric", "never says that you defined or agreed the metric"),
        },
    ];

    private static bool HasMoney(ClaimFigures claim) => claim.Worth is { HasValue: true } || (!claim.HasNoMoney && claim.Net.HasValue);
}
