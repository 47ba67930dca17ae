using System.Globalization;
using System.Text;

namespace CaseDsl.Benchmarks;

/// <summary>The files that whole-process figures are taken on: a thousand small cases, and one case of a million characters.</summary>
internal static class CaseCorpus
{
    public const int Files = 1_000;

    private const int LargeFileCharacters = 1_000_000;

    /// <summary>A clean case with an experiment, a claim, a trade-off and a story; <c>__</c> stands for its number.</summary>
    private const string Case = """"
        metric ctr__ "Members who click through, __" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: plays__ at 0.4 to 0.6 }
        metric plays__ "Plays a member, __" { kind: subscriber  unit: plays per member  better: higher  baseline: 11.4 plays per member }
        metric churn__ "Members who leave in a month, __" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1% }
        cost serving__ "Ranker inference, __" { baseline: $0.8M per quarter }
        cost bandwidth__ "Streaming bandwidth, __" { baseline: $15M per quarter }

        model ranker__ "Home-screen ranker, __" { version: v3 }
        surface rows__ "Home screen row order, __" { model: ranker__  metric: ctr__ }

        experiment order_ab__ "Ranker __ against the order before it" {
          model:      ranker__
          hypothesis:
            | If rows are ordered for long-term reward, members open more of what they go on to
            | finish, because the policy trades the first click against the rest of the session.
          randomize:  member
          analyze:    member
          primary:    ctr__
          guardrails: churn__ within +0.06pp
          alpha:      5%
          power:      80%
          detect:     +2% relative
          run:        2026-03-30 to 2026-05-03
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr__   { control: 50_582 of 1_204_331  treatment: 51_621 of 1_203_870 }
          result churn__ { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }
        }

        source bill__ "Serving forecast and bandwidth readout, __" { grade: observational  date: 2026-04-28  reports: bandwidth__ by -10%, serving__ by +$0.2M per quarter }

        claim more_clicks__ "The new order lifts clicks and cuts bandwidth, __" {
          model:    ranker__
          moves:    ctr__ by +1.5% relative [0.3%, 2.7%]
          costs:    bandwidth__ by -10% [-11%, -9%], serving__ by +$0.2M per quarter
          worth:    $1.5M per quarter from bandwidth__.baseline * 10%
          evidence: order_ab__, bill__
        }

        tradeoff now_or_later__ "Ship it now, or wait for the next" {
          horizon: 4 quarters
          option ship__ { moves: ctr__ by +1.5% relative  costs: serving__ by +$0.2M per quarter  ready: 2026-05-11 }
          option wait__ { moves: ctr__ by +2.5% relative  costs: serving__ by +$0.9M per quarter  ready: 2026-11-02 }
          choose: ship__
          because:
            | It costs less, and the larger lift needs a serving stack that nobody has built.
        }

        story home_story__ "Fewer rows to the first play, __" {
          model:     ranker__
          surface:   rows__
          situation:
            | Members scrolled past forty titles before the first play.
          action:
            | I defined the metric first, had it agreed with data science and finance, and built
            | the experiment around it.
          result:
            | Members who clicked through rose by {more_clicks__.moves.ctr__} while bandwidth fell by
            | {abs(more_clicks__.costs.bandwidth__)}, worth {more_clicks__.worth}.
          lesson:
            | A simpler model that fits the latency budget beat a better one that did not.
          claims:    more_clicks__
          tradeoff:  now_or_later__
        }

        """";

    /// <summary>The case of a number; those of different numbers can stand in one file.</summary>
    public static string Text(int number) =>
        Case.Replace("__", string.Create(CultureInfo.InvariantCulture, $"_{number}"), StringComparison.Ordinal);

    /// <summary>Writes <c>small/</c>, a case a file, and <c>large/large.case</c>.</summary>
    public static void Write(string folder)
    {
        var small = Directory.CreateDirectory(Path.Combine(folder, "small")).FullName;
        for (var i = 0; i < Files; i++)
            File.WriteAllText(Path.Combine(small, string.Create(CultureInfo.InvariantCulture, $"f{i:0000}.case")), Text(i));
        var large = Directory.CreateDirectory(Path.Combine(folder, "large")).FullName;
        File.WriteAllText(Path.Combine(large, "large.case"), Large(LargeFileCharacters));
    }

    /// <summary>Cases one after another, at least so many characters.</summary>
    public static string Large(int characters)
    {
        var text = new StringBuilder(characters + Case.Length);
        for (var i = 0; text.Length < characters; i++)
            text.Append(Text(i)).Append('\n');
        return text.ToString();
    }
}
