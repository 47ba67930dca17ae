using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public RenderTests()
    {
        _folder.Write("cases/shared/metrics.case", Cases.Metrics);
        _folder.Write("cases/home.case", Cases.Claim + "sheet q2 \"Impact\" { claims: more_clicks  horizon: 4 quarters }\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_case_is_written_beside_its_file()
    {
        var run = Render("cases/home.case");

        run.Out.Should().Be("cases/home.md\n");
        run.Error.Should().Be("1 page written, 0 as they were\n");
        _folder.Read("cases/home.md").Should().StartWith("# ").And.Contain("More clicks");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_page_that_is_the_same_is_not_written_again()
    {
        Render("cases/home.case");
        var before = File.GetLastWriteTimeUtc(_folder.At("cases/home.md"));

        Render("cases/home.case").Error.Should().Be("0 pages written, 1 as it was\n");

        File.GetLastWriteTimeUtc(_folder.At("cases/home.md")).Should().Be(before);
    }

    [Fact]
    public void Under_another_folder_the_searched_one_is_mirrored()
    {
        Render("cases", "--out", "pages").Out.Should().Be("pages/home.md\npages/shared/metrics.md\n");

        _folder.Read("pages/home.md").Should().Contain("More clicks");
    }

    [Fact]
    public void One_page_is_written_under_its_own_name()
    {
        var run = Render("cases/home.case", "--only", "sheet:q2");

        run.Out.Should().Be("cases/q2.md\n");
        _folder.Read("cases/q2.md").Should().Contain("Impact");
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("json", "{")]
    public void Every_form_is_written_checked_and_printed_alike(string form, string start)
    {
        Render("cases/home.case", "--to", form).Out.Should().Be($"cases/home.{form}\n");
        Render("cases/home.case", "--to", form, "--check").ExitCode.Should().Be(0);
        Render("cases/home.case", "--to", form, "--only", "sheet:q2", "--out", "pages").Out.Should().Be($"pages/q2.{form}\n");
        Render("cases/home.case", "--to", form, "--stdout").Out.Should().Be(_folder.Read($"cases/home.{form}")).And.StartWith(start);

        _folder.Write($"cases/home.{form}", "stale");
        Render("cases/home.case", "--to", form, "--check").ExitCode.Should().Be(1);
        File.Exists(_folder.At("cases/home.md")).Should().BeFalse();
    }

    [Fact]
    public void A_page_that_is_not_there_is_one_line_that_names_those_that_are()
    {
        var run = Render("cases/home.case", "--only", "sheet:q3", "--stdout");

        run.ErrorLines.Should().Equal("casedsl: no page 'sheet:q3'; there are sheet:q2");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Standard_output_gets_the_same_text_as_a_file()
    {
        Render("cases/home.case");

        var run = Render("cases/home.case", "--stdout");

        run.Out.Should().Be(_folder.Read("cases/home.md"));
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Check_names_pages_that_are_missing_or_stale_and_writes_nothing()
    {
        Render("cases/home.case", "--check").ExitCode.Should().Be(1);
        File.Exists(_folder.At("cases/home.md")).Should().BeFalse();

        Render("cases/home.case");
        Render("cases/home.case", "--check").ExitCode.Should().Be(0);

        _folder.Write("cases/home.md", "stale");
        var run = Render("cases/home.case", "--check");
        run.Out.Should().Be("cases/home.md\n");
        run.ExitCode.Should().Be(1);
        _folder.Read("cases/home.md").Should().Be("stale");
    }

    [Fact]
    public void Two_cases_never_share_a_page()
    {
        _folder.Write("a/x.case", "");
        _folder.Write("b/x.case", "");

        var run = Render("a", "b", "--out", "pages");

        run.ErrorLines.Should().Contain("casedsl: b/x.case: its page would be pages/x.md, which is that of a/x.case");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_page_made_of_a_faulty_case_is_written_and_told()
    {
        _folder.Write("broken.case", Cases.Broken);

        var run = Render("broken.case");

        run.Error.Should().Contain("broken.case: ").And.Contain("see 'casedsl check'");
        File.Exists(_folder.At("broken.md")).Should().BeTrue();
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_one_line_and_2()
    {
        Directory.CreateDirectory(_folder.At("cases/home.md"));

        var run = Render("cases/home.case");

        run.ErrorLines.Should().Contain("casedsl: cases/home.md: is a folder: no file can be written there");
        run.ExitCode.Should().Be(2);
    }

    private CliRun Render(params string[] arguments) => CliRun.In(_folder.Path, ["render", .. arguments]);
}
