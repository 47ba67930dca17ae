using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

/// <summary>What the parser has told of is not told again by the binder; what a missing file could explain is not told at all.</summary>
public sealed class BrokenTextTests
{
    [Theory]
    [InlineData("assume x = USD 1.5M { source: \"S\" }\n")]
    [InlineData("assume x = 1 < 2 < 3\n")]
    [InlineData("assume x = 3 [1, 2 { source: \"S\" }\n")]
    [InlineData("model m \"M { version: v2 }\n")]
    [InlineData("model m { verion v2 }\n")]
    [InlineData("critique c { of: homescreen_ab finding novelty }\n")]
    [InlineData("metric m \"M\" { kind: system  unit: per hour  better: lower  baseline: 0.5 per hour }\n")]
    [InlineData("use shared/metrics.case\n")]
    [InlineData("use\n")]
    [InlineData("use \"a{x}.case\"\n")]
    public void A_fault_of_syntax_is_the_only_finding(string text)
    {
        var model = Bound.Model(Bound.Preamble + text);
        model.Tree.Diagnostics.Should().ContainSingle();
        model.Diagnostics.Select(static finding => finding.Message).Should().BeEmpty();
    }

    [Fact]
    public void A_broken_hole_says_nothing_of_the_other_ones()
    {
        var model = Bound.Model(Bound.Preamble + "story s { lesson: \"{nobody +} and {nowhere}\" }\n");
        model.Tree.Diagnostics.Should().ContainSingle();
        model.Diagnostics.Where(static finding => finding.Id == "CASE2005").Should().ContainSingle().Which.Message.Should().StartWith("'nowhere' is not declared");
    }

    [Theory]
    [InlineData("claim c { model: rl_ranker  moves: m1 by +1% relative  costs: none  because: \"{c.moves.m1} {c.moves.m2}\" }\n")]
    [InlineData("experiment e { hypothesis: \"h\"  randomize: member  primary: m1 }\nclaim c { model: rl_ranker  moves: m1 by +1% relative  costs: none  because: \"{e.m1.lift} {e.m2.lift}\" }\n")]
    public void What_a_file_that_is_not_found_could_explain_is_not_told(string text)
    {
        var model = Bound.Model(Bound.Preamble + "use \"nowhere.case\"\n" + text);
        model.Diagnostics.Select(static finding => finding.Id).Should().Equal("CASE2013");
    }

    [Fact]
    public void A_property_given_with_an_equals_sign_is_told_at_the_sign() =>
        Expect.Fixed("CASE2001", "model m { version [|=|] v2 }\n", "model m { version: v2 }\n");

    [Fact]
    public void A_decimal_comma_is_read_as_the_point_it_stands_for()
    {
        var model = Bound.Model(Bound.Preamble + "metric m \"M\" { kind: system  unit: ratio  better: lower  baseline: 4,2% }\n");
        model.Diagnostics.Should().BeEmpty();
        (model.Figures.Stated(model.Lookup("m") ?? throw new InvalidOperationException(), "baseline")?.ToString()).Should().Be("4.2%");
    }

    [Fact]
    public void A_percentage_in_words_is_written_with_its_sign() =>
        Expect.Fixed(
            "CASE2008",
            "claim c { model: rl_ranker  moves: ctr by +1.7 [|percent|]  costs: none }\n",
            "claim c { model: rl_ranker  moves: ctr by +1.7%  costs: none }\n");

    [Fact]
    public void Points_in_words_are_written_pp() =>
        Expect.Fixed(
            "CASE2008",
            "claim c { model: rl_ranker  moves: ctr by +0.4 [|points|]  costs: none }\n",
            "claim c { model: rl_ranker  moves: ctr by +0.4pp  costs: none }\n");

    [Fact]
    public void A_rate_written_with_a_slash_takes_per() =>
        Expect.Fixed(
            "CASE2005",
            "cost bill { baseline: $0.4M/[|quarter|] }\n",
            "cost bill { baseline: $0.4M per quarter }\n");

    [Fact]
    public void The_margin_of_a_metric_whose_keyword_is_misspelt_is_not_judged()
    {
        var model = Bound.Model(Bound.Preamble + "metrc m { unit: ratio }\nexperiment e { hypothesis: \"h\"  randomize: member  primary: ctr  guardrails: m within +0.1pp }\n");
        model.Diagnostics.Select(static finding => finding.Id).Should().Equal("CASE2001");
    }

    [Fact]
    public void Of_two_that_share_a_name_the_one_that_can_be_meant_is_meant() =>
        Bound.Model(Bound.Preamble + "case ads { author: \"A\" }\nmodel ads { version: v1 }\nsurface s { model: ads  metric: ctr }\n")
            .Diagnostics.Select(static finding => finding.Id).Should().Equal("CASE2004");

    [Fact]
    public void A_change_without_by_is_mended() =>
        Expect.Fixed(
            "CASE2010",
            "claim c { model: rl_ranker  moves: [|ctr +1.5% relative|]  costs: none }\n",
            "claim c { model: rl_ranker  moves: ctr by +1.5% relative  costs: none }\n");

    [Fact]
    public void A_magnitude_written_another_way_is_no_unit() =>
        Expect.Fixed("CASE2008", "assume x = 3[|bn|]\n", "assume x = 3B\n");

    [Fact]
    public void A_keyword_with_two_slips_in_five_letters_is_guessed() =>
        Expect.Reported("CASE2001", "[|clame|] c { model: rl_ranker }\n")[0].Message.Should().EndWith("Did you mean 'claim'?");

    [Fact]
    public void A_figure_of_any_kind_is_shown_by_an_example() =>
        Expect.Reported("CASE2010", "model m { training: [|\"Nightly\"|] }\n")[0].Message.Should().Contain("as 'training: $40k'");

    [Fact]
    public void A_named_figure_is_called_by_its_name() =>
        Expect.Reported("CASE2010", "assume x = [|1 < 2|]\n")[0].Message.Should().StartWith("'x' takes a figure");
}
