using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "say what to do: new, check, eval, render, preview, score, format, explain, rules, lsp, completion; 'casedsl --help' explains them")]
    [InlineData("chek", "there is no command 'chek': did you mean 'check'?")]
    [InlineData("frobnicate", "there is no command 'frobnicate'; 'casedsl --help' lists them")]
    [InlineData("check --formt json", "check has no option '--formt': did you mean '--format'?")]
    [InlineData("check --zzzzzzzz", "check has no option '--zzzzzzzz'; 'casedsl check --help' lists them")]
    [InlineData("--zzzzzzzz", "casedsl has no option '--zzzzzzzz'; 'casedsl --help' lists them")]
    [InlineData("check --format xml", "--format takes text, json, sarif, github, gitlab or junit, not 'xml'; 'casedsl check --help' shows how")]
    [InlineData("check --fail-on bad", "--fail-on takes error, warning, suggestion or never, not 'bad'; 'casedsl check --help' shows how")]
    [InlineData("check --select CASE9999", "there is no rule 'CASE9999': 'casedsl rules' lists them; 'casedsl check --help' shows how")]
    [InlineData("check --path x.case", "--path goes with --stdin; 'casedsl check --help' shows how")]
    [InlineData("check --stdin x.case", "--stdin takes no paths; --path says where the text stands; 'casedsl check --help' shows how")]
    [InlineData("check --stdin --fix", "--fix and --diff work on files, not on --stdin; 'casedsl check --help' shows how")]
    [InlineData("check --unsafe-fixes", "--unsafe-fixes goes with --fix or --diff; 'casedsl check --help' shows how")]
    [InlineData("check --draws many", "--draws takes a whole number from 100 to 1000000, not 'many'; 'casedsl check --help' shows how")]
    [InlineData("eval --draws 99", "--draws takes a whole number from 100 to 1000000, not '99'; 'casedsl eval --help' shows how")]
    [InlineData("eval --draws -5000", "--draws takes a whole number from 100 to 1000000, not '-5000'; 'casedsl eval --help' shows how")]
    [InlineData("eval --draws 1000001", "--draws takes a whole number from 100 to 1000000, not '1000001'; 'casedsl eval --help' shows how")]
    [InlineData("check --sentence x --stdin", "--sentence stands alone: no files, --stdin, --rendered, --fix, --diff or --statistics go with it; 'casedsl check --help' shows how")]
    [InlineData("check x.case --sentence x", "--sentence stands alone: no files, --stdin, --rendered, --fix, --diff or --statistics go with it; 'casedsl check --help' shows how")]
    [InlineData("format --stdin x.case", "--stdin takes no paths; 'casedsl format --help' shows how")]
    [InlineData("render --stdout --check", "--check looks at files: it doesn't go with --stdout; 'casedsl render --help' shows how")]
    [InlineData("check --stdin --path cases/", "--path names a file, which need not be there; 'casedsl check --help' shows how")]
    [InlineData("check --output -", "--output writes to a file; without it --format goes to standard output; 'casedsl check --help' shows how")]
    [InlineData("check --format", "--format needs text|json|sarif|github|gitlab|junit; 'casedsl check --help' shows how")]
    [InlineData("check --output", "--output needs FILE; 'casedsl check --help' shows how")]
    [InlineData("explain", "explain needs RULE; 'casedsl explain --help' shows how")]
    [InlineData("check --version", "check has no option '--version': write 'casedsl --version'")]
    [InlineData("explain CASE9999", "there is no rule 'CASE9999': 'casedsl rules' lists them")]
    public void A_mistake_is_one_line_on_standard_error_and_2(string line, string expected)
    {
        var run = CliRun.In(_folder.Path, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ErrorLines.Should().Equal("casedsl: " + expected);
        run.Out.Should().BeEmpty();
        run.ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("check --output")]
    [InlineData("eval --expression")]
    [InlineData("explain")]
    [InlineData("rules extra")]
    [InlineData("check --select")]
    public void What_is_incomplete_or_too_much_is_one_line_and_2(string line)
    {
        var run = CliRun.In(_folder.Path, line.Split(' '));

        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("casedsl: ").And.EndWith("--help' shows how");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_path_may_start_with_a_dash_or_an_at_sign()
    {
        _folder.Write("-x.case", "");
        _folder.Write("@x.case", "");

        CliRun.In(_folder.Path, "check", "@x.case").ExitCode.Should().Be(0);
        CliRun.In(_folder.Path, "check", "--", "-x.case").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("eval")]
    [InlineData("render")]
    [InlineData("score")]
    [InlineData("format")]
    [InlineData("explain")]
    [InlineData("rules")]
    public void Help_shows_examples_that_parse(string command)
    {
        var help = CliRun.In(_folder.Path, [.. (string[])(command.Length == 0 ? [] : [command]), "--help"]);

        help.ExitCode.Should().Be(0);
        help.Error.Should().BeEmpty();
        var examples = Examples.Of(command);
        examples.Should().NotBeEmpty();
        foreach (var (line, does) in examples)
        {
            help.Out.Should().Contain("  " + line + "\n      " + does + "\n");
            var words = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line).Skip(1).TakeWhile(static w => w != "<").ToArray();
            // What would run until Ctrl-C gets it at once.
            CliRun.In(new CliRun.Setup { Folder = _folder.Path, Interrupts = true }, words).Error.Should().NotContain("--help'", line);
        }
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(50, 50)]
    [InlineData(300, 100)]
    public void Help_fits_the_terminal_but_for_what_is_to_be_copied(int columns, int longest)
    {
        foreach (var command in (string[][])[[], ["check"], ["new"], ["explain"], ["completion"]])
        {
            var help = CliRun.In(new CliRun.Setup { Folder = _folder.Path, OutTerminal = Terminal.None with { Width = columns } }, [.. command, "--help"]).Out;

            var lines = help.Split("\nExamples\n");
            lines.Should().HaveCount(2);
            lines[0].Split('\n').Where(static line => line.Contains("  ", StringComparison.Ordinal)).Should().OnlyContain(line => line.Length <= longest);
            help.Should().Contain("\nUsage\n").And.Contain("\nExit code\n");
        }
    }

    [Fact]
    public void The_help_of_a_command_shows_each_of_its_options_once()
    {
        var help = CliRun.In(_folder.Path, "check", "--help").Out.Split("\nExamples\n")[0];

        foreach (var option in CommandLine.Build(new Host { Out = TextWriter.Null, Error = TextWriter.Null, OpenInput = static () => Stream.Null, Files = new System.IO.Abstractions.FileSystem(), CurrentFolder = _folder.Path }).Subcommands.Single(static c => c.Name == "check").Options)
        {
            help.Split('\n').Count(line => line.TrimStart().Split(' ', ',')[0] == option.Name).Should().Be(1, option.Name);
        }
    }

    [Fact]
    public void The_version_is_printed()
    {
        CliRun.In(_folder.Path, "--version").Out.Should().MatchRegex(@"^casedsl \d+\.\d+\.\d+\n$");
    }

    [Fact]
    public void A_standard_output_that_is_full_is_one_line_and_2()
    {
        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, Out = new FullWriter() }, "rules");

        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("casedsl: standard output: can't write it");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_standard_input_that_is_closed_is_one_line_and_2()
    {
        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, OpenInput = static () => new ClosedStream() }, "check", "--stdin");

        run.ErrorLines.Should().Equal("casedsl: standard input: can't read it: it is closed");
        run.Out.Should().BeEmpty();
        run.ExitCode.Should().Be(2);
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
