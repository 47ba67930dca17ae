using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CheckTests()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("home.case", Cases.Claim);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_folder_gives_nothing_to_report_and_0()
    {
        var run = Check("--fail-on", "warning");

        run.Out.Should().Be("2 files checked: nothing to report\n");
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_finding_shows_its_place_its_line_and_a_caret_under_the_spot()
    {
        _folder.Write("x.case", "// A slip.\ncase x \"y\" { authr: \"z\" }\n");

        var run = Check("x.case", "--fail-on", "never");

        run.Out.Should().Be(
            """
            x.case:2:14: error CASE2002 unknown-property: A case has no 'authr:'. Did you mean 'author'?
              2 | case x "y" { authr: "z" }
                |              ^^^^^
              fix Write 'author'

            1 file checked: 1 error, 0 warnings, 0 suggestions
            1 finding can be mended with --fix

            """);
        run.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("suggestion", 1)]
    [InlineData("never", 0)]
    public void Fail_on_sets_the_level_from_which_findings_fail(string level, int expected)
    {
        _folder.Write("home.case", Cases.Claim.Replace("relative [0.3%, 2.7%]\n  costs", "[0.3%, 2.7%]\n  costs", StringComparison.Ordinal));

        Check("--fail-on", level).ExitCode.Should().Be(expected);
    }

    [Fact]
    public void An_error_gives_1_and_never_fails_where_never_is_asked()
    {
        _folder.Write("broken.case", Cases.Broken);

        Check().ExitCode.Should().Be(1);
        Check("--fail-on", "never").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Json_has_exactly_the_agreed_shape()
    {
        _folder.Write("broken.case", Cases.Broken);

        var run = Check("broken.case", "--format", "json");

        var report = JObject.Parse(run.Out);
        report.Properties().Select(static p => p.Name).Should().Equal("findings", "summary");
        var finding = report["findings"]!.Children<JObject>().First();
        finding.Properties().Select(static p => p.Name).Should().Equal(
            "id", "slug", "severity", "message", "path", "startLine", "startColumn", "endLine", "endColumn", "fixes");
        finding.Value<string>("severity").Should().Be("error");
        finding.Value<string>("path").Should().Be("broken.case");
        finding.Value<int>("startLine").Should().Be(2);
        report["summary"]!.Children<JProperty>().Select(static p => p.Name).Should().Equal("files", "errors", "warnings", "suggestions");
        report["summary"]!.Value<int>("files").Should().Be(1);
        report["summary"]!.Value<int>("errors").Should().Be(report["findings"]!.Count());
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_fix_in_json_has_its_title_and_whether_it_is_safe()
    {
        _folder.Write("n.case", "assume n = 1,204 members { source: \"s\" }\n");

        var report = JObject.Parse(Check("n.case", "--format", "json").Out);

        var fix = report["findings"]!.Children().SelectMany(static f => f["fixes"]!.Children<JObject>()).First();
        fix.Properties().Select(static p => p.Name).Should().Equal("title", "safe");
        fix.Value<bool>("safe").Should().BeTrue();
    }

    [Fact]
    public void Json_is_whole_though_a_file_could_not_be_read()
    {
        var run = Check("nope.case", "home.case", "--format", "json");

        JObject.Parse(run.Out)["summary"]!.Value<int>("files").Should().Be(1);
        run.ErrorLines.Should().Equal("casedsl: nope.case: there is no such file or folder");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Findings_come_in_the_order_of_their_paths_and_places_every_time()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.Write($"many/f{i:00}.case", Cases.Broken + $"assume m{i} = \n");
        }

        var first = Check("many", "--format", "json").Out;

        for (var i = 0; i < 5; i++)
        {
            Check("many", "--format", "json").Out.Should().Be(first);
        }

        JObject.Parse(first)["findings"]!
            .Select(static f => (f.Value<string>("path"), f.Value<int>("startLine"), f.Value<int>("startColumn")))
            .Should().BeInAscendingOrder();
    }

    [Fact]
    public void A_report_goes_to_a_file_and_the_text_to_standard_output()
    {
        var run = Check("--format", "json", "--output", "out/findings");

        run.Out.Should().Be("2 files checked: nothing to report\n");
        JObject.Parse(_folder.Read("out/findings"))["summary"]!.Value<int>("files").Should().Be(2);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_one_line_and_2()
    {
        var run = Check("--output", "shared");

        run.ErrorLines.Should().Equal("casedsl: shared: is a folder: no file can be written there");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Select_and_ignore_take_ids_slugs_and_families()
    {
        _folder.Write("home.case", Cases.Claim.Replace("relative [0.3%, 2.7%]\n  costs", "[0.3%, 2.7%]\n  costs", StringComparison.Ordinal));

        Ids("--select", "case3004").Should().Equal("CASE3004");
        Ids("--select", "bare-percent-of-ratio,no-cost").Should().Equal("CASE3004");
        Ids("--ignore", "claims").Should().NotContain(static id => id.StartsWith("CASE3", StringComparison.Ordinal));
    }

    [Fact]
    public void Severities_come_from_the_configuration_beside_the_files()
    {
        _folder.Write("home.case", Cases.Claim.Replace("relative [0.3%, 2.7%]\n  costs", "[0.3%, 2.7%]\n  costs", StringComparison.Ordinal));
        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.CASE3004.severity = error\n");

        Check().ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_broken_configuration_is_one_line_and_2_and_the_files_are_checked()
    {
        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.CASE3004.severity = loud\n");

        var run = Check();

        run.ErrorLines.Should().Equal("casedsl: .editorconfig:3: 'loud' is no severity: write error, warning, suggestion or none");
        run.Out.Should().StartWith("2 files checked");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Each_unreadable_file_is_one_line_and_the_others_are_checked()
    {
        _folder.Write("binary.case", [0x7F, 0x45, 0x4C, 0x46, 0, 1]);
        _folder.Write("latin.case", [.. "case caf"u8, 0xE9]);

        var run = Check();

        run.ErrorLines.Should().Equal(
            "casedsl: binary.case: is a binary file, not text",
            "casedsl: latin.case: is not UTF-8 text: byte 0xE9 on line 1; save it as UTF-8");
        run.Out.Should().Be("2 files checked: nothing to report\n");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_folder_without_case_files_is_one_line_and_2()
    {
        Directory.CreateDirectory(_folder.At("empty"));

        var run = Check("empty");

        run.Out.Should().BeEmpty();
        run.ErrorLines.Should().Equal("casedsl: empty: holds no case files (*.case)");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_used_file_that_is_binary_is_told_once_though_it_was_not_asked_for()
    {
        _folder.Write("shared/metrics.case", [0, 1, 2, 3]);

        var run = Check("home.case");

        run.ErrorLines.Should().Equal("casedsl: shared/metrics.case: is a binary file, not text");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_use_that_leads_nowhere_is_answered_from_the_whole_workspace_and_mended_so()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("x.case", "use \"metric.case\"\n");

        Check("x.case").Out.Should().Contain("Did you mean 'shared/metrics.case'?");
        Check("x.case", "--fix", "--unsafe-fixes");

        File.ReadAllText(_folder.At("x.case")).Should().Be("use \"shared/metrics.case\"\n");
    }

    [Fact]
    public void A_use_that_leaves_the_workspace_is_unresolved_by_name_and_by_link()
    {
        _folder.Write("outside/m.case", Cases.Metrics);
        _folder.Write("w/.editorconfig", "root = true\n");
        _folder.Write("w/dots.case", "use \"../outside/m.case\"\n");
        File.CreateSymbolicLink(_folder.At("w/linked.case"), _folder.At("outside/m.case"));
        _folder.Write("w/link.case", "use \"linked.case\"\n");

        Ids("w/dots.case").Should().Contain("CASE2013");
        Ids("w/link.case").Should().Contain("CASE2013");
    }

    [Fact]
    public void A_text_from_standard_input_is_checked_where_it_would_stand()
    {
        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, InputText = Cases.Claim }, "check", "--stdin", "--path", "draft.case");

        run.Out.Should().Be("1 file checked: nothing to report\n");
        run.ExitCode.Should().Be(0);

        var elsewhere = CliRun.In(new CliRun.Setup { Folder = _folder.Path, InputText = Cases.Claim }, "check", "--stdin", "--path", "deep/draft.case");

        elsewhere.Out.Should().StartWith("deep/draft.case:1:").And.Contain("CASE2013");
        elsewhere.ExitCode.Should().Be(1);
    }

    [Fact]
    public void An_unused_name_is_told_of_a_folder_and_not_of_a_file()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics + "cost forgotten \"A bill that nobody names\" { baseline: $1 per month }\n");

        Ids("shared/metrics.case").Should().BeEmpty();
        Ids(".").Should().Equal("CASE8001");
    }

    [Fact]
    public void A_name_that_a_file_outside_the_checked_folder_uses_is_used()
    {
        _folder.Write(".editorconfig", "root = true\n");

        Ids("shared").Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_name_is_traced_to_the_file_that_declares_it()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("home.case", Cases.Claim.Replace("use \"shared/metrics.case\"", "", StringComparison.Ordinal));

        Check("home.case").Out.Should().Contain("CASE2005").And.Contain("shared/metrics.case");
    }

    [Fact]
    public void Fix_writes_what_is_safe_and_reports_what_is_left()
    {
        _folder.Write("n.case", "assume n = 1,204 members\r\n");

        var run = Check("n.case", "--fix");

        _folder.Read("n.case").Should().Be("assume n = 1_204 members\r\n");
        run.Error.Should().Be("1 fix applied in 1 file\n");
        run.Out.Should().NotContain("CASE2014");
    }

    [Fact]
    public void Diff_shows_what_fix_would_do_and_writes_nothing()
    {
        const string Before = "assume n = 1,204 members { source: \"s\" }\n";
        _folder.Write("n.case", Before);

        var run = Check("n.case", "--diff");

        run.Out.Should().Be(
            """
            --- a/n.case
            +++ b/n.case
            @@ -1,1 +1,1 @@
            -assume n = 1,204 members { source: "s" }
            +assume n = 1_204 members { source: "s" }

            """);
        _folder.Read("n.case").Should().Be(Before);
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Statistics_go_to_standard_error()
    {
        _folder.Write("broken.case", Cases.Broken);

        var run = Check("--statistics", "--format", "json");

        JObject.Parse(run.Out).Should().NotBeNull();
        run.Error.Should().StartWith("findings").And.Contain("CASE1");
    }

    [Fact]
    public void Statistics_are_of_the_rules_that_were_asked_for()
    {
        _folder.Write("broken.case", Cases.Broken);

        var run = Check("--statistics", "--select", "CASE3004", "--select", "money");

        run.Error.Should().Contain("CASE3004").And.Contain("CASE5006").And.NotContain("CASE3002");
    }

    [Fact]
    public void Colours_and_links_are_for_terminals_that_want_them()
    {
        _folder.Write("broken.case", Cases.Broken);

        var plain = CliRun.In(new CliRun.Setup { Folder = _folder.Path, OutTerminal = new(true, false, 80) }, "check", "broken.case");
        var coloured = CliRun.In(new CliRun.Setup { Folder = _folder.Path, OutTerminal = new(true, true, 80) }, "check", "broken.case");

        plain.Out.Should().NotContain("\e");
        coloured.Out.Should().Contain("\e[1;31merror\e[0m").And.Contain("\e]8;;file://");
    }

    [Fact]
    public void Control_characters_in_a_file_do_not_reach_the_terminal()
    {
        _folder.Write("evil.case", "assume \e[2J\a\u009b = 1\n");

        var run = Check("evil.case");

        run.Out.Should().NotContainAny("\e", "\a", "\u009b");
    }

    [Fact]
    public void A_caret_stands_under_its_spot_behind_wide_characters()
    {
        _folder.Write("wide.case", "case x \"東京 👩‍🚀 é\" { authr: \"z\" }\n");

        var run = Check("wide.case");

        run.Out.Should().Contain(
            """
              1 | case x "東京 👩‍🚀 é" { authr: "z" }
                |                      ^^^^^
            """);
    }

    private CliRun Check(params string[] arguments) => CliRun.In(_folder.Path, ["check", .. arguments]);

    private IEnumerable<string> Ids(params string[] arguments) =>
        JObject.Parse(Check([.. arguments, "--format", "json"]).Out)["findings"]!.Select(static f => f.Value<string>("id") ?? "");
}
