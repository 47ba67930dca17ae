namespace CaseDsl.Editing;

/// <summary>The declarations that templates are put together from. Each ends with an empty line but the last of a file.</summary>
internal static class TemplateParts
{
    public static string Header(TemplateInput input) =>
        $$"""
        // What is left to fill in, 'casedsl check' says: texts in <angle brackets>, figures that are 'unknown'.

        case {{input.Name}} "{{input.Title}}" {
          author: "<Who answers for it>"
          date:   {{input.Day()}}
        }

        {{(input.Metrics.Use is { } use ? $"use \"{use}\"\n" : OwnMetrics)}}

        """;

    /// <summary>Enough to stand alone: a file that shares its metrics with others uses theirs in place of these.</summary>
    private const string OwnMetrics =
        $$"""
        // Metrics that cases share belong in a file of their own: 'casedsl new metrics', then 'use "metrics.case"' here.
        {{MetricsTemplate.Engagement}}

        {{MetricsTemplate.ClickThrough}}

        metric churn "Members who leave in a month" {
          kind:     subscriber
          unit:     ratio
          better:   lower
          baseline: unknown
          window:   1 month
          drives:   engagement
          source:   "<Where it is reported, and whether those who come back within the month count>"
        }

        cost serving "Serving the model" {
          baseline: unknown
          source:   "<The bill, per quarter, and what it is split by>"
        }

        northstar engagement { target: +1% relative per quarter }

        """;

    public static string Ships(TemplateInput input) =>
        $$"""
        model {{input.Name}}_model "{{input.Title}}: the model" { version: v1 }

        surface {{input.Name}}_page "{{input.Title}}: where members meet it" { model: {{input.Name}}_model  metric: {{input.Metrics.Primary}} }


        """;

    public static string Experiment(TemplateInput input) =>
        $$"""
        experiment {{input.Name}}_test "{{input.Title}}: with it against without" {
          model:      {{input.Name}}_model
          hypothesis:
            | <If we change this, members will do more of that, because of this.>
          randomize:  member
          primary:    {{input.Metrics.Primary}}
        {{(input.Metrics.Secondary.IsEmpty ? "" : $"  secondary:  {string.Join(", ", input.Metrics.Secondary)}\n")}}  guardrails: {{string.Join(", ", input.Metrics.Guardrails)}}
          detect:     +1% relative
          run:        {{input.Day(14)}} to {{input.Day(48)}}
          traffic:    unknown
          arm control   { share: 50% }
          arm treatment { share: 50% }
        }


        """;

    /// <summary>What a claim rests on before there is a test.</summary>
    public static string Source(TemplateInput input) =>
        $$"""
        source {{input.Name}}_notes "{{input.Title}}: what it rests on" {
          grade: anecdote
          url:   "<Where a reader finds it; then say how far it can be trusted: experiment, published, observational or anecdote>"
          date:  {{input.Day()}}
        }


        """;

    public static string Claim(TemplateInput input, string stage, string evidence) =>
        $$"""
        claim {{input.Name}}_claim "{{input.Title}}: what it moves and what it costs" {
          model:    {{input.Name}}_model
          moves:    {{input.Metrics.Primary}} by unknown
          costs:    {{string.Join(", ", input.Metrics.Costs.Select(static cost => $"{cost} by unknown"))}}
          evidence: {{evidence}}
          stage:    {{stage}}
          surface:  {{input.Name}}_page
        }


        """;

    public static string Decision(TemplateInput input) =>
        $$"""
        decision {{input.Name}}_decision "{{input.Title}}: go or stop" {
          on:        {{input.Name}}_test
          go_when:   {{input.Metrics.Primary}}.better and {{input.Metrics.Stop}}.unharmed
          stop_when: {{input.Metrics.Primary}}.worse or {{input.Metrics.Stop}}.worse
          otherwise: iterate
        }


        """;

    public static string Canvas(TemplateInput input) =>
        $$"""
        canvas {{input.Name}}_canvas "{{input.Title}}: what we believe" {
          problem:
            | <What hurts members today, how many of them, and how often.>
          audience:   "<Which members it is for, and which not>"
          hypothesis: {{input.Name}}_test.hypothesis
          model:      {{input.Name}}_model
          surface:    {{input.Name}}_page
          metrics:    {{string.Join(", ", input.Metrics.Canvas)}}
          costs:      {{string.Join(", ", input.Metrics.Costs)}}
          experiment: {{input.Name}}_test
          decision:   {{input.Name}}_decision
          alternatives:
            | <What else was weighed, doing nothing included.>
          questions:
            | <What nobody knows yet.>
          risk drift   { level: medium  mitigation: "<How you will see that the model has grown old, and what happens then>" }
          risk privacy { level: medium  mitigation: "<Which signals it needs, and who has read the list>" }
        }


        """;

    public static string Tradeoff(TemplateInput input) =>
        $$"""
        tradeoff {{input.Name}}_choice "{{input.Title}}: now, or better later" {
          option now {
            claims: {{input.Name}}_claim
            ready:  {{input.Day(60)}}
          }
          option later {
            moves: {{input.Metrics.Primary}} by unknown
            costs: {{input.Metrics.Costs[0]}} by unknown
            ready: {{input.Day(150)}}
          }
          choose: now
          because:
            | <Why this one, in one sentence: what it is worth, and what the other would have cost.>
        }


        """;

    /// <param name="more">Properties that only some stories have, each a whole line.</param>
    public static string Story(TemplateInput input, string kind, string more = "") =>
        Story(input, "story", kind, $"{input.Title}: in two minutes", more);

    /// <summary>The story of a no to somebody senior: a rehearsal for leadership wants one.</summary>
    public static string Pushback(TemplateInput input) =>
        Story(input, "no", "pushback", $"{input.Title}: the no", "  refused:   later\n");

    public static string Launch(TemplateInput input) =>
        $$"""
        launch {{input.Name}}_launch "{{input.Title}}: the gate" {
          model:    {{input.Name}}_model
          claims:   {{input.Name}}_claim
          decision: {{input.Name}}_decision
          criteria: {{input.Metrics.Stop}}.unharmed, "The on-call team has the runbook"
          status:   planned
          date:     {{input.Day(60)}}
          signoff data_science { by: "<Who leads data science>" }
          signoff ml_infra     { by: "<Who runs the models>" }
          signoff legal        { by: "<Whose counsel reads it>" }
        }


        """;

    /// <param name="more">Properties that only some sheets have, each a whole line.</param>
    public static string Sheet(TemplateInput input, string more = "") =>
        $$"""
        sheet {{input.Name}}_sheet "{{input.Title}}: impact sheet" {
          audience: "<Who decides on it>"
          claims:   {{input.Name}}_claim
        {{more}}  horizon:  4 quarters
        }

        """;

    public static string Critique(TemplateInput input) =>
        $$"""
        critique {{input.Name}}_critique "{{input.Title}}: would I trust it?" {
          of: {{input.Name}}_test
          finding novelty {
            note:   "<What members may do only because it is new>"
            remedy: "<How to tell: a holdback, or the first week against the last>"
          }
          finding interference {
            note:   "<How one arm may reach the other: a shared budget, a shared cache, one household>"
            remedy: "<How to keep them apart>"
          }
        }


        """;

    public static string Backlog(TemplateInput input) =>
        $$"""
        initiative {{input.Name}}_first "<The first idea, in five words>" {
          impact: unknown
          effort: unknown
          claims: {{input.Name}}_claim
          risk drift   { level: medium  mitigation: "<How you will see that the model has grown old>" }
          risk privacy { level: medium  mitigation: "<Which signals it needs, and who has read the list>" }
        }

        initiative {{input.Name}}_second "<The second idea, in five words>" {
          impact: unknown
          effort: unknown
          risk drift   { level: medium  mitigation: "<How you will see that the model has grown old>" }
          risk privacy { level: medium  mitigation: "<Which signals it needs, and who has read the list>" }
        }

        backlog {{input.Name}}_backlog "{{input.Title}}" {
          initiatives: {{input.Name}}_first, {{input.Name}}_second
          capacity:    unknown
        }

        """;

    public static string Rehearsal(TemplateInput input) =>
        $$"""
        rehearsal {{input.Name}}_rounds "{{input.Title}}: the rounds" {
          total: 14 days
          round recruiter_screen {
            length: 20 min
            uses:   {{input.Name}}_story
            tests:  "Cost first, in two minutes"
            asks:   "<The question you would rather not be asked>"
          }
          round product_and_metrics {
            length: 45 min
            uses:   {{input.Name}}_canvas, {{input.Name}}_decision, {{input.Name}}_choice
            tests:  "What is measured, and what would stop it"
            asks:   "<The question you would rather not be asked>"
          }
          round technical_depth {
            length: 60 min
            uses:   {{input.Name}}_critique, {{input.Name}}_test
            tests:  "What is wrong with a test that looks like a win"
            asks:   "<The question you would rather not be asked>"
          }
          round leadership {
            length: 30 min
            uses:   {{input.Name}}_no
            tests:  "A no to somebody senior"
            asks:   "<The question you would rather not be asked>"
          }
        }

        """;

    private static string Story(TemplateInput input, string name, string kind, string title, string more) =>
        $$"""
        story {{input.Name}}_{{name}} "{{title}}" {
          kind:      {{kind}}
          model:     {{input.Name}}_model
          surface:   {{input.Name}}_page
          situation:
            | <What members lived with, before a word about the model.>
          action:
            | <What I did myself: the metric I defined, whom I had agree to it, and what I said no to.>
          result:
            | What members did: {{{input.Name}}_claim.moves.{{input.Metrics.Primary}}}. The bill: {{{input.Name}}_claim.costs.{{input.Metrics.Costs[0]}}}.
            | What is left: {{{input.Name}}_claim.net}.
          lesson:
            | <What you would do again, and what not.>
          claims:    {{input.Name}}_claim
          tradeoff:  {{input.Name}}_choice
        {{more}}}


        """;
}
