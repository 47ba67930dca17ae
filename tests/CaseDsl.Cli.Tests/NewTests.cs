using System.IO.Abstractions;
using CaseDsl.Editing;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Kinds => [.. CaseTemplates.All.Select(static template => template.Kind)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_of_each_kind_has_no_error_is_formatted_and_renders(string kind)
    {
        var run = New(kind, "home_rows");

        run.Out.Should().Be("home_rows.case\n");
        run.Error.Should().Be("'casedsl check home_rows.case' says what is left to fill in\n");
        run.ExitCode.Should().Be(0);
        CliRun.In(_folder.Path, "check", "home_rows.case", "--ignore", "left-to-fill-in", "--fail-on", "suggestion").ExitCode.Should().Be(0);
        CliRun.In(_folder.Path, "check", "home_rows.case", "--select", "left-to-fill-in", "--fail-on", "warning").ExitCode.Should().Be(1);
        CliRun.In(_folder.Path, "format", "home_rows.case", "--check").ExitCode.Should().Be(0);
        CliRun.In(_folder.Path, "render", "home_rows.case").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Without_a_name_it_has_the_kinds_own() => New("canvas").Out.Should().Be("my_canvas.case\n");

    [Fact]
    public void A_workspace_is_whole_at_once()
    {
        var run = New("workspace", "cases");

        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(6).And.OnlyContain(static line => line.StartsWith("cases/", StringComparison.Ordinal));
        run.Error.Should().Be("'casedsl check cases' says what is left to fill in\n");
        CliRun.In(_folder.Path, "check", "cases", "--ignore", "left-to-fill-in", "--fail-on", "suggestion").ExitCode.Should().Be(0);
        CliRun.In(_folder.At("cases"), "format", "--check").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_workspace_inside_a_repository_has_its_job_where_the_service_looks_for_it()
    {
        Directory.CreateDirectory(_folder.At(".git"));

        New("workspace", "product/cases").Out.Should().Contain("product/cases/metrics.case\n").And.Contain("\n.github/workflows/cases.yml\n");
        New("workspace", "product/more").ExitCode.Should().Be(0);

        _folder.Read(".github/workflows/cases.yml").Should().Contain("casedsl check --rendered --format github product/cases\n");
        _folder.Read(".github/workflows/more.yml").Should().Contain("--format github product/more\n");
    }

    [Fact]
    public void A_new_case_uses_the_nearest_metrics_of_its_workspace()
    {
        New("workspace");

        New("sheet", "q3/impact");

        _folder.Read("q3/impact.case").Should().Contain("use \"../metrics.case\"").And.NotContain("\nmetric ");
        CliRun.In(_folder.Path, "check", "--ignore", "left-to-fill-in", "--fail-on", "suggestion").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_file_that_is_there_is_left_alone()
    {
        _folder.Write("home.case", "// mine\n");

        var run = New("story", "home");

        run.ErrorLines.Should().Equal("casedsl: home.case is there already, and nothing is written over it: give another name, or move it away");
        run.ExitCode.Should().Be(2);
        _folder.Read("home.case").Should().Be("// mine\n");
    }

    [Fact]
    public void A_workspace_is_not_begun_over_a_file_that_is_there()
    {
        _folder.Write("metrics.case", "// mine\n");

        New("workspace").ExitCode.Should().Be(2);

        Directory.EnumerateFileSystemEntries(_folder.Path).Should().ContainSingle();
    }

    [Theory]
    [InlineData("2nd")]
    [InlineData("home-rows")]
    [InlineData("unknown")]
    public void A_name_that_no_case_can_have_is_refused(string name)
    {
        var run = New("canvas", name);

        run.ErrorLines.Should().ContainSingle().Which.Should().Contain($"'{name}'");
        run.ExitCode.Should().Be(2);
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void A_template_that_is_not_there_is_one_line_that_names_those_that_are()
    {
        var run = New("canvs");

        run.ErrorLines.Should().ContainSingle().Which.Should().Contain("'canvs'").And.Contain("canvas, story").And.Contain("workspace");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Standard_output_gets_the_text_and_no_file_is_made()
    {
        var run = New("experiment", "home_rows", "--stdout");

        run.Out.Should().Contain("experiment home_rows_test").And.EndWith("}\n");
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
        New("workspace", "--stdout").ExitCode.Should().Be(2);
    }

    [Fact]
    public void The_day_is_that_of_the_programs_clock()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var host = new Host
        {
            Out = output,
            Error = TextWriter.Null,
            OpenInput = static () => Stream.Null,
            Files = new FileSystem(),
            CurrentFolder = _folder.Path,
            Clock = new StoppedClock(),
        };

        CommandLine.Run(["new", "canvas", "--stdout"], host).Should().Be(0);

        output.ToString().Should().Contain("date:   2027-02-28").And.Contain("2027-03-14 to 2027-04-17");
    }

    private CliRun New(params string[] arguments) => CliRun.In(_folder.Path, ["new", .. arguments]);

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2027, 2, 28, 12, 0, 0, TimeSpan.Zero);
    }
}
