using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Evaluation;

public class PaybackTests
{
    [Theory]
    [InlineData("worth: $3M per quarter", "training by +$6M", 6)]
    [InlineData("worth: $3M per quarter", "training by +$6M, serving by +$1M per quarter", 9)]
    [InlineData("worth: $1M per month", "training by +$6M", 6)]
    public void What_is_paid_once_comes_back_from_what_then_runs(string worth, string costs, double months) =>
        (Of(worth, costs).Value?.Value).Should().BeApproximately(months, 1e-9);

    [Theory]
    [InlineData("worth: $3M per quarter", "serving by +$1M per quarter", "nothing is paid once")]
    [InlineData("worth: $1M per quarter", "training by +$6M, serving by +$1M per quarter", "never pays itself back")]
    [InlineData("worth: unknown", "training by +$6M", "unknown")]
    [InlineData("worth: $3M per quarter", "training by unknown", "nothing is paid once")]
    public void Where_it_never_does_that_is_said(string worth, string costs, string why) => Of(worth, costs).Missing.Should().Contain(why);

    [Fact]
    public void An_uncertain_payback_has_an_interval() =>
        (Of("worth: $3M per quarter [$2M, $4M]", "training by +$6M").Interval?.Low).Should().BeApproximately(4.5, 0.1);

    private static Figure Of(string worth, string costs)
    {
        var model = Bound.Model($$"""
            cost training "Training" { baseline: $1M per year }
            cost serving "Serving" { baseline: $1M per quarter }
            model m "M" { version: v1 }
            claim c { model: m  costs: {{costs}}  {{worth}} }
            """);
        var claim = model.All<ClaimSymbol>().Single();
        return model.Figures.Payback(model.Figures.Claim(claim).Lines, claim);
    }
}
