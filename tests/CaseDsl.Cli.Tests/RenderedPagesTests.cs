using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class RenderedPagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public RenderedPagesTests()
    {
        _folder.Write("cases/shared/metrics.case", Cases.Metrics);
        _folder.Write("cases/home.case", Cases.Claim + "sheet q2 \"Impact\" { claims: more_clicks  horizon: 4 quarters }\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_case_without_a_committed_page_has_none_to_be_stale() =>
        Run("check", "cases", "--rendered").ExitCode.Should().Be(0);

    [Fact]
    public void Pages_as_they_were_rendered_are_clean()
    {
        Run("render", "cases");
        Run("render", "cases/home.case", "--only", "sheet:q2");
        _folder.Write("cases/home.md", _folder.Read("cases/home.md").Replace("\n", "\r\n", StringComparison.Ordinal));

        var run = Run("check", "cases", "--rendered");

        run.Out.Should().NotContain("CASE8003");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_stale_page_of_a_case_is_an_error_that_names_the_page_and_the_line()
    {
        Run("render", "cases/home.case");
        _folder.Write("cases/home.md", _folder.Read("cases/home.md") + "More.\n");

        var run = Run("check", "cases", "--rendered");

        run.Out.Should().Contain("error CASE8003 stale-rendering: 'cases/home.md' is not what this case renders to");
        run.ExitCode.Should().Be(1);
        Run("check", "cases").Out.Should().NotContain("CASE8003");
    }

    [Fact]
    public void A_stale_page_of_one_declaration_is_found_by_its_name()
    {
        _folder.Write("cases/q2.md", "# Impact\n");

        var run = Run("check", "cases/home.case", "--rendered");

        run.Out.Should().Contain("'cases/q2.md' is not what this case renders to");
        run.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("cases/home.html", "casedsl render cases/home.case --to html")]
    [InlineData("cases/q2.html", "casedsl render cases/home.case --to html --only sheet:q2", "--only", "sheet:q2")]
    [InlineData("cases/q2.md", "casedsl render cases/home.case --only sheet:q2", "--only", "sheet:q2")]
    public void A_page_of_either_form_is_clean_as_rendered_and_stale_when_the_case_moves_on_until_the_command_that_is_named_ran(string page, string command, params string[] only)
    {
        Run(["render", "cases/home.case", "--to", page.EndsWith("html", StringComparison.Ordinal) ? "html" : "markdown", .. only]);
        Run("check", "cases", "--rendered").ExitCode.Should().Be(0);
        _folder.Write("cases/home.case", _folder.Read("cases/home.case").Replace("horizon: 4 quarters", "horizon: 8 quarters", StringComparison.Ordinal));

        var run = Run("check", "cases", "--rendered");

        run.Out.Should().Contain($"'{page}' is not what this case renders to").And.Contain($"run '{command}' and commit");
        Run(command.Split(' ')[1..]);
        Run("check", "cases", "--rendered").Out.Should().NotContain("CASE8003");
    }

    [Fact]
    public void A_web_page_whose_case_only_moved_its_lines_is_not_stale()
    {
        Run("render", "cases/home.case", "--to", "html");
        _folder.Write("cases/home.case", "// A remark.\n\n" + _folder.Read("cases/home.case"));

        Run("check", "cases", "--rendered").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_web_page_that_another_program_wrote_is_none_of_ours()
    {
        _folder.Write("cases/home.html", "<html><body>Notes</body></html>");

        Run("check", "cases", "--rendered").ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_page_of_another_case_of_that_name_is_left_to_it()
    {
        _folder.Write("cases/q2.case", "");
        Run("render", "cases/q2.case");

        Run("check", "cases/home.case", "--rendered").Out.Should().NotContain("CASE8003");
    }

    [Fact]
    public void A_stale_page_may_be_ignored_with_a_reason_and_the_comment_is_needed_only_there()
    {
        _folder.Write("cases/home.case", "// casedsl: ignore-file CASE8003 -- rendered once a quarter\n" + _folder.Read("cases/home.case"));
        _folder.Write("cases/home.md", "old\n");

        Run("check", "cases", "--rendered").Out.Should().NotContain("CASE8003");
        Run("check", "cases").Out.Should().NotContain("CASE8002");
        Run("render", "cases/home.case");
        Run("check", "cases", "--rendered").Out.Should().Contain("CASE8002");
    }

    private CliRun Run(params string[] arguments) => CliRun.In(_folder.Path, arguments);
}
