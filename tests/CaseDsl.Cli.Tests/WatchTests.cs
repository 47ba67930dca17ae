using System.IO.Abstractions;
using System.Text;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public WatchTests()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("cases/home.case", Cases.Claim.Replace("shared/", "../shared/", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_save_of_any_file_that_matters_is_checked_and_an_interrupt_ends_with_the_last_code()
    {
        var (code, output) = Watch(
            () => _folder.Write("cases/home.case", "assume x = \n"),
            () => _folder.Write("cases/home.case", Cases.Claim.Replace("shared/", "../shared/", StringComparison.Ordinal)),
            // A file that is only used, one that is new, and settings.
            () => _folder.Write("shared/metrics.case", Cases.Metrics.Replace("cost serving", "cost other", StringComparison.Ordinal)),
            () => _folder.Write("cases/new.case", Cases.Broken),
            () => _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.meaning.severity = none\n"),
            () => File.Delete(_folder.At("cases/new.case")));

        var rounds = output.Split("\f", StringSplitOptions.RemoveEmptyEntries);
        rounds.Should().HaveCount(7);
        rounds[0].Should().StartWith("1 file checked: nothing to report");
        rounds[1].Should().Contain("1 error");
        rounds[2].Should().StartWith("1 file checked: nothing to report");
        rounds[3].Should().Contain("CASE2005");
        rounds[4].Should().Contain("2 files checked");
        rounds[5].Should().Contain("2 files checked").And.NotContain("CASE2005");
        rounds[6].Should().NotContain("new.case");
        code.Should().Be(0);
    }

    [Fact]
    public void The_last_code_is_that_of_the_findings()
    {
        var (code, _) = Watch(() => _folder.Write("cases/home.case", "assume x = \n"));

        code.Should().Be(1);
    }

    [Fact]
    public void A_save_of_a_page_beside_a_case_is_checked_where_pages_are()
    {
        var sheet = _folder.Read("cases/home.case") + "sheet q2 \"Impact\" { claims: more_clicks  horizon: 4 quarters }\n";
        _folder.Write("cases/home.case", sheet);

        var (code, output) = Watch(["--rendered"], () => _folder.Write("cases/q2.md", "# Old\n"), () => File.Delete(_folder.At("cases/q2.md")));

        var rounds = output.Split("\f", StringSplitOptions.RemoveEmptyEntries);
        rounds.Should().HaveCount(3);
        rounds[1].Should().Contain("CASE8003");
        rounds[2].Should().NotContain("CASE8003");
        code.Should().Be(0);
    }

    [Theory]
    [InlineData("--watch goes", "--watch", "--stdin")]
    [InlineData("--watch works on files", "--watch", "--sentence", "x")]
    [InlineData("--watch shows text", "--watch", "--format", "json")]
    public void Watching_is_for_people_and_files(string expected, params string[] arguments)
    {
        var run = CliRun.In(_folder.Path, ["check", .. arguments]);

        run.ErrorLines.Should().ContainSingle().Which.Should().Contain(expected.Replace("goes", "works on files", StringComparison.Ordinal));
        run.ExitCode.Should().Be(2);
    }

    /// <summary>Takes each step when the check before it has been shown, then presses Ctrl-C.</summary>
    private (int Code, string Output) Watch(params Action[] steps) => Watch([], steps);

    private (int Code, string Output) Watch(string[] options, params Action[] steps)
    {
        using var interrupt = new CancellationTokenSource();
        using var output = new StringWriter { NewLine = "\n" };
        var waiting = new Queue<Action>(steps);
        using var error = new OnNote(() =>
        {
            output.Write('\f');
            if (waiting.TryDequeue(out var step))
            {
                step();
            }
            else
            {
                interrupt.Cancel();
            }
        });
        var host = new Host
        {
            Out = output,
            Error = error,
            OpenInput = static () => Stream.Null,
            Files = new FileSystem(),
            CurrentFolder = _folder.Path,
            Interrupted = interrupt.Token,
        };
        var code = CommandLine.Run(["check", "cases", "--watch", .. options], host);
        return (code, output.ToString());
    }

    private sealed class OnNote(Action watching) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            if (value?.StartsWith("watching", StringComparison.Ordinal) == true)
            {
                watching();
            }
        }
    }
}
