namespace CaseDsl.Analysis.Tests;

public sealed class SentenceTests
{
    [Fact]
    public void The_bad_sentence_is_told_all_that_it_lacks() =>
        Ids("I built a model that improved precision by 4 %").Should().BeEquivalentTo("CASE3003", "CASE3002", "CASE3004", "CASE5002", "CASE7004");

    [Fact]
    public void The_good_sentence_is_asked_only_of_what_its_percentage_is() =>
        Ids("I lifted CTR by 1.2% while cutting bandwidth by 10%, resulting in $1.5M quarterly savings").Should().Equal("CASE3004");

    [Theory]
    [InlineData("I lifted CTR by 1.2% relative while cutting bandwidth by 10%, worth $1.5M a quarter")]
    [InlineData("I cut the serving bill by $0.2M a quarter")]
    public void What_names_a_metric_a_cost_and_money_is_clean(string sentence) => Ids(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("{c.net} | } 1,2,,3 %")]
    public void Any_text_is_answered(string sentence) => Ids(sentence).Should().NotContain("CASE0001");

    private static IEnumerable<string> Ids(string sentence) => SentenceAnalyzer.Analyze(sentence, AnalysisOptions.Default).Select(finding => finding.Id);
}
