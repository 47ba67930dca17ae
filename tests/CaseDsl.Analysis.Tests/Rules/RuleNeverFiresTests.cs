namespace CaseDsl.Analysis.Tests;

public sealed class RuleNeverFiresTests
{
    [Theory]
    [InlineData("go_when: ctr.better and ctr.worse", "'ctr' can't be both better and worse")]
    [InlineData("go_when: ctr.better  stop_when: (ctr.unharmed and ctr.better) and ctr.harmed", "'ctr' can't be both unharmed and harmed")]
    [InlineData("go_when: (ctr.better and ctr.worse) or (ctr.harmed and ctr.unharmed)", "'ctr' can't be both better and worse")]
    [InlineData("go_when: 2 > 1", "no result could change it")]
    public void A_rule_that_decides_nothing_is_told(string rules, string message) =>
        Messages(rules).Should().ContainSingle().Which.Should().Contain(message);

    [Theory]
    [InlineData("go_when: ctr.better  stop_when: ctr.worse")]
    [InlineData("go_when: ctr.better or ctr.worse")]
    [InlineData("go_when: (ctr.better and ctr.worse) or ctr.unharmed")]
    [InlineData("go_when: ctr.lift > 1% and not ctr.worse")]
    [InlineData("go_when: ctr.better and nobody.worse")]
    public void A_rule_that_can_fire_is_left_alone(string rules) => Messages(rules).Should().BeEmpty();

    private static IEnumerable<string> Messages(string rules) =>
        Check.Findings(ExampleText.Test() + "decision ship { on: rows_ab  " + rules + " }\n").Where(static finding => finding.Id == "CASE6008").Select(static finding => finding.Message);
}
