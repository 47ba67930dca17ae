using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class MemberTests
{
    private const string Second = """
        experiment second { hypothesis: "So"  randomize: member  primary: ctr
          arm control { }
          arm kids_row { }
          result ctr { control: 1 of 2  kids_row: 1 of 2 }
        }

        """;

    [Fact]
    public void A_metric_in_a_decision_means_what_its_experiment_measured()
    {
        var model = Expect.Clean("decision d { on: homescreen_ab  go_when: ctr.better and latency_p99.treatment <= latency_p99.limit }\n");
        var condition = (model.All<DecisionSymbol>().Single().GoWhen?.Expression).Should().BeOfType<BoundBinary>().Subject;
        var better = (condition?.Left).Should().BeOfType<BoundMember>().Subject;
        (better?.Receiver).Should().BeOfType<BoundMeasurement>().Which.Metric.Should().BeSameAs(model.Lookup("ctr"));
    }

    [Fact]
    public void A_metric_in_a_launch_means_what_its_decisions_experiment_measured()
    {
        var model = Expect.Clean("""
            launch l { model: rl_ranker  claims: more_clicks  decision: d  criteria: ctr.better  date: 2026-05-01 }
            decision d { on: homescreen_ab  go_when: ctr.better }

            """);
        var criterion = model.All<LaunchSymbol>().Single().Criteria.Single().Should().BeOfType<FigureValue>().Subject;
        criterion.Expression.Should().BeOfType<BoundMember>().Which.Receiver.Should().BeOfType<BoundMeasurement>();
    }

    [Fact]
    public void A_metric_measured_twice_must_be_qualified()
    {
        var found = Expect.Reported("CASE2005", Second + "decision d { on: homescreen_ab, second  go_when: [|ctr|].better and churn.unharmed and second.ctr.better }\n");
        found[0].Fixes.Select(static fix => fix.Title).Should().Equal("Write 'homescreen_ab.ctr'", "Write 'second.ctr'");
    }

    [Fact]
    public void An_arms_name_is_its_level() =>
        Expect.Fixed(
            "CASE2005",
            Second + "decision d { on: second  go_when: second.ctr.kids_row.[|treatment|] > 4% }\n",
            Second + "decision d { on: second  go_when: second.ctr.kids_row > 4% }\n");

    private const string Driven = """
        metric hours "Hours" { kind: subscriber  unit: ratio  better: higher  baseline: 40%  drives: cdn at 0.5, storage }
        metric clicks "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4%  drives: hours at 0.4 }
        cost cdn "CDN" { baseline: $10M per quarter }
        cost storage "Storage" { baseline: $2M per quarter }
        cost other "Other" { baseline: $1M per quarter }
        claim driven "C" { model: rl_ranker  moves: clicks by +2% relative [1%, 3%]  costs: other by +1% }
        tradeoff choice "T" { option a { moves: clicks by +1% relative  costs: none }  option b { costs: none }  choose: a  because: "x" }

        """;

    [Theory]
    [InlineData("driven.costs.cdn", "+0.40% [0.20%, 0.60%]")]
    [InlineData("driven.costs.cdn.low", "+0.20%")]
    [InlineData("driven.costs.other", "+1%")]
    [InlineData("driven.costs.storage", "unknown")]
    [InlineData("choice.a.costs.cdn", "+0.20%")]
    public void What_a_claim_drives_is_among_its_costs(string expression, string printed)
    {
        var asked = Expect.Clean(Driven).Figures.Ask(expression);
        asked.Diagnostics.Should().BeEmpty();
        asked.Figure.ToString().Should().Be(printed);
    }

    [Fact]
    public void A_worth_may_be_computed_from_a_cost_that_its_claim_drives() =>
        Expect.Clean(Driven.Replace("costs: other by +1% }", "costs: other by +1%  worth: $1M per quarter * driven.costs.cdn }", StringComparison.Ordinal))
            .Figures.Ask("driven.worth").Figure.ToString().Should().Be("+$4,000 per quarter [$2,000, $6,000]");

    [Fact]
    public void What_nothing_leads_to_is_not_among_its_costs()
    {
        Expect.Reported("CASE2005", Driven.Replace("drives: cdn at 0.5, storage", "", StringComparison.Ordinal) + "assume x = driven.costs.[|cdn|] { source: \"S\" }\n");
        Expect.Reported("CASE2005", Driven + "assume x = driven.moves.[|cdn|] { source: \"S\" }\n");
    }

    [Fact]
    public void A_measured_member_without_an_experiment_says_how_to_get_one() =>
        Expect.Reported("CASE2005", "decision d { go_when: ctr.[|treatment|] > 4% }\n")[0].Message.Should().Contain("'on:'");

    [Theory]
    [InlineData("story s { situation: \"{more_clicks.[|nett|]}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n", "net")]
    [InlineData("story s { situation: \"{more_clicks.moves.[|crt|]}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n", "ctr")]
    [InlineData("story s { situation: \"{homescreen_ab.ctr.[|liftt|]}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n", "lift")]
    [InlineData("story s { situation: \"{more_clicks.worth.[|lo|]}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n", null)]
    [InlineData("story s { situation: \"{[|maxx|](members, members)}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n", "max")]
    [InlineData("rule r \"R\" { for: claim  require: it.[|wort|] > $1M }\n", "worth")]
    public void A_member_that_is_not_there_names_the_nearest(string marked, string? nearest)
    {
        var found = Expect.Reported("CASE2005", marked)[0];
        if (nearest is null)
            found.Fixes.Should().BeEmpty();
        else
            found.Message.Should().Contain($"'{nearest}'");
    }

    [Fact]
    public void The_metric_of_a_movement_is_a_reference_and_the_propertys_name_is_none()
    {
        var marked = MarkedSource.Parse("story s { situation: \"{more_clicks.[|moves|].[|ctr|]}\"  action: \"I\"  result: \"R\"  claims: more_clicks }\n");
        var model = Expect.Clean(marked.Text);
        model.SymbolAt(Bound.Preamble.Length + marked.Spans[1].Start).Should().BeSameAs(model.Lookup("ctr"));
        model.SymbolAt(Bound.Preamble.Length + marked.Spans[0].Start + 1).Should().BeNull();
    }

    [Fact]
    public void Arms_as_properties_and_as_members_are_references()
    {
        var model = Expect.Clean("decision d { on: homescreen_ab  go_when: ctr.treatment.delta > 0 and homescreen_ab.ctr.control < 5% }\n");
        var experiment = model.All<ExperimentSymbol>().Single();
        var treatment = experiment.Arms[1];
        model.ReferencesTo(treatment).Should().HaveCount(4);
        model.ReferencesTo(experiment.Arms[0]).Should().HaveCount(4);
    }

    [Fact]
    public void A_metric_moved_in_another_file_is_found_through_the_claims_own_file()
    {
        var model = Bound.Model(
            "use \"claims.case\"\nstory s { situation: \"{fewer.moves.ctr}\"  action: \"I\"  result: \"R\"  claims: fewer }\n",
            ("claims.case", "use \"metrics.case\"\nmodel m { version: v1 }\nclaim fewer { model: m  moves: ctr by +1% relative  costs: none  because: \"Free\" }\n"),
            ("metrics.case", "metric ctr { kind: subscriber  unit: ratio  better: higher  baseline: 4% }\n"));
        model.Diagnostics.Should().BeEmpty();
        model.References.Should().Contain(static reference => reference.Token.Text == "ctr" && reference.Target.Kind == DeclarationKind.Metric);
    }

    [Fact]
    public void A_moved_metric_that_is_not_known_is_told_once_where_it_is_moved() =>
        Expect.Reported("CASE2005", "claim c { model: rl_ranker  moves: [|lost|] by +1% relative  costs: none }\nstory s { situation: \"{c.moves.lost}\"  action: \"I\"  result: \"R\"  claims: c }\n");

    [Fact]
    public void What_is_used_by_a_used_file_is_not_visible() =>
        Expect.Reported(
            "CASE2005",
            "use \"claims.case\"\nclaim c { model: rl_ranker  moves: [|deep|] by +1% relative  costs: none }\n",
            ("claims.case", "use \"metrics.case\"\nmodel m { version: v1 }\n"),
            ("metrics.case", "metric deep { kind: subscriber  unit: ratio  better: higher }\n"));

    [Fact]
    public void An_option_is_found_by_the_storys_trade_off()
    {
        var model = Expect.Clean("""
            tradeoff t { option a { moves: ctr by +1% relative }  option b { moves: ctr by +2% relative }  choose: a  because: "{a.net}" }
            story s { situation: "S"  action: "I"  result: "R"  claims: more_clicks  tradeoff: t  refused: b }
            story u { situation: "S"  action: "I"  result: "R"  claims: more_clicks  refused: t.b }

            """);
        model.All<StorySymbol>().Select(static story => story.Refused?.QualifiedName).Should().Equal("t.b", "t.b");
    }

    [Fact]
    public void It_in_a_house_rule_is_the_declaration_looked_at()
    {
        var model = Expect.Clean("rule r \"R\" { for: claim  where: it.worth > $10M per year and it.model.latency > 100 ms  require: count(it.evidence) >= 1 and not (it.stage == expected) }\n");
        (model.All<RuleSymbol>().Single().Where?.Expression).Should().BeOfType<BoundBinary>();
    }

    [Fact]
    public void A_word_that_a_property_does_not_take_is_told_in_a_comparison() =>
        Expect.Reported("CASE2010", "rule r \"R\" { for: claim  require: it.stage == [|mesured|] }\n")[0].Message.Should().Contain("'measured'");
}
