using CaseDsl.Testing;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    /// <summary>Findings of several rules, two of which are alike.</summary>
    private const string Faulty =
        """
        use "shared/metrics.case"

        assume first = 1%
        claim quiet "Quiet" { stage: expected  moves: ctr by unknown }
        claim loud "Loud" {
          stage: expected
          moves: ctr by +1%, ctr by +1%
          costs: serving by unknown
        }

        """;

    private readonly TempFolder _folder = new();

    public BaselineTests()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("x.case", Faulty);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_could_not_be_recorded_is_shown()
    {
        Directory.CreateDirectory(_folder.At("taken"));

        var run = Check("--write-baseline", "taken");

        run.ErrorLines.Should().ContainSingle().Which.Should().StartWith("casedsl: taken: is a folder");
        run.Out.Should().Contain("CASE").And.NotContain("not shown");
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void What_is_written_is_not_reported_again()
    {
        var written = Check("--write-baseline", "known.json");

        written.Out.Should().MatchRegex("^2 files checked: nothing new to report\n[0-9]+ findings in known.json are not shown\n$");
        written.Error.Should().MatchRegex("^[0-9]+ findings written to known.json\n$");
        written.ExitCode.Should().Be(0);
        var run = Check("--baseline", "known.json");
        run.Out.Should().Be(written.Out);
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_baseline_survives_edits_above_and_elsewhere_and_new_formatting()
    {
        Check("--write-baseline", "known.json");
        var lines = Faulty.Split('\n');
        // Any number of new lines and clean declarations before any line that begins a declaration, and wider spaces.
        var gen = Gen.Select(Gen.Int[0, 3], Gen.OneOf(Gen.Const(0), Gen.Const(2), Gen.Const(3), Gen.Const(4), Gen.Const(9)), Gen.Bool, Gen.Bool);

        gen.Sample(
            mutation =>
            {
                var (blanks, at, hasMore, isWide) = mutation;
                List<string> text = [.. lines];
                text.InsertRange(at, Enumerable.Repeat("// a comment", blanks));
                if (hasMore)
                {
                    text.Insert(at, "source more \"More\" { grade: anecdote  date: 2026-01-01 }");
                }

                var mutated = string.Join('\n', text);
                _folder.Write("x.case", isWide ? mutated.Replace("  moves:", "   moves:  ", StringComparison.Ordinal) : mutated);
                var run = Check("--baseline", "known.json");
                return run is { Error: "", ExitCode: 0 } && run.Out.StartsWith("2 files checked: nothing new", StringComparison.Ordinal);
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public void One_more_of_findings_that_are_alike_is_new()
    {
        _folder.Write("x.case", "assume a = 1%\nassume a = 1%\n");
        Check("--write-baseline", "known.json");

        _folder.Write("x.case", "assume a = 1%\nassume a = 1%\nassume a = 1%\n");

        var run = Check("--baseline", "known.json", "--format", "json", "--select", "unsourced-assumption");
        JObject.Parse(run.Out)["findings"]!.Select(static f => (f.Value<string>("id"), f.Value<int>("startLine"))).Should().Equal(("CASE5006", 3));
    }

    [Fact]
    public void A_new_fault_is_reported_beside_known_ones()
    {
        Check("--write-baseline", "known.json");
        _folder.Write("x.case", Faulty + "case x \"y\" { authr: \"z\" }\n");

        var run = Check("--baseline", "known.json");

        run.Out.Should().StartWith("x.case:10:14: error CASE2002").And.Contain("2 files checked: 1 error, 0 warnings, 0 suggestions");
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Entries_that_match_nothing_any_more_are_told()
    {
        Check("--write-baseline", "known.json");
        _folder.Write("x.case", Faulty.Replace("assume first = 1%\n", "assume first = 1% { source: \"s\" }\n", StringComparison.Ordinal));
        _folder.Write("gone.case", "assume a = 1%\n");

        var run = Check("--baseline", "known.json", "--fail-on", "never");

        run.ErrorLines.Should().Equal(
            "known.json: 1 entry matches nothing any more; --write-baseline known.json writes it anew",
            "  x.case: CASE5006 assume first");
        // What this check could not find, it says nothing of.
        Check("shared", "--baseline", "known.json").Error.Should().BeEmpty();
        Check("--baseline", "known.json", "--ignore", "money", "--fail-on", "never").Error.Should().BeEmpty();
    }

    [Fact]
    public void A_deleted_file_leaves_stale_entries_and_writing_drops_them()
    {
        _folder.Write("old.case", "assume a = 1%\n");
        Check("--write-baseline", "known.json");
        File.Delete(_folder.At("old.case"));

        Check("--baseline", "known.json").Error.Should().Contain("old.case: CASE5006 assume a");

        Check("--write-baseline", "known.json");
        _folder.Read("known.json").Should().NotContain("old.case");
    }

    [Fact]
    public void A_file_that_moves_takes_what_is_known_of_it_along()
    {
        Check("--write-baseline", "known.json");
        _folder.Write("cases/y.case", Faulty.Replace("shared/", "../shared/", StringComparison.Ordinal) + "assume also = 2%\n");
        File.Delete(_folder.At("x.case"));

        var run = Check("--baseline", "known.json", "--fail-on", "never", "--format", "json", "--select", "unsourced-assumption", "--select", "claims");

        JObject.Parse(run.Out)["findings"]!.Select(static f => (f.Value<string>("id"), f.Value<int>("startLine"))).Should().Equal(("CASE5006", 10));
        run.Error.Should().StartWith("known.json: ").And.EndWith("are of files that have moved; --write-baseline known.json writes it anew\n").And.NotContain("nothing any more");
    }

    [Fact]
    public void A_copy_of_a_file_is_new()
    {
        Check("--write-baseline", "known.json");
        _folder.Write("copy.case", Faulty);

        Check("--baseline", "known.json").Out.Should().Contain("copy.case:3:8: warning CASE5006").And.NotContain("\nx.case:");
    }

    [Fact]
    public void Writing_from_a_part_keeps_what_is_known_of_the_rest()
    {
        _folder.Write("cases/a.case", "assume a = 1%\n");
        Check("--write-baseline", "known.json");
        var before = _folder.Read("known.json");

        Check("cases", "--write-baseline", "known.json");

        _folder.Read("known.json").Should().Be(before);
        Check("--baseline", "known.json").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Paths_are_from_the_baseline_so_that_a_check_may_run_anywhere()
    {
        _folder.Write(".editorconfig", "root = true\n");
        Check("--write-baseline", "known.json");

        CliRun.In(_folder.At("shared"), "check", "..", "--baseline", "../known.json").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Syntax_errors_are_in_no_baseline()
    {
        _folder.Write("x.case", Cases.Broken);

        var run = Check("--write-baseline", "known.json");

        run.Out.Should().Contain("CASE1");
        run.ExitCode.Should().Be(1);
        _folder.Read("known.json").Should().NotContain("CASE1");
    }

    [Fact]
    public void A_baseline_is_sorted_one_entry_a_line_and_the_same_every_time()
    {
        Check("--write-baseline", "known.json");
        var first = _folder.Read("known.json");

        Check("--write-baseline", "known.json");

        _folder.Read("known.json").Should().Be(first).And.StartWith("{\n  \"version\": 1,\n  \"findings\": [\n    {\"path\":\"x.case\"");
        JObject.Parse(first)["findings"]!.Count().Should().Be(first.Split('\n').Length - 6);
    }

    [Theory]
    [InlineData("", "is no baseline of casedsl: it has no object where one belongs")]
    [InlineData("[]", "is no baseline of casedsl: it has no object where one belongs")]
    [InlineData("{\"version\": 2, \"findings\": []}", "is no baseline of casedsl: its version is not 1")]
    [InlineData("{\"findings\": []}", "is no baseline of casedsl: it has no version")]
    [InlineData("{\"version\": 1, \"findings\": [{}]}", "is no baseline of casedsl: an entry has no path or no hash")]
    public void A_file_that_is_no_baseline_is_one_line_and_2_and_is_not_written_over(string content, string expected)
    {
        _folder.Write("known.json", content);

        foreach (var option in new[] { "--baseline", "--write-baseline" })
        {
            var run = Check(option, "known.json");

            run.ErrorLines.Should().Equal("casedsl: known.json:1: " + expected);
            run.Out.Should().BeEmpty();
            run.ExitCode.Should().Be(2);
        }

        _folder.Read("known.json").Should().Be(content);
    }

    [Fact]
    public void A_baseline_that_is_cut_off_is_one_line_and_2()
    {
        Check("--write-baseline", "known.json");
        var whole = _folder.Read("known.json");
        for (var length = 0; length < whole.TrimEnd().Length; length += 7)
        {
            _folder.Write("known.json", whole[..length]);

            var run = Check("--baseline", "known.json");

            run.ErrorLines.Should().ContainSingle().Which.Should().MatchRegex("^casedsl: known.json:[0-9]+: is no baseline of casedsl: [^{}]+$");
            run.ExitCode.Should().Be(2);
        }
    }

    [Fact]
    public void A_missing_baseline_is_one_line_and_2()
    {
        Check("--baseline", "nope.json").ErrorLines.Should().Equal("casedsl: nope.json: there is no such file; --write-baseline makes it");
    }

    [Fact]
    public void Sarif_carries_what_the_baseline_forgives_as_suppressed()
    {
        Check("--write-baseline", "known.json");

        var results = JObject.Parse(Check("--baseline", "known.json", "--format", "sarif").Out)["runs"]![0]!["results"]!;

        results.Should().NotBeEmpty().And.OnlyContain(static r => r["suppressions"]![0]!["kind"]!.ToString() == "external");
        JArray.Parse(Check("--baseline", "known.json", "--format", "gitlab").Out).Should().BeEmpty();
    }

    private CliRun Check(params string[] arguments) => CliRun.In(_folder.Path, ["check", .. arguments]);
}
