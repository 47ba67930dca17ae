using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

/// <summary>What a shell is told may stand at its cursor; the scripts that ask are tried in the shells themselves.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("|che", "check")]
    [InlineData("check|--out", "--output")]
    [InlineData("check|--format|s", "sarif")]
    [InlineData("check|--format|", "text", "json", "sarif", "github", "gitlab", "junit")]
    [InlineData("check|--format=s", "--format=sarif")]
    [InlineData("check|--format|=|s", "sarif")]
    [InlineData("check|a b/x.case|--fail-on|w", "warning")]
    [InlineData("check|--select|no-cost,no-ev", "no-cost,no-evidence")]
    [InlineData("check|--ignore=no-cost,CASE3005", "--ignore=no-cost,CASE3005")]
    [InlineData("explain|no-cos", "no-cost")]
    [InlineData("explain|CASE3002", "CASE3002")]
    [InlineData("explain|clai", "claims")]
    [InlineData("completion|", "bash", "zsh", "fish", "pwsh")]
    [InlineData("new|can", "canvas")]
    [InlineData("--vers", "--version")]
    public void Offers_what_may_stand_at_the_cursor(string line, params string[] expected) =>
        Offers(line.Split('|')).Should().BeEquivalentTo(expected);

    [Theory]
    [InlineData("check|")]
    [InlineData("check|--output|x")]
    [InlineData("check|--|--out")]
    [InlineData("rules|x")]
    [InlineData("check|--watch|x")]
    [InlineData("check|--nothing=x")]
    public void Offers_nothing_where_a_file_or_nothing_may_stand(string line) => Offers(line.Split('|')).Should().BeEmpty();

    [Fact]
    public void Says_what_each_is()
    {
        var run = CliRun.In(_folder.Path, Completions.Request, "explain", "at:no-cost");

        run.Out.Should().StartWith("no-cost\tA claim").And.EndWith("\n");
    }

    [Fact]
    public void Every_option_that_takes_a_fixed_word_offers_it()
    {
        foreach (var option in Offers("check", "--"))
        {
            Offers("check", option, "").Should().NotContain(static word => word.StartsWith('-'), option);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void A_question_of_another_shape_is_answered_with_nothing(string word)
    {
        var run = CliRun.In(_folder.Path, Completions.Request, word);

        (run.ExitCode, run.Out, run.Error).Should().Be((0, "", ""));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_script_asks_as_the_program_answers(string shell)
    {
        CliRun.In(_folder.Path, "completion", shell).Out.Should().Contain($"casedsl {Completions.Request} ").And.Contain($"\"{Completions.AtCursor}$");
    }

    /// <summary>What is offered in place of the last word.</summary>
    private List<string> Offers(params string[] words)
    {
        var run = CliRun.In(_folder.Path, [Completions.Request, .. words.SkipLast(1).Where(static word => word.Length > 0), Completions.AtCursor + words[^1]]);
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')[0])];
    }
}
