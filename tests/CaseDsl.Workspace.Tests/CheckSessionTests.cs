using System.IO.Abstractions;
using CaseDsl.Analysis;
using CaseDsl.Testing;

namespace CaseDsl.Workspace.Tests;

public sealed class CheckSessionTests : IDisposable
{
    private const string Shared = "metric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_has_its_result_in_order_and_problems_stand_apart()
    {
        _folder.Write("a.case", "case x { authr: \"z\" }\n");
        _folder.Write("b.case", [0, 1]);
        _folder.Write("c.case", "case y { author: \"z\" }\n");

        var results = Check();

        results.Files.Select(static f => f.File.DisplayPath).Should().Equal("a.case", "c.case");
        results.Files[0].Findings.Should().ContainSingle().Which.Id.Should().Be("CASE2002");
        results.Problems.Should().Equal(new FileProblem(_folder.At("b.case"), "is a binary file, not text"));
    }

    [Fact]
    public void Files_that_use_each_other_in_a_circle_are_checked_and_told()
    {
        _folder.Write("a.case", "use \"b.case\"\nassume x = 1 member { source: \"s\" }\n");
        _folder.Write("b.case", "use \"a.case\"\nassume y = x { source: \"s\" }\n");

        var results = Check();

        results.Files.Should().HaveCount(2);
        results.Files.SelectMany(static f => f.Findings).Should().Contain(static f => f.Id == "CASE2009");
    }

    [Fact]
    public void Many_files_that_use_one_agree_whatever_the_order_of_threads()
    {
        _folder.Write("shared.case", Shared + "assume members = 100 to 400 members { source: \"s\" }\n");
        for (var i = 0; i < 60; i++)
        {
            _folder.Write($"f{i:00}.case", $"use \"shared.case\"\nassume a{i} = members * ctr.baseline {{ source: \"s\" }}\nassume b{i} = nobody + a{i} {{ source: \"s\" }}\n");
        }

        var first = Describe(Check());

        first.Should().Contain(static f => f.Contains("CASE2005", StringComparison.Ordinal));
        for (var run = 0; run < 3; run++)
        {
            Describe(Check()).Should().Equal(first);
        }
    }

    [Fact]
    public void A_readout_beside_a_case_is_handed_in()
    {
        const string Case =
            """
            metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            experiment ab "A test" {
              hypothesis: "More clicks"
              randomize: member
              primary: ctr
              data: "readouts/ab.csv"
              arm control   { share: 50% }
              arm treatment { share: 50% }
            }
            decision ship { on: ab  go_when: ctr.better  stop_when: ctr.worse  decided: stop }

            """;
        _folder.Write("w/ab.case", Case);
        _folder.Write("w/readouts/ab.csv", "metric,arm,n,successes\nctr,control,1204331,50582\nctr,treatment,1203870,51321\n");

        Check("w/ab.case").Files.Single().Findings.Select(static f => f.Id).Should().Contain("CASE6001", "the readout gives a go");
    }

    [Fact]
    public void Only_a_folder_is_asked_what_only_all_files_can_tell()
    {
        _folder.Write("shared.case", Shared + "cost unused \"Nobody's\" { baseline: $1 per month }\n");
        _folder.Write("home.case", "use \"shared.case\"\nnorthstar ctr { target: +1% relative per quarter }\n");

        Check("shared.case").Files.Single().Findings.Should().BeEmpty();
        Check(".").Files.SelectMany(static f => f.Findings).Select(static f => f.Id).Should().Equal("CASE8001");
    }

    [Fact]
    public void A_name_used_outside_the_folder_that_is_checked_is_used()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("shared/m.case", Shared);
        _folder.Write("home.case", "use \"shared/m.case\"\nnorthstar ctr { target: +1% relative per quarter }\n");

        Check("shared").Files.Single().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Done_is_called_once_a_file()
    {
        for (var i = 0; i < 9; i++)
        {
            _folder.Write($"f{i}.case", "");
        }

        var done = 0;
        new CheckSession(new TextFiles(new FileSystem()), new CheckOptions { Done = () => Interlocked.Increment(ref done) }).Run(Find());

        done.Should().Be(9);
    }

    [Fact]
    public void A_clock_that_is_handed_in_times_every_rule()
    {
        _folder.Write("a.case", Shared);
        var now = 0L;
        var options = new CheckOptions { Analysis = AnalysisOptions.Default with { Clock = () => Interlocked.Increment(ref now) } };

        var results = new CheckSession(new TextFiles(new FileSystem()), options).Run(Find());

        results.RuleTicks.Should().HaveCount(RuleTable.Rules.Length).And.OnlyContain(static t => t > 0);
    }

    [Fact]
    public void A_cancelled_check_ends()
    {
        _folder.Write("a.case", Shared);
        _folder.Write("b.case", Shared);

        var check = () => new CheckSession(new TextFiles(new FileSystem()), new CheckOptions()).Run(Find(), new CancellationToken(canceled: true));

        check.Should().Throw<OperationCanceledException>();
    }

    private CheckedFiles Check(params string[] arguments) =>
        new CheckSession(new TextFiles(new FileSystem()), new CheckOptions()).Run(Find(arguments));

    private FoundFiles Find(params string[] arguments) => new CaseFileFinder(new FileSystem(), _folder.Path).Find(arguments);

    private static IEnumerable<string> Describe(CheckedFiles results) =>
        results.Files.SelectMany(static f => f.Findings.Select(finding => $"{f.File.DisplayPath}:{finding.Location.Span} {finding.Id} {finding.Message}"));
}
