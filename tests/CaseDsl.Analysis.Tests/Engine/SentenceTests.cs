namespace CaseDsl.Analysis.Tests;

public sealed class SentenceTests
{
    private const string Bad = "I built a model that improved precision by 4 %";
    private const string Good = "lifted CTR by 1.2 % while cutting bandwidth by 10 %, resulting in $1.5M quarterly savings";

    [Fact]
    public void The_bad_sentence_is_told_all_that_it_lacks() =>
        Ids(Bad).Should().BeEquivalentTo("CASE3003", "CASE3002", "CASE3004", "CASE5002", "CASE7004");

    [Fact]
    public void The_good_sentence_is_asked_for_its_scale_its_interval_and_its_bill()
    {
        var findings = SentenceAnalyzer.Analyze(Good, AnalysisOptions.Default);

        findings.Select(static finding => finding.Id).Should().Equal("CASE3004", "CASE3007", "CASE3009");
        findings[2].Message.Should().Contain("the bandwidth bill is $15M per quarter");
        findings.Should().NotContain(static finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("I lifted CTR by 1.2% relative [0.5%, 1.9%] while cutting bandwidth by 10% of a bill of $15M, worth $1.5M a quarter")]
    [InlineData("I cut the serving bill by $0.2M a quarter")]
    [InlineData("We lifted click-through by 0.3 points, between 0.1 and 0.5, at a serving cost of $0.2M a quarter")]
    public void What_names_a_metric_a_cost_and_money_is_clean(string sentence) => Ids(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("Click-through rate went from 4.2 to 4.5 percent")]
    [InlineData("CTR rose from 4.2% to 4.5%")]
    [InlineData("We doubled the plays of every member")]
    [InlineData("Retention improved by 0.4 points")]
    public void What_moved_is_asked_for_its_cost_and_its_money_though_no_figure_has_a_unit(string sentence) =>
        Ids(sentence).Should().Contain("CASE3002").And.Contain("CASE5002");

    [Fact]
    public void Money_in_a_range_is_money() =>
        Ids("We lifted CTR by 2% relative for $3-5M a year, at a compute cost of $0.1M").Should().NotContain("CASE5002");

    [Theory]
    [InlineData("", false)]
    [InlineData("Members cut their own hair", false)]
    [InlineData("Churn fell", true)]
    public void A_sentence_is_a_claim_where_something_moved(string sentence, bool isClaim) => SentenceAnalyzer.IsClaim(sentence).Should().Be(isClaim);

    [Theory]
    [InlineData("We spoke with precision about what members want")]
    [InlineData("The accuracy of billing is a promise to members")]
    [InlineData("A viewer told us \"this is 110 % better\"")]
    [InlineData("Read https://example.com/a%20b?lift=10%25 before the review")]
    [InlineData("We declined to ship the transformer")]
    [InlineData("Members would have waited longer, so we said no to a ranker with 4% more precision")]
    [InlineData("I accepted 1% relative lower accuracy and cut the serving bill by $0.4M a quarter")]
    [InlineData("I lifted retention by 10-12 % at no cost, because the old ranker serves both, worth $1M a year")]
    [InlineData("I lifted retention by 0.4% relative [0.1%, 0.7%] (p<.001) at no cost, worth $1M a year")]
    public void A_false_alarm_is_not_raised(string sentence) => Ids(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("cut churn by 0.05pp, worth $3M a year, at a compute cost of $0.1M", "moves: churn by -0.05pp", "costs: serving by +$100k per year", "worth: $3M per year")]
    [InlineData(Good, "ctr by +1.2% relative", "bandwidth by -10%", "worth: $1.5M per quarter from bandwidth.baseline * 10%")]
    [InlineData(Bad, "moves: subscriber_metric by unknown, precision by +4% relative", "costs: bill by unknown", "worth: unknown")]
    public void The_skeleton_holds_what_the_sentence_says_and_asks_for_the_rest(string sentence, params string[] parts) =>
        SentenceSkeleton.Of(sentence).Should().ContainAll(parts);

    [Theory]
    [InlineData(Bad)]
    [InlineData(Good)]
    [InlineData("")]
    [InlineData("log-loss fell by 3 % and latency p99 rose by 13 ms")]
    [InlineData("saved €2M of storage in 3 months, and retention up 4% points")]
    [InlineData("watch time grew 4 %, play delay fell 12 %, at a cost of £1,200,000 annually")]
    public void The_skeleton_is_a_case_that_means_something(string sentence) =>
        Check.Findings(SentenceSkeleton.Of(sentence))
            .Where(static finding => finding.Descriptor.Family is "syntax" or "meaning" or "internal")
            .Select(static finding => finding.Message).Should().BeEmpty(SentenceSkeleton.Of(sentence).Replace("{", "{{").Replace("}", "}}"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("{c.net} | } 1,2,,3 %")]
    [InlineData("bandwidth fell by 0 %, saving $0")]
    [InlineData("]% [4 % CTR")]
    public void Any_text_is_answered(string sentence) => Ids(sentence).Should().NotContain("CASE0001");

    private static IEnumerable<string> Ids(string sentence) => SentenceAnalyzer.Analyze(sentence, AnalysisOptions.Default).Select(finding => finding.Id);
}
