using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class NameTests
{
    [Fact]
    public void A_keyword_that_declares_nothing_names_the_nearest() =>
        Expect.Fixed("CASE2001", "[|metrik|] x \"X\" { kind: nothing }\n", "metric x \"X\" { kind: nothing }\n");

    [Fact]
    public void An_unknown_keyword_still_declares_its_name() =>
        Expect.Reported("CASE2001", "[|mdel|] v4 { version: v4 }\nsurface s { model: v4  metric: ctr }\n");

    [Fact]
    public void A_nested_declaration_outside_its_parent_says_where_it_stands() =>
        Expect.Reported("CASE2001", "[|option|] later { moves: ctr by +1% relative }\n")[0].Message.Should().Contain("a tradeoff");

    [Fact]
    public void A_property_of_another_spelling_names_the_nearest() =>
        Expect.Fixed(
            "CASE2002",
            "claim c { model: rl_ranker  [|movs|]: ctr by +1% relative  costs: none }\n",
            "claim c { model: rl_ranker  moves: ctr by +1% relative  costs: none }\n");

    [Fact]
    public void A_property_that_another_declaration_takes_says_which() =>
        Expect.Reported("CASE2002", "model m { [|mitigation|]: \"Watch it\" }\n")[0].Message.Should().Contain("'risk'");

    [Fact]
    public void Names_in_an_unknown_property_are_bound_quietly()
    {
        var model = Bound.Model(Bound.Preamble + "claim c { model: rl_ranker  movs: ndcg by +1% relative  costs: none }\n");
        model.ReferencesTo(model.Lookup("ndcg") ?? throw new InvalidOperationException()).Should().ContainSingle();
    }

    [Fact]
    public void A_missing_property_is_told_at_the_name_and_its_stub_goes_on_the_line() =>
        Expect.Fixed("CASE2003", "sheet [|q2|] \"Impact\" { audience: \"All\" }\n", "sheet q2 \"Impact\" { audience: \"All\"  claims: more_clicks }\n");

    [Fact]
    public void A_misspelt_property_is_not_missing_too() =>
        Expect.Reported("CASE2002", "sheet s { [|claim|]: more_clicks }\n");

    [Fact]
    public void A_stub_takes_a_line_of_its_own_in_a_block_of_lines_and_lines_up() =>
        Expect.Fixed(
            "CASE2003",
            "sheet [|q2|] \"Impact\" {\n  audience: \"All\"  // who reads\n}\n",
            "sheet q2 \"Impact\" {\n  audience: \"All\"  // who reads\n  claims:   more_clicks\n}\n");

    [Fact]
    public void A_stub_makes_a_block_where_there_is_none() =>
        Expect.Fixed("CASE2003", "northstar [|engagement|]\n", "northstar engagement { target: unknown }\n");

    [Fact]
    public void What_a_rule_tells_of_is_not_told_twice() =>
        Expect.Clean("claim bare \"Nothing\" { model: rl_ranker }\n");

    [Fact]
    public void A_declaration_that_others_refer_to_needs_a_name() =>
        Expect.Reported("CASE2003", "[|cost|] \"A bill\" { baseline: $1M per quarter }\n");

    [Fact]
    public void A_house_rule_needs_a_title() =>
        Expect.Reported("CASE2003", "rule [|big|] { for: claim  require: it.worth > $1M per quarter }\n");

    [Fact]
    public void Two_declarations_of_one_name_in_a_file_point_at_each_other()
    {
        var found = Expect.Reported("CASE2004", "cost [|ctr|] \"Clicks\" { baseline: $1M per quarter }\n");
        found[0].Related.Should().ContainSingle();
    }

    [Fact]
    public void A_name_that_a_used_file_declares_is_taken() =>
        Expect.Reported("CASE2004", "use \"shared.case\"\ncost [|storage|] { baseline: $1M per quarter }\n", ("shared.case", "model storage { version: v1 }\n"));

    [Fact]
    public void A_name_that_two_used_files_declare_is_told_at_the_second() =>
        Expect.Reported("CASE2004", "use \"a.case\"\nuse [|\"b.case\"|]\n", ("a.case", "model x { version: v1 }\n"), ("b.case", "cost x { baseline: $1 per month }\n"));

    [Fact]
    public void A_file_used_twice_declares_its_names_once() =>
        Expect.Clean("use \"a.case\"\nuse \"./a.case\"\n", ("a.case", "model x { version: v1 }\n"));

    [Fact]
    public void Nested_names_are_local_to_their_parent() =>
        Expect.Clean("""
            tradeoff one { option now { moves: ctr by +1% relative }  option later { moves: ctr by +2% relative }  choose: now  because: "{later.net}" }
            tradeoff two { option now { moves: ctr by +1% relative }  choose: now  because: "{one.later.net} beats {now.net}" }

            """);

    [Fact]
    public void Two_nested_declarations_of_one_name_clash() =>
        Expect.Reported("CASE2004", "tradeoff one { option now { }  option [|now|] { }  choose: now  because: \"So\" }\n");

    [Fact]
    public void A_metric_may_not_be_named_like_a_member_of_an_experiment() =>
        Expect.Reported("CASE2004", "metric [|power|] { kind: system  unit: ms  better: lower }\n");

    [Fact]
    public void A_file_has_one_case() =>
        Expect.Reported("CASE2004", "case a \"A\" { author: \"B\" }\n[|case|] c \"C\" { author: \"B\" }\n");

    [Fact]
    public void A_second_result_of_one_metric_and_segment_clashes() =>
        Expect.Reported("CASE2004", """
            experiment again { hypothesis: "So"  randomize: member  primary: ctr
              arm control { }
              arm b { }
              result ctr { control: 1 of 2  b: 1 of 2 }
              result ctr { control: 1 of 2  b: 1 of 2  segment: kids }
              result [|ctr|] { control: 1 of 2  b: 1 of 2 }
            }

            """);

    [Fact]
    public void An_unknown_name_names_the_nearest() =>
        Expect.Fixed("CASE2005", "sheet s { claims: [|more_cliks|] }\n", "sheet s { claims: more_clicks }\n");

    [Fact]
    public void An_unknown_name_that_another_file_declares_is_answered_with_a_use()
    {
        var index = WorkspaceIndex.Create([("fewer_bytes", "shared/claims.case")]);
        var text = "sheet s { claims: fewer_bytes }\n";
        var found = Bound.Model(text, new CompilationOptions { Index = index }).Diagnostics.Should().ContainSingle().Subject;
        found.Id.Should().Be("CASE2005");
        found.Message.Should().Contain("shared/claims.case");
        Bound.Apply(text, found.Fixes.Single()).Should().Be("use \"shared/claims.case\"\n\n" + text);
    }

    [Theory]
    [InlineData("metrics.case", "shared/metrics.case")] // One of that name in another folder goes before one of a near name.
    [InlineData("metric.case", "a/metrics.case")] // Of equally near ones, the first by path; not the first that was read.
    public void A_use_that_leads_nowhere_is_answered_with_the_file_that_may_be_meant(string written, string meant)
    {
        string[] paths = meant.StartsWith("shared", StringComparison.Ordinal) ? ["z/metricz.case", "shared/metrics.case", "a/metrica.case"] : ["z/metrics.case", "shared/metrics.case", "a/metrics.case"];
        var text = $"use \"{written}\"\n";
        foreach (var order in new[] { paths, [.. paths.Reverse()] })
        {
            var read = Bound.Model(text, [.. order.Select(static path => (path, ""))]).Diagnostics.Should().ContainSingle().Subject;
            // Of files that are not at hand it is enough to know that they declare something.
            var indexed = Bound.Model(text, new CompilationOptions { Index = WorkspaceIndex.Create(order.Select(static path => ("x", path))) }).Diagnostics.Should().ContainSingle().Subject;

            read.Message.Should().EndWith($"Did you mean '{meant}'?").And.Be(indexed.Message);
            Bound.Apply(text, read.Fixes.Single()).Should().Be($"use \"{meant}\"\n");
        }
    }

    [Fact]
    public void An_unresolved_use_silences_the_names_it_could_explain() =>
        Expect.Reported("CASE2013", "use [|\"gone.case\"|]\nsheet s { claims: something_else }\n");

    [Fact]
    public void An_unresolved_use_does_not_explain_a_name_that_is_local_to_a_block()
    {
        var found = Bound.Model(Bound.Preamble + "use \"gone.case\"\ntradeoff t { option a { moves: ctr by +1% relative }  choose: b1  because: \"So\" }\n").Diagnostics;
        found.Select(static finding => finding.Id).Should().Equal("CASE2013", "CASE2005");
    }

    [Fact]
    public void Units_and_declarations_have_namespaces_of_their_own() =>
        Expect.Clean("cost session \"Support sessions\" { baseline: $1M per quarter }\nassume rate = 3 plays per session { source: \"Log\" }\n");

    [Fact]
    public void A_unit_may_not_be_declared_twice_nor_be_one_of_the_language() =>
        Expect.Reported("CASE2004", "unit binge = 3 plays\nunit [|binge|]\nunit [|play|]\n");

    [Fact]
    public void Own_units_are_visible_across_use_and_are_references()
    {
        var model = Expect.Clean("use \"units.case\"\nassume a = 4 binges { source: \"Log\" }\nassume b = 3 plays per binge { source: \"Log\" }\n", ("units.case", "unit binge = 3 plays\n"));
        var unit = model.Visible.OfType<UnitSymbol>().Single();
        model.ReferencesTo(unit).Select(static reference => reference.Token.Text).Should().Equal("binges", "binge");
    }

    [Fact]
    public void A_name_of_another_kind_is_told_where_it_belongs()
    {
        var found = Expect.Reported("CASE2006", "claim c { model: rl_ranker  moves: [|bandwidth|] by -10%  costs: none }\n");
        found[0].Message.Should().Contain("'costs:'");
        found[0].Related.Should().ContainSingle();
    }

    [Fact]
    public void A_subscriber_metric_is_no_cost() =>
        Expect.Reported("CASE2006", "claim c { model: rl_ranker  moves: ctr by +1% relative  costs: [|churn|] by -0.1pp }\n");

    [Fact]
    public void A_feature_will_do_wherever_a_model_is_asked_for() =>
        Expect.Clean("feature av1 { version: v1 }\nclaim c { model: av1  moves: ctr by +1% relative  costs: none  because: \"Free\" }\n");

    [Fact]
    public void A_metric_is_no_figure() =>
        Expect.Fixed("CASE2006", "assume a = [|churn|] * 2 { source: \"Log\" }\n", "assume a = churn.baseline * 2 { source: \"Log\" }\n");

    [Fact]
    public void The_finding_that_a_northstar_and_a_result_refer_is_bound()
    {
        var model = Expect.Clean("northstar engagement { target: +1% relative per quarter }\n");
        var northstar = model.All<NorthstarSymbol>().Single();
        northstar.Metric.Should().BeSameAs(model.Lookup("engagement"));
        model.All<ResultSymbol>().First().Refers.Should().BeSameAs(model.Lookup("ctr"));
    }

    [Fact]
    public void A_name_in_two_words_is_told_at_its_head_and_not_where_it_is_used() =>
        Expect.Reported("CASE2005", """
            metric success rate "Searches that end in a play" { kind: subscriber  unit: ratio  better: higher  baseline: 31% }
            claim c { model: rl_ranker  moves: Success_rate by +1pp, ctr by +1% relative  costs: none }
            claim d { model: rl_ranker  moves: [|success_rates|] by +1pp, ctr by +1% relative  costs: none }

            """);

    [Fact]
    public void A_property_in_two_words_is_neither_unknown_nor_missing() =>
        Expect.Reported("CASE2002", "decision d { on: homescreen_ab\n  go when: ctr.better\n  decided: go\n  [|og|]: ctr.better }\n");

    [Fact]
    public void An_arm_before_what_was_measured_in_it_is_put_behind_it() =>
        Expect.Fixed(
            "CASE2005",
            "decision d { on: homescreen_ab  go_when: [|treatment|].ctr.better }\n",
            "decision d { on: homescreen_ab  go_when: ctr.treatment.better }\n");

    [Theory]
    [InlineData("unit: [|ctr|]", "under another name, as in 'unit ctr_unit'")]
    [InlineData("unit: USD per [|ctr|]", "write '/' in place of 'per'")]
    public void A_metric_for_a_unit_is_told_what_to_write(string unit, string told) =>
        Expect.Reported("CASE2008", "metric m \"M\" { kind: business  " + unit + "  better: higher }\n")[0].Message.Should().Contain(told);
}
