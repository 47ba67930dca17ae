namespace CaseDsl.Analysis.Tests;

public sealed class RuleNeverFiresTests
{
    [Theory]
    [InlineData("go_when: ctr.better and ctr.worse", "'ctr' can't be both better and worse")]
    [InlineData("go_when: ctr.better  stop_when: (ctr.unharmed and ctr.better) and ctr.harmed", "'ctr' can't be both unharmed and harmed")]
    [InlineData("go_when: (ctr.better and ctr.worse) or (ctr.harmed and ctr.unharmed)", "'ctr' can't be both better and worse")]
    [InlineData("go_when: 2 > 1", "no result could change it")]
    [InlineData("go_when: ctr.lift > 5% and ctr.lift < 3%", "'ctr.lift > 5%' and 'ctr.lift < 3%' can't both hold")]
    [InlineData("go_when: 3% > ctr.lift and not (ctr.lift <= 5%)", "can't both hold")]
    [InlineData("go_when: ctr.lift > 5% and rows_ab.ctr.lift <= 5%", "can't both hold")]
    [InlineData("go_when: ctr.lift == 5% and ctr.lift == 4%", "can't both hold")]
    [InlineData("go_when: ctr.better and not ctr.better", "can't both hold")]
    [InlineData("go_when: ctr.better and not ctr.significant", "can't both hold")]
    [InlineData("go_when: ctr.better and ctr.lift < 0%", "'ctr.better' and 'ctr.lift < 0%' can't both hold")]
    [InlineData("go_when: ctr.better and ctr.delta < 0pp", "can't both hold")]
    [InlineData("go_when: ctr.worse and ctr.lift > 1%", "can't both hold")]
    [InlineData("go_when: ctr.better and ctr.p_value > 10%", "can't both hold")]
    [InlineData("go_when: ctr.lift.low > 3% and ctr.lift < 2%", "can't both hold")]
    [InlineData("go_when: latency.treatment > 250 ms and latency.treatment <= latency.limit", "can't both hold")]
    [InlineData("go_when: latency.treatment > 0.25 s and latency.treatment <= 200 ms", "can't both hold")]
    [InlineData("go_when: latency.treatment < latency.control and latency.control <= latency.treatment", "can't both hold")]
    [InlineData("go_when: ctr.p_value < 0", "a p-value lies between 0 and 1")]
    [InlineData("go_when: ctr.treatment > 120%", "a share, which lies between 0% and 100%")]
    [InlineData("go_when: ctr.better  stop_when: ctr.lift < -120%", "can't fall by more than 100%")]
    [InlineData("go_when: ctr.lift > 1% or ctr.lift <= 3%", "holds whatever is measured")]
    [InlineData("go_when: ctr.better or not ctr.better", "holds whatever is measured")]
    [InlineData("go_when: ctr.better  stop_when: ctr.lift > 0%", "meets 'stop_when' too")]
    [InlineData("go_when: ctr.lift > 3% and latency.unharmed  stop_when: ctr.lift > 2% or ctr.worse", "meets 'stop_when' too")]
    [InlineData("go_when: latency.harmed  stop_when: ctr.worse", "a go needs every guardrail unharmed")]
    public void A_rule_that_decides_nothing_is_told(string rules, string message) =>
        Messages(rules).Should().ContainSingle().Which.Should().Contain(message);

    [Theory]
    [InlineData("go_when: ctr.better  stop_when: ctr.worse")]
    [InlineData("go_when: ctr.better or ctr.worse")]
    [InlineData("go_when: (ctr.better and ctr.worse) or ctr.unharmed")]
    [InlineData("go_when: ctr.lift > 1% and not ctr.worse")]
    [InlineData("go_when: ctr.better and nobody.worse")]
    [InlineData("go_when: ctr.lift > 3% and ctr.lift < 5%")]
    [InlineData("go_when: ctr.lift >= 5% and ctr.lift <= 5%")]
    [InlineData("go_when: ctr.lift > 5% and ctr.delta < 3pp")]
    [InlineData("go_when: ctr.lift > 5% and ctr.lift < nobody")]
    [InlineData("go_when: ctr.better and latency.lift < 0%")]
    [InlineData("go_when: ctr.better and ctr.lift.low < 0%")]
    [InlineData("go_when: ctr.lift > -100%")]
    [InlineData("go_when: latency.treatment < latency.control or latency.unharmed  stop_when: latency.treatment > latency.limit")]
    [InlineData("go_when: ctr.lift > 1%  stop_when: ctr.lift < 1%")]
    [InlineData("go_when: ctr.lift > 2%  stop_when: ctr.lift > 3%")]
    [InlineData("go_when: not (ctr.worse or latency.harmed)  stop_when: ctr.worse")]
    public void A_rule_that_can_fire_is_left_alone(string rules) => Messages(rules).Should().BeEmpty();

    [Fact]
    public void A_rule_with_too_many_alternatives_to_look_at_is_left_alone()
    {
        string either = string.Join(" and ", Enumerable.Range(0, 20).Select(static i => $"(ctr.lift > {i}% or ctr.delta > {i}pp)"));
        Messages($"go_when: {either} and ctr.better and ctr.worse").Should().BeEmpty();
    }

    [Fact]
    public void A_long_rule_is_read_to_its_end()
    {
        string all = string.Join(" and ", Enumerable.Range(0, 200).Select(static i => $"ctr.lift > {i * 0.001:0.000}%"));
        Messages($"go_when: {all} and ctr.lift < 0.1%").Should().ContainSingle();
    }

    private static IEnumerable<string> Messages(string rules) =>
        Check.Findings(ExampleText.Test() + "decision ship { on: rows_ab  " + rules + " }\n").Where(static finding => finding.Id == "CASE6008").Select(static finding => finding.Message);
}
