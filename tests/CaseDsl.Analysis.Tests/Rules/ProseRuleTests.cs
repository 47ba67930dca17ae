namespace CaseDsl.Analysis.Tests;

public sealed class ProseRuleTests
{
    private static string Story(
        string situation = "Members scrolled past forty titles before the first play.",
        string action = "I agreed the metric first.",
        string result = "Members clicked {c.moves.ctr} more.",
        string more = "tradeoff: t",
        string evidence = "readout",
        string title = "") => $$"""
        assume members = 301M members { source: "Letter"  as_of: 2026-01-20 }
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric precision "Precision at 10" { kind: model  unit: ratio  better: higher }
        metric queue "Queue" { kind: system  unit: ms  better: lower  baseline: 171 ms }
        cost serving "Serving" { baseline: $0.8M per quarter }
        model ranker "Ranker four" { version: v3 }
        source readout { grade: experiment  reports: ctr by +1.5% relative, serving by -10% }
        source note { grade: observational }
        surface home { model: ranker  metric: ctr }
        claim c{{title}} { model: ranker  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by -10%, queue by +13 ms  worth: $80k per quarter from serving.baseline * 10%  evidence: {{evidence}} }
        tradeoff t { option a { costs: serving by -10% }  option b { costs: serving by -5% }  choose: a  because: "It saves more." }
        experiment ab { hypothesis: "H"  randomize: member  primary: ctr  guardrails: queue within +20 ms }
        story s {
          situation: | {{situation}}
          action:    | {{action}}
          result:    | {{result}}
          claims:    c
          {{more}}
        }

        """;

    // 3003 in prose

    [Theory]
    [InlineData("I built a model that improved [|precision|] by 4 %.")]
    [InlineData("The [|NDCG|] rose.")]
    [InlineData("We lifted [|recall|] from 31% to 35%.")]
    [InlineData("[|Accuracy|] of the model is up by a tenth.")]
    [InlineData("[|AUC|] 0.81 was reached.")]
    [InlineData("[|Precision at 10|] went up.")]
    public void A_result_that_tells_of_a_model_metric_alone_is_told(string result) =>
        Check.Marked("CASE3003", Story(result: result));

    [Theory]
    [InlineData("We shipped on time and with precision.")]
    [InlineData("The accuracy of billing improved by a lot.")]
    [InlineData("People recall the new rows.")]
    [InlineData("Precision improved, and click-through rose with it.")]
    [InlineData("Recall rose and members clicked {c.moves.ctr} more.")]
    [InlineData("A member said \"precision improved by 4%\" and left.")]
    [InlineData("We declined to ship.")]
    [InlineData("The map of the store is on the wall.")]
    public void Plain_English_a_quotation_or_a_subscriber_metric_beside_it_is_fine(string result) =>
        Check.Silent("CASE3003", Story(result: result));

    // 7001

    [Theory]
    [InlineData("It is worth [|$9.7M|] a year.")]
    [InlineData("It is worth [|$80k|] a year.")]
    [InlineData("Clicks rose by [|12%|].")]
    [InlineData("Clicks rose by [|12 %|].")]
    [InlineData("Clicks rose by [|0.9pp|].")]
    [InlineData("Plays start [|37 ms|] sooner.")]
    [InlineData("It reached [|22 million members|].")]
    [InlineData("It saved [|€3M|] and [|7 dollars|].")]
    public void A_number_that_no_figure_equals_is_told(string result) =>
        Check.Findings(Check.Unmark(Story(result: result)).Source).Where(finding => finding.Id == "CASE7001").Select(finding => (finding.Severity, finding.Location.Span))
            .Should().Equal(Check.Unmark(Story(result: result)).Spans.Select(span => (Severity.Warning, span)));

    [Theory]
    [InlineData("It streams in 4K with H.264, p99 and v3 in Q2 of 2026.")]
    [InlineData("In 2026 members watched more, as in the 1990s.")]
    [InlineData("Between 10-12 % or 10 to 12% or 10–12% of them noticed.")]
    [InlineData("A member said \"I use it 100% of the time\" and “never 50%”.")]
    [InlineData("See https://example.com/a%20b?x=10% and www.example.com/5% for more.")]
    [InlineData("The test gave p<.001 and p = 0.03.")]
    [InlineData("On 2026-05-06 we met 3 times in room 12.")]
    [InlineData("It runs 24/7 in 1080p.")]
    public void What_is_no_figure_is_left_alone(string result) =>
        Check.Silent("CASE7001", Story(result: result));

    [Theory]
    [InlineData("Clicks rose by 1.5%.", "Clicks rose by {c.moves.ctr}.")]
    [InlineData("Serving fell by 10%.", "Serving fell by {abs(c.costs.serving)}.")]
    [InlineData("It is worth $80k per quarter.", "It is worth {c.worth}.")]
    [InlineData("It is worth $80k a quarter to us.", "It is worth {c.worth} to us.")]
    [InlineData("It is worth $320k a year.", "It is worth {c.worth}.")]
    [InlineData("The queue takes 171 ms.", "The queue takes {queue.baseline}.")]
    [InlineData("There are 301 million members.", "There are {members}.")]
    public void A_number_that_a_figure_equals_is_a_suggestion_that_links_it(string typed, string linked)
    {
        string source = Story(result: typed);
        Check.Findings(source).Where(finding => finding.Id == "CASE7001").Select(finding => finding.Severity).Should().Equal(Severity.Suggestion);
        Check.Fixed("CASE7001", source).Should().Contain(linked);
    }

    // 7002

    [Fact]
    public void A_story_over_two_minutes_is_told_how_long_it_takes() =>
        Check.Findings(Story(action: "I agreed it. " + string.Concat(Enumerable.Repeat("one two three four five six seven eight nine. ", 33)))).Should().Contain(finding => finding.Id == "CASE7002")
            .Which.Message.Should().Contain("2:10 minutes");

    // 7004

    [Theory]
    [InlineData("[|Our|]", false)]
    [InlineData("Our [|ranker|] ordered rows.", true)]
    [InlineData("[|Ranker four|] ordered rows.", true)]
    [InlineData("A [|neural network|] learned what members like.", true)]
    [InlineData("The [|NDCG|] was flat.", true)]
    [InlineData("Members saw what the ranker put first.", false)]
    [InlineData("With precision, we timed the launch.", false)]
    [InlineData("Churn rose. The ranker was old.", false)]
    public void A_situation_that_begins_with_the_algorithm_is_told(string situation, bool isTold)
    {
        if (isTold)
            Check.Marked("CASE7004", Story(situation: situation));
        else
            Check.Silent("CASE7004", Story(situation: Check.Unmark(situation).Source));
    }

    // 7005, 7006, 7007, 7008

    [Fact]
    public void A_story_without_a_trade_off_is_told() => Check.Findings(Story(more: "")).Should().Contain(finding => finding.Id == "CASE7005");

    [Theory]
    [InlineData("Members clicked [|significantly|] more.")]
    [InlineData("A [|state-of-the-art|] order.")]
    [InlineData("A [|Best in class|] order, [|massively|] better.")]
    public void A_vague_word_is_told(string result) => Check.Marked("CASE7006", Story(result: result));

    [Theory]
    [InlineData("Members clicked statistically significantly more.")]
    [InlineData("A member called it \"huge\".")]
    [InlineData("The art of the state is not meant.")]
    public void A_statistical_one_or_a_quoted_one_is_not(string result) => Check.Silent("CASE7006", Story(result: result));

    [Theory]
    [InlineData("We agreed the metric.", true)]
    [InlineData("They said \"I did it\".", true)]
    [InlineData("I agreed the metric.", false)]
    [InlineData("We met, and my part was the metric.", false)]
    public void An_action_says_what_the_author_did(string action, bool isTold) =>
        Check.Findings(Story(action: action)).Any(finding => finding.Id == "CASE7007").Should().Be(isTold);

    [Fact]
    public void A_causal_word_needs_a_randomised_experiment()
    {
        Check.Marked("CASE7008", Story(result: "The order [|led to|] more clicks."));
        Check.Silent("CASE7008", Story(result: "The order led to more clicks.", evidence: "ab"));
        Check.Marked("CASE7008", Story(title: " \"The order [|drove|] clicks\""));
    }

    // 7009

    [Theory]
    [InlineData("recruiter_screen", "s", true)]
    [InlineData("leadership", "s", true)]
    [InlineData("technical_depth", "s", true)]
    [InlineData("chat", "s", false)]
    public void A_round_asks_for_the_material_that_fits_it(string round, string uses, bool isTold) =>
        Check.Findings(Story() + $"rehearsal r {{ round {round} {{ length: 10 min  uses: {uses} }} }}").Any(finding => finding.Id == "CASE7009").Should().Be(isTold);

    [Fact]
    public void Stories_must_fit_the_length_of_their_round() =>
        Check.Findings(Story() + "rehearsal r { round chat { length: 5 s  uses: s } }").Should().Contain(finding => finding.Id == "CASE7009");

    // 7010

    [Fact]
    public void A_prompt_in_angle_brackets_is_still_to_be_written()
    {
        Check.Marked("CASE7010", Story(situation: "[|<What members could not do,\n              | and how often.>|]").Replace("| [|<", "[|| <", StringComparison.Ordinal))
            .Single().Message.Should().Be("'situation:' of story 's' is still to be written: What members could not do, and how often.");
        Check.Marked("CASE7010", "case c [|\"<What it is about>\"|] { author: [|\"<Who wrote it>\"|] }\n");
    }

    [Theory]
    [InlineData("Members saw <b>more</b> rows.")]
    [InlineData("<b>More</b> rows than <i>before</i>")]
    [InlineData("< 5 rows, then > 5 rows.")]
    [InlineData("<>")]
    [InlineData("<")]
    [InlineData("")]
    public void Other_angle_brackets_are_the_authors_own(string situation) => Check.Silent("CASE7010", Story(situation: situation));

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_canvas_is_told_from_the_first_line_past_a_page(int lines, bool isTold)
    {
        const string Canvas = "canvas home \"Home\" {\n  problem:\n    | One.\n    | Two.\n    | Three.\n}\n";

        var told = Check.Findings(Canvas, AnalysisOptions.Default with { PageLines = (_, _) => lines }).Where(static finding => finding.Id == "CASE7003").Select(static finding => finding.Message).ToList();

        told.Should().HaveCount(isTold ? 1 : 0);
        string.Concat(told).Contains("renders to 61 lines, and a page has 60: what decides gets lost. Cut a line; 'problem' alone has 3.", StringComparison.Ordinal).Should().Be(isTold);
    }

    [Fact]
    public void Nobody_says_how_long_a_page_is_where_nothing_renders_it() =>
        Check.Findings("canvas home { problem: \"Too long.\" }").Should().NotContain(static finding => finding.Id == "CASE7003");
}
