namespace CaseDsl.Semantics.Tests.Experiments;

public class ManyArmsTests
{
    private const string ThreeArms = """
        arm control { share: 40%  assigned: 1_000 members }
          arm v2 { share: 30%  assigned: 1_000 members }
          arm v3 { share: 30%  assigned: 1_000 members }
        """;

    private const string ThreeResults = """
        result ctr { control: 100 of 1_000  v2: 130 of 1_000  v3: 125 of 1_000 }
          result churn { control: 50 of 1_000  v2: 40 of 1_000  v3: 55 of 1_000 }
        """;

    private static readonly double[] P = [0.0354884504665, 0.0768689055157, 0.28074764662, 0.616169718867];

    [Fact]
    public void Each_arm_is_compared_with_control()
    {
        var c = Three("primary: ctr");
        var m = c.Measured("ctr");

        m.ByArm.Select(arm => arm.Treatment?.Name).Should().Equal("v2", "v3");
        ByArm(m, "v2").PValue.Should().BeApproximately(P[0], 1e-12);
        ByArm(m, "v3").PValue.Should().BeApproximately(P[1], 1e-12);
        ByArm(m, "v2").LiftFraction.Should().BeApproximately(0.3, 1e-12);
        ByArm(m, "v2").Better.Should().BeTrue();
        ByArm(m, "v3").Better.Should().BeFalse();
        ByArm(m, "v3").Name.Should().Be("ab.ctr.v3");
    }

    [Fact]
    public void A_change_must_say_of_which_arm()
    {
        var m = Three("primary: ctr").Measured("ctr");

        m.Member("delta").Missing.Should().Contain("ctr.v2.delta");
        m.Member("better").Missing.Should().Contain("ctr.v2.better");
        (m.Member("control").Value?.Canonical).Should().BeApproximately(0.1, 1e-12);
        (m.Member("v3").Value?.Canonical).Should().BeApproximately(0.125, 1e-12);
        m.For(m.Experiment.Arms[0]).Should().BeNull();
    }

    [Fact]
    public void All_arms_must_be_unharmed_and_one_harmed_is_harm()
    {
        var safe = Three("primary: ctr\n  guardrails: churn within 3pp").Measured("churn");
        safe.Unharmed.Should().BeTrue();
        safe.Harmed.Should().BeFalse();

        var broken = ExperimentCase.Ab(
            "primary: ctr\n  guardrails: churn within 1pp\n  result churn { control: 20 of 1_000  v2: 10 of 1_000  v3: 80 of 1_000 }", arms: ThreeArms).Measured("churn");
        broken.Unharmed.Should().BeFalse();
        broken.Harmed.Should().BeTrue();
    }

    [Fact]
    public void An_arm_that_was_not_read_is_not_known_to_be_unharmed()
    {
        var m = ExperimentCase.Ab("primary: ctr\n  guardrails: churn within 3pp\n  result churn { control: 20 of 1_000  v2: 10 of 1_000 }", arms: ThreeArms).Measured("churn");

        m.Unharmed.Should().BeNull();
        m.Member("unharmed").Missing.Should().Contain("'v3'");
    }

    // R: p.adjust(c(0.0354884504665, 0.0768689055157, 0.28074764662, 0.616169718867), "holm") and so on.
    [Theory]
    [InlineData("none", 0.0354884504665, 0.0768689055157, 0.28074764662, 0.616169718867)]
    [InlineData("bonferroni", 0.141953801866, 0.3074756220628, 1, 1)]
    [InlineData("holm", 0.141953801866, 0.2306067165471, 0.56149529324, 0.616169718867)]
    [InlineData("bh", 0.141953801866, 0.1537378110314, 0.374330195493333, 0.616169718867)]
    public void The_family_is_primaries_times_treatment_arms(string correction, double a, double b, double c, double d)
    {
        var made = Three($"primary: ctr, churn\n  correction: {correction}");
        var ctr = made.Measured("ctr");
        var churn = made.Measured("churn");

        made.Experiment.FamilySize.Should().Be(4);
        ByArm(ctr, "v2").AdjustedPValue.Should().BeApproximately(a, 1e-10);
        ByArm(ctr, "v3").AdjustedPValue.Should().BeApproximately(b, 1e-10);
        ByArm(churn, "v2").AdjustedPValue.Should().BeApproximately(c, 1e-10);
        ByArm(churn, "v3").AdjustedPValue.Should().BeApproximately(d, 1e-10);
        ByArm(ctr, "v2").Significant.Should().Be(correction == "none");
        ByArm(ctr, "v2").PValue.Should().BeApproximately(P[0], 1e-12);
    }

    [Fact]
    public void Sidak_is_one_minus_the_power_of_the_complement()
    {
        var m = Three("primary: ctr, churn\n  correction: sidak").Measured("ctr");

        ByArm(m, "v2").AdjustedPValue.Should().BeApproximately(1 - Math.Pow(1 - P[0], 4), 1e-10);
    }

    [Fact]
    public void What_was_planned_and_not_measured_still_counts_in_the_family()
    {
        var c = ExperimentCase.Ab("primary: ctr, churn\n  correction: bonferroni\n  result ctr { control: 100 of 1_000  treatment: 130 of 1_000 }");

        c.Number("ctr", "p_adjusted").Should().BeApproximately(2 * P[0], 1e-12);
        c.Measured("ctr").Better.Should().BeFalse();
    }

    [Fact]
    public void A_correction_leaves_secondaries_and_segments_alone()
    {
        var c = ExperimentCase.Ab("""
            primary: ctr, churn
              secondary: retention
              segments: kids
              correction: bonferroni
              result ctr { control: 100 of 1_000  treatment: 130 of 1_000 }
              result ctr { segment: kids  control: 100 of 1_000  treatment: 130 of 1_000 }
              result retention { control: 100 of 1_000  treatment: 130 of 1_000 }
            """);

        c.Number("retention", "p_adjusted").Should().BeApproximately(P[0], 1e-12);
        c.Measured("ctr", segment: "kids").AdjustedPValue.Should().BeApproximately(P[0], 1e-12);
        c.Measured("retention").Better.Should().BeTrue();
    }

    [Fact]
    public void Control_is_the_arm_that_the_experiment_names()
    {
        var m = ExperimentCase.Ab(
            "primary: ctr\n  control: old\n  result ctr { fresh: 150 of 1_000  old: 100 of 1_000 }",
            arms: "arm fresh { share: 50% }\n  arm old { share: 50% }").Measured("ctr");

        m.LiftFraction.Should().BeApproximately(0.5, 1e-12);
        (m.Treatment?.Name).Should().Be("fresh");
        m.Arms.Select(arm => arm.Arm?.Name).Should().Equal("old", "fresh");
        (m.Member("fresh").Value?.Canonical).Should().BeApproximately(0.15, 1e-12);
    }

    [Fact]
    public void One_lift_for_several_arms_says_nothing_of_any()
    {
        var m = ExperimentCase.OfBroken(ExperimentCase.AbText("primary: ctr\n  result bandwidth { lift: -10% [-11%, -9%] }", ThreeArms)).Measured("bandwidth");

        m.IsMeasured.Should().BeFalse();
        m.Member("lift").Missing.Should().Contain("one lift for 2 treatment arms");
    }

    private static ExperimentCase Three(string members) => ExperimentCase.Ab(members + "\n  " + ThreeResults, arms: ThreeArms);

    private static Measurement ByArm(Measurement m, string arm) => m.ByArm.Single(each => each.Treatment?.Name == arm);
}
