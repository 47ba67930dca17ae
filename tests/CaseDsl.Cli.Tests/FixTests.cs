using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

/// <summary><c>check --fix</c> on the files of a workspace.</summary>
public sealed class FixTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public FixTests()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("cases/home.case", Cases.Claim.Replace("shared/", "../shared/", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_file_elsewhere_needs_is_not_removed_from_the_folder_that_is_mended()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics + "cost forgotten \"A bill\" { baseline: $1 per month }\n");

        var run = Fix("shared", "--unsafe-fixes");

        _folder.Read("shared/metrics.case").Should().Be(Cases.Metrics);
        run.Error.Should().Be("1 fix applied in 1 file\n");
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("cases/home.case")]
    [InlineData(".")]
    public void A_file_that_declares_an_unknown_name_is_used(string path)
    {
        var whole = _folder.Read("cases/home.case");
        _folder.Write("cases/home.case", whole.Replace("use \"../shared/metrics.case\"\n\n", "", StringComparison.Ordinal));

        var run = Fix(path);

        _folder.Read("cases/home.case").Should().Contain("use \"../shared/metrics.case\"\n");
        run.Out.Should().Contain("nothing to report");
    }

    [Theory]
    [InlineData("unused")]
    [InlineData("longer-than-a-page")]
    [InlineData("stale-rendering")]
    public void A_comment_is_not_removed_for_want_of_what_its_rule_needs(string rule)
    {
        var text = $"// casedsl: ignore-file {rule} -- agreed\n" + Cases.Metrics + "cost forgotten \"A bill\" { baseline: $1 per month }\n";
        var canvas = "canvas long \"Long\" {\n  problem: |\n" + string.Concat(Enumerable.Repeat("    | Members scroll, and find nothing that they know.\n", 70)) + "}\n";
        _folder.Write("shared/metrics.case", text + (rule == "longer-than-a-page" ? canvas : ""));
        var before = _folder.Read("shared/metrics.case");

        Fix("shared/metrics.case").Out.Should().NotContain("CASE8002");

        _folder.Read("shared/metrics.case").Should().Be(before);
    }

    [Fact]
    public void What_is_told_to_be_mended_by_fix_is_mended_by_it()
    {
        CopyExamples();

        Fix("bad").Out.Should().NotContain("can be mended with --fix\n");
        CliRun.In(_folder.Path, "check", "bad", "--diff").Should().Be(new CliRun(0, "", ""));
    }

    [Fact]
    public void Where_one_of_two_files_cannot_be_written_it_is_said_which_and_the_other_is_mended()
    {
        _folder.Write("a.case", "assume n = 1,204 members { source: \"s\" }\n");
        _folder.Write("b.case", "assume n = 1,204 members { source: \"s\" }\n");
        File.SetAttributes(_folder.At("a.case"), FileAttributes.ReadOnly);

        var run = Fix("a.case", "b.case");

        File.SetAttributes(_folder.At("a.case"), FileAttributes.Normal);
        run.ErrorLines.Should().Equal("casedsl: a.case: is read-only", "fixes applied in 1 of 2 files");
        run.ExitCode.Should().Be(2);
        _folder.Read("b.case").Should().Contain("1_204");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_once_though_another_uses_it()
    {
        _folder.Write("shared/metrics.case", [0xFF, 0, 1]);

        var run = CliRun.In(_folder.Path, "check", "--diff");

        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("casedsl: shared/metrics.case: ");
        run.ExitCode.Should().Be(2);
    }

    private CliRun Fix(params string[] arguments) => CliRun.In(_folder.Path, ["check", .. arguments, "--fix"]);

    private void CopyExamples()
    {
        foreach (var folder in (string[])["bad", "homescreen", "homescreen/shared"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Corpus.Root, "examples", folder)))
            {
                _folder.Write($"{folder}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
            }
        }
    }
}
