using CaseDsl.Analysis;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class RulesTests
{
    [Fact]
    public void An_explanation_breaks_its_sentences_where_the_terminal_ends_and_leaves_a_pipe_alone()
    {
        var narrow = CliRun.In(new CliRun.Setup { Folder = ".", OutTerminal = new(true, false, 60) }, "explain", "CASE3004").Out;
        var piped = CliRun.In(".", "explain", "CASE3004").Out;

        var sentences = narrow.Split("\nFound in\n")[0].Split("\nWhat\n")[1];
        sentences.Split('\n').Should().OnlyContain(static line => line.Length <= 60);
        sentences.Replace('\n', ' ').Should().Be(piped.Split("\nFound in\n")[0].Split("\nWhat\n")[1].Replace('\n', ' '));
    }

    [Fact]
    public void Every_rule_is_listed_once()
    {
        var listed = JArray.Parse(CliRun.In("/", "rules", "--format", "json").Out).Select(static r => r.Value<string>("id"));

        listed.Should().Equal(RuleTable.Descriptors.Select(static d => d.Id));
        CliRun.In("/", "rules").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(RuleTable.Descriptors.Length + 1);
    }

    [Fact]
    public void Every_rule_explains_itself_by_id_and_by_slug()
    {
        foreach (var rule in RuleTable.Descriptors)
        {
            var byId = CliRun.In("/", "explain", rule.Id);

            byId.ExitCode.Should().Be(0, rule.Id);
            byId.Out.Should().StartWith($"{rule.Id} {rule.Slug}: {rule.Title}\n").And.Contain(rule.Documentation.What.Trim());
            CliRun.In("/", "explain", rule.Slug).Out.Should().NotBeEmpty(rule.Slug);
        }
    }

    [Fact]
    public void A_family_lists_its_rules()
    {
        CliRun.In("/", "explain", "claims").Out.Should().Contain("CASE3001").And.NotContain("CASE4001");
    }
}
