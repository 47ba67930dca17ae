using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Untidy = "case   x \"y\" {   author: \"z\"   }\n\n\n\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_formatted_in_place_and_a_second_time_changes_nothing()
    {
        _folder.Write("x.case", Untidy);

        var first = Format();
        var once = _folder.Read("x.case");
        var second = Format();

        once.Should().NotBe(Untidy);
        first.Error.Should().Be("1 file formatted, 0 as they are\n");
        second.Error.Should().Be("0 files formatted, 1 as it is\n");
        _folder.Read("x.case").Should().Be(once);
        (first.ExitCode, second.ExitCode).Should().Be((0, 0));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        _folder.Write("x.case", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(Untidy)]);

        Format();

        File.ReadAllBytes(_folder.At("x.case")).Should().StartWith([0xEF, 0xBB, 0xBF, (byte)'c']);
    }

    [Fact]
    public void Check_names_files_and_writes_nothing()
    {
        _folder.Write("b.case", Untidy);
        _folder.Write("a/b.case", Untidy);
        _folder.Write("clean.case", "");

        var run = Format("--check");

        run.Out.Should().Be("a/b.case\nb.case\n");
        run.Error.Should().Be("2 files to be formatted, 1 as it is\n");
        _folder.Read("b.case").Should().Be(Untidy);
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Diff_shows_the_change_and_writes_nothing()
    {
        _folder.Write("x.case", Untidy);

        var run = Format("--diff");

        run.Out.Should().StartWith("--- a/x.case\n+++ b/x.case\n@@ ").And.Contain("\n-case   x");
        _folder.Read("x.case").Should().Be(Untidy);
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Standard_input_is_formatted_to_standard_output()
    {
        _folder.Write("x.case", Untidy);
        Format();

        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, InputText = Untidy }, "format", "--stdin");

        run.Out.Should().Be(_folder.Read("x.case"));
        run.ExitCode.Should().Be(0);
        CliRun.In(new CliRun.Setup { Folder = _folder.Path, InputText = Untidy }, "format", "--stdin", "--check").ExitCode.Should().Be(1);
        CliRun.In(new CliRun.Setup { Folder = _folder.Path, InputText = run.Out }, "format", "--stdin", "--check").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Standard_input_that_is_no_text_is_one_line_and_2()
    {
        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, Input = [0, 1, 2] }, "format", "--stdin");

        run.ErrorLines.Should().Equal("casedsl: standard input: is a binary file, not text");
        run.Out.Should().BeEmpty();
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_alone_and_the_rest_is_formatted()
    {
        _folder.Write("binary.case", [0, 1, 2]);
        _folder.Write("x.case", Untidy);

        var run = Format();

        run.ErrorLines.Should().Contain("casedsl: binary.case: is a binary file, not text");
        File.ReadAllBytes(_folder.At("binary.case")).Should().Equal(0, 1, 2);
        _folder.Read("x.case").Should().NotBe(Untidy);
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void An_interrupt_leaves_whole_files_and_no_other()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"f{i}.case", Untidy);
        }

        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, Interrupts = true }, "format");

        run.ExitCode.Should().Be(2);
        run.ErrorLines.Should().Equal("casedsl: interrupted: each file is as it was or whole");
        Directory.GetFiles(_folder.Path).Should().HaveCount(20).And.OnlyContain(static f => f.EndsWith(".case"));
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            File.ReadAllText(file).Should().Be(Untidy);
        }
    }

    private CliRun Format(params string[] arguments) => CliRun.In(_folder.Path, ["format", .. arguments]);
}
