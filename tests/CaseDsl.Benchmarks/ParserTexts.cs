namespace CaseDsl.Benchmarks;

/// <summary>What the parser benchmarks read over and over; <c>__</c> stands for the number of the repetition.</summary>
internal static class ParserTexts
{
    public const string Case = """"
        case homescreen_rl "Reordering the home screen with a learned policy" {
          author: "Discovery PM"
          date:   2026-05-06
        }

        use "shared/metrics.case"          // members, arpu, ctr, churn, engagement, latency_p99, bandwidth, serving

        model two_tower__ "Two-tower ranker" { version: v2 }

        model rl_ranker__ "RL home-screen ranker" {
          version:  v3
          replaces: two_tower__
          metrics:  ndcg by +2.1% relative, precision by +4% relative
          latency:  184 ms
        }

        surface home_rows__ "Home screen row order" { model: rl_ranker__  metric: ctr }

        experiment homescreen_ab__ "RL policy against the two-tower ranker" {
          model:      rl_ranker__
          hypothesis:
            | If rows are ordered for long-term reward, members open more of what they go on to
            | finish, because the policy trades the first click against the rest of the session.
          randomize:  member
          analyze:    member
          primary:    ctr
          guardrails: churn within +0.06pp, latency_p99
          alpha:      5%
          power:      80%
          detect:     +2% relative
          run:        2026-03-30 to 2026-05-03
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr         { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
          result churn       { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }
          result latency_p99 { control: 171 ms  treatment: 184 ms }
          result bandwidth   { lift: -10% [-11%, -9%] }
        }

        claim more_clicks__ "The RL order lifts clicks and cuts bandwidth" {
          model:    rl_ranker__
          moves:    ctr by +1.5% relative [0.3%, 2.7%]
          costs:    bandwidth by -10% [-11%, -9%], serving by +$0.2M per quarter
          worth:    $1.5M per quarter from bandwidth.baseline * 10%
          evidence: homescreen_ab__, serving_bill__
        }

        source serving_bill__ "Serving forecast, April" { grade: observational  date: 2026-04-28  reports: serving by +$0.2M per quarter }

        tradeoff now_or_later__ "Ship v3 now, or wait for v4" {
          horizon: 4 quarters
          option ship_v3 { moves: ctr by +1.5% relative  costs: latency_p99 by +13 ms, serving by +$0.2M per quarter  ready: 2026-05-11 }
          option wait_v4 { moves: ctr by +2.5% relative  costs: latency_p99 by +26 ms, serving by +$0.9M per quarter  ready: 2026-11-02 }
          choose: ship_v3
          because:
            | {ship_v3.net} over the year beats a larger lift that needs a new serving stack.
        }

        decision ship_rl__ {
          on:        homescreen_ab__
          go_when:   ctr.better and churn.unharmed and latency_p99.treatment <= latency_p99.limit
          stop_when: churn.worse
          otherwise: iterate
          decided:   go
          date:      2026-05-06
        }

        canvas home_canvas "Home screen: what we believed" {
          problem:
            | Members scroll past forty titles before the first play.
          audience:   "Members with under three profiles"
          hypothesis: homescreen_ab__.hypothesis
          model:      rl_ranker__
          metrics:    ctr, churn
          costs:      bandwidth, serving
          experiment: homescreen_ab__
          decision:   ship_rl__
          risk drift   { level: medium  mitigation: "Weekly off-policy evaluation" }
          risk privacy { level: low  mitigation: "No new signals are logged" }
        }

        story home_story__ "Fewer rows to the first play" {
          model:     rl_ranker__
          surface:   home_rows__
          situation:
            | Members scrolled past forty titles before the first play.
          action:
            | I defined the metric first, had it agreed with data science and finance, and built
            | the experiment around it. I said no to a larger lift that would have spent the latency budget.
          result:
            | Members who clicked through rose by {more_clicks__.moves.ctr} while bandwidth fell by
            | {abs(more_clicks__.costs.bandwidth)}, worth {more_clicks__.worth}.
          lesson:
            | A simpler model that fits the latency budget beat a better one that did not.
          claims:    more_clicks__
          tradeoff:  now_or_later__
          decision:  ship_rl__
        }

        launch rl_launch__ {
          model:    rl_ranker__
          claims:   more_clicks__
          decision: ship_rl__
          criteria: latency_p99.treatment <= 200 ms
          date:     2026-05-11
          signoff data_science { by: "A. Lead"  on: 2026-05-07 }
          signoff ml_infra     { by: "B. Lead"  on: 2026-05-07 }
          signoff legal        { by: "C. Counsel"  on: 2026-05-08 }
        }

        sheet q2_impact "Impact sheet, Q2 2026" {
          audience: "Executive committee"
          claims:   more_clicks__
          decision: ship_rl__
          launch:   rl_launch__
          reach:    members
          horizon:  4 quarters
        }
        assume members = 301M members                 { source: "Q4 2025 letter"  as_of: 2026-01-20 }
        assume arpu    = $11.54 per member per month  { source: "Q4 2025 letter"  as_of: 2026-01-20 }

        metric engagement  "Streaming hours per member" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 52 stream_hours per member per month }
        metric churn       "Monthly churn"              { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  window: 1 month  drives: engagement at -0.2  loses: members * arpu }
        metric ctr         "Members who click through"  { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4  value: $0.5M per quarter per 1% }
        metric precision   "Precision at 10"            { kind: model  unit: ratio  better: higher }
        metric ndcg        "NDCG at 10"                 { kind: model  unit: ratio  better: higher }
        metric latency_p99 "Ranking latency, p99"       { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        cost bandwidth "CDN egress"       { baseline: $15M per quarter }
        cost serving   "Ranker inference" { baseline: $0.8M per quarter }
        northstar engagement { target: +1% relative per quarter }

        """";

    public const string CSharp = """"
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Cases.Parts__
        {
            /// <summary>An experiment with its arms and what was measured in them.</summary>
            public sealed class Experiment__ : IExperiment
            {
                private readonly List<Arm> _arms = new List<Arm>();
                private readonly Dictionary<string, Measurement> _results = new Dictionary<string, Measurement>();

                public Experiment__(string name, DateOnly from, DateOnly to)
                {
                    Name = name ?? throw new ArgumentNullException(nameof(name));
                    From = from;
                    To = to;
                }

                public string Name { get; }

                public DateOnly From { get; }

                public DateOnly To { get; }

                public int Days => To.DayNumber - From.DayNumber + 1;

                // Both ends count, as in a calendar.
                public void Add(Arm arm)
                {
                    if (_arms.Any(other => other.Name == arm.Name))
                    {
                        throw new InvalidOperationException($"There is an arm named {arm.Name} already.");
                    }

                    _arms.Add(arm);
                }

                public double Lift(string metric)
                {
                    if (!_results.TryGetValue(metric, out var measured))
                        return double.NaN;
                    var control = measured.Of(_arms[0]);
                    var treatment = measured.Of(_arms[1]);
                    return control == 0 ? 0.0 : (treatment - control) / control;
                }

                public IEnumerable<(string Metric, double Delta)> Deltas()
                {
                    foreach (var (metric, measured) in _results)
                    {
                        var delta = measured.Of(_arms[1]) - measured.Of(_arms[0]);
                        if (Math.Abs(delta) > 0.000_1 && measured.Count >= 1_204_331)
                        {
                            yield return (metric, delta);
                        }
                    }
                }

                public override string ToString() => $"{Name}: {Days} days, {_arms.Count} arms, lift {Lift("ctr"):P2}";
            }
        }

        """";
}
