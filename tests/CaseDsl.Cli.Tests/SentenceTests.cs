using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class SentenceTests : IDisposable
{
    private const string Bad = "I built a model that improved precision by 4 %";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sentence_is_told_what_it_lacks_and_shown_the_claim_to_write()
    {
        var run = Check(Bad);

        run.Out.Should().StartWith("sentence:1:1: error CASE3002 no-cost: ");
        run.Out.Should().Contain("sentence:1:31: error CASE3003 model-metric-as-impact: 'precision' measures the model");
        run.Out.Should().Contain("\n1 sentence checked: 2 errors, 3 warnings, 0 suggestions\n");
        run.Out.Should().Contain("    moves: subscriber_metric by unknown, precision by +4% relative");
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_sentence_without_a_fault_has_nothing_to_report()
    {
        var run = Check("We declined to ship the transformer");

        run.Out.Should().Be("1 sentence checked: nothing to report\n");
        run.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Members cut their own hair")]
    public void A_sentence_that_claims_nothing_is_not_called_clean(string sentence)
    {
        var run = Check(sentence);

        run.Out.Should().Be("1 sentence checked: nothing to report\nIt has no figure, no model and no metric that moved, so there is nothing to check in it.\n");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Json_of_a_sentence_has_the_shape_of_any_check()
    {
        var report = JObject.Parse(Check(Bad, "--format", "json").Out);

        report.Properties().Select(static p => p.Name).Should().Equal("findings", "summary");
        report["findings"]!.Children<JObject>().Should().OnlyContain(static f => f.Value<string>("path") == "sentence");
        report["summary"]!.Value<int>("files").Should().Be(0);
        report["summary"]!.Value<int>("errors").Should().Be(2);
    }

    [Fact]
    public void Severities_and_chosen_rules_hold_for_a_sentence_too()
    {
        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.CASE3002.severity = none\n");

        Check(Bad).Out.Should().NotContain("CASE3002").And.Contain("CASE3003");
        Check(Bad, "--select", "CASE5002").Out.Should().Contain("1 sentence checked: 0 errors, 1 warning, 0 suggestions");
        Check(Bad, "--fail-on", "never").ExitCode.Should().Be(0);
    }

    [Fact]
    public void What_is_found_can_be_written_to_a_file()
    {
        var run = Check(Bad, "--output", "found.txt");

        _folder.Read("found.txt").Should().Be(run.Out).And.Contain("1 sentence checked");
    }

    private CliRun Check(params string[] arguments) => CliRun.In(_folder.Path, ["check", "--sentence", .. arguments]);
}
