using CaseDsl.Semantics.Tests.Experiments;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Decisions;

public class LaunchTests
{
    private const string Signed = """
        signoff data_science { by: "A. Lead"  on: 2026-05-07 }
          signoff ml_infra { by: "B. Lead"  on: 2026-05-07 }
          signoff legal { by: "C. Counsel"  on: 2026-05-08 }
        """;

    [Fact]
    public void Open_where_all_have_signed_and_every_criterion_is_met()
    {
        var launch = Launch("criteria: latency_p99.treatment <= 200 ms\n  " + Signed);

        launch.Reasons.Should().BeEmpty();
        launch.IsOpen.Should().BeTrue();
        launch.DecisionIsGo.Should().BeTrue();
        launch.Criteria.Should().ContainSingle().Which.Should().Match<Criterion>(c => c.Holds == true && !c.IsByHand && c.Values == "184 ms against 200 ms");
        launch.Signoffs.Select(s => (s.Role, s.By, s.IsGood)).Should().Equal(("data_science", "A. Lead", true), ("ml_infra", "B. Lead", true), ("legal", "C. Counsel", true));
    }

    [Fact]
    public void Signing_on_the_day_is_in_time() =>
        Launch(Signed.Replace("2026-05-08", "2026-05-11", StringComparison.Ordinal)).IsOpen.Should().BeTrue();

    [Fact]
    public void Closed_while_a_role_has_not_signed()
    {
        var launch = Launch("signoff data_science { by: \"A\"  on: 2026-05-07 }\n  signoff legal { by: \"C\" }");

        launch.IsOpen.Should().BeFalse();
        launch.Reasons.Should().Equal("ml_infra has not signed", "legal gives no date ('on:'), so it has not signed");
    }

    [Fact]
    public void Closed_where_a_role_signed_late() =>
        Launch(Signed.Replace("2026-05-08", "2026-05-12", StringComparison.Ordinal)).Reasons
            .Should().Equal("legal signed on 2026-05-12, after the launch on 2026-05-11");

    [Theory]
    [InlineData("2026-05-08", true)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-05-07", false)]
    public void Product_signs_last_where_it_signs(string on, bool open)
    {
        var launch = Launch(Signed + $"\n  signoff product {{ by: \"D\"  on: {on} }}");

        launch.IsOpen.Should().Be(open);
        if (!open)
            launch.Reasons.Should().Equal("product signed on 2026-05-07, before legal on 2026-05-08; product signs last");
    }

    [Fact]
    public void Closed_while_a_criterion_is_not_met() =>
        Launch("criteria: latency_p99.treatment <= 180 ms\n  " + Signed).Reasons
            .Should().Equal("'latency_p99.treatment <= 180 ms' is not met (184 ms against 180 ms)");

    [Fact]
    public void Closed_while_a_criterion_was_not_measured() =>
        Launch("criteria: delay.treatment <= 180 ms\n  " + Signed).Reasons.Should().ContainSingle().Which.Should().Contain("can't be decided");

    [Fact]
    public void What_a_person_confirms_is_confirmed_by_a_signature()
    {
        const string Criterion = "criteria: \"The on-call team has the runbook\"\n  ";

        Launch(Criterion + Signed).Reasons.Should().ContainSingle().Which.Should().StartWith("nobody confirmed \"The on-call team has the runbook\"");
        var confirmed = Launch(Criterion + Signed.Replace("\"B. Lead\"", "\"B. Lead\"  confirms: \"the on-call team has the runbook.\"", StringComparison.Ordinal));
        confirmed.IsOpen.Should().BeTrue();
        confirmed.Criteria.Single().Values.Should().Be("confirmed by B. Lead (ml_infra)");
    }

    [Fact]
    public void Closed_where_the_decision_is_no_go()
    {
        var launch = Launch(Signed, go: "ctr.lift > 60%");

        launch.GateReasons.Should().BeEmpty();
        launch.DecisionReason.Should().StartWith("'ship' comes to iterate, not go");
        launch.IsOpen.Should().BeFalse();
    }

    [Fact]
    public void A_broken_launch_is_closed_and_does_not_throw()
    {
        var launch = ExperimentCase.OfBroken("launch it { }").Launch;

        launch.IsOpen.Should().BeFalse();
        launch.Reasons.Should().Contain("it names no decision that could be a go");
    }

    [Fact]
    public void The_whole_example_goes_and_opens_its_gate()
    {
        var model = Corpus.HomeScreen();
        var experiment = model.Figures.Experiment(model.All<ExperimentSymbol>().Single());
        var decision = model.Figures.Decision(model.All<DecisionSymbol>().Single());
        var launch = model.Figures.Launch(model.All<LaunchSymbol>().Single());

        decision.OutcomeWord.Should().Be("go");
        decision.Contradicts.Should().BeFalse();
        decision.Trace.Should().OnlyContain(step => step.Holds == (step.Part != "stop_when"));
        launch.Reasons.Should().BeEmpty();
        experiment.IsTrusted.Should().BeTrue();
        experiment.SampleSize.Should().BeApproximately(903699.958988, 1e-5);
        experiment.Power.Should().BeApproximately(0.898652424829, 1e-11);
        experiment.SampleRatioP.Should().BeApproximately(0.766415280204, 1e-11);
        var ctr = experiment.Measurements.Single(m => m.Metric.Name == "ctr");
        ctr.PValue.Should().BeApproximately(0.0151808901716, 1e-12);
        ctr.LiftFraction.Should().BeApproximately(0.0149984666163, 1e-12);
        (ctr.Lift.Interval?.Low).Should().BeApproximately(0.280089834503, 1e-10);
        (experiment.Guardrails[0].Measurement?.ChanceShownUnharmed).Should().BeApproximately(0.9009387161, 1e-9);
    }

    private static LaunchFigures Launch(string members, string go = "ctr.better and latency_p99.unharmed") => ExperimentCase.OfBroken(
        ExperimentCase.AbText("primary: ctr\n  guardrails: latency_p99\n  result ctr { control: 100 of 1_000  treatment: 150 of 1_000 }\n  result latency_p99 { control: 171 ms  treatment: 184 ms }")
        + $$"""

        decision ship { on: ab  go_when: {{go}} }
        claim clicks "Clicks" { model: rl_ranker  moves: ctr by +50% relative  costs: serving by +$0.2M per quarter  evidence: ab }
        launch it {
          model:    rl_ranker
          claims:   clicks
          decision: ship
          date:     2026-05-11
          {{members}}
        }
        """).Launch;
}
