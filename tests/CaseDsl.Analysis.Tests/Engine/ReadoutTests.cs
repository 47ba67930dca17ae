using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis.Tests;

public sealed class ReadoutTests
{
    private const string Case = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric queue "Queue" { kind: system  unit: ms  better: lower  limit: 200 ms }
        experiment ab {
          hypothesis: "H"
          randomize:  member
          primary:    ctr
          guardrails: queue
          run:        2026-03-30 to 2026-05-03
          data:       "readout.csv"
          arm control   { share: 50% }
          arm treatment { share: 50% }
        }

        """;

    [Fact]
    public void A_sound_readout_raises_nothing() =>
        Of("metric,arm,assigned,n,successes\nctr,control,1204331,1204331,50582\nctr,treatment,1203870,1203870,51321\n").Should().BeEmpty();

    [Fact]
    public void What_is_wrong_in_a_readout_is_told_at_its_own_line()
    {
        Finding finding = Of("metric,arm,assigned,n,successes\nctr,control,1204331,1204331,50582\nctr,treatment,1203870,many,51321\n").Should().Contain(found => found.Id == "CASE2015").Subject;
        finding.Location.Path.Should().Be("readout.csv");
        finding.Location.Start.Line.Should().Be(2);
    }

    [Fact]
    public void An_unknown_column_is_a_warning() =>
        Of("metric,arm,assigned,n,successes,colour\nctr,control,1204331,1204331,50582,red\nctr,treatment,1203870,1203870,51321,blue\n")
            .Should().ContainSingle().Which.Should().Match<Finding>(found => found.Id == "CASE2016" && found.Severity == Severity.Warning);

    [Theory]
    [InlineData("0.0148", "")]
    [InlineData("0.015", "welch")]
    [InlineData("0.02", "fixed")]
    [InlineData("0.4", "cuped")]
    [InlineData("", "fixed")]
    [InlineData("NA", "")]
    public void A_p_value_that_the_figures_bear_out_or_that_another_method_explains_is_left(string p, string method) =>
        Of($"metric,arm,assigned,n,successes,p_value,method\nctr,control,1204331,1204331,50582,,\nctr,treatment,1203870,1203870,51321,{p},{method}\n").Should().BeEmpty();

    [Theory]
    [InlineData("0.4", "", "p = 0.4 for 'ctr' in 'treatment', and its own figures give 0.01518, on the other side of 5%")]
    [InlineData("0.06", "z", "on the other side of 5%")]
    [InlineData("0.00001", "", "p = 0.00001")]
    [InlineData("0.000", "", "p = 0 for")]
    [InlineData("0.015", "mSPRT", "holds at every look")]
    public void A_p_value_or_method_that_is_not_the_case_s_is_told_at_its_cell(string p, string method, string message)
    {
        Finding finding = Of($"metric,arm,assigned,n,successes,p_value,method\nctr,control,1204331,1204331,50582,,\nctr,treatment,1203870,1203870,51321,{p},{method}\n").Should().ContainSingle().Subject;
        finding.Id.Should().Be("CASE2017");
        finding.Severity.Should().Be(Severity.Warning);
        finding.Location.Path.Should().Be("readout.csv");
        finding.Location.Start.Line.Should().Be(2);
        finding.Message.Should().Contain(message);
    }

    [Fact]
    public void Counts_that_disagree_in_a_readout_are_told_at_its_line()
    {
        Finding finding = Of("metric,arm,assigned,n,successes\nctr,control,1204331,1204331,50582\nctr,treatment,1203870,1203870,9951321\n").Should().Contain(found => found.Id == "CASE4013").Subject;
        finding.Location.Path.Should().Be("readout.csv");
    }

    private static ImmutableArray<Finding> Of(string readout)
    {
        CompilationOptions options = CompilationOptions.Default with { Readouts = new Dictionary<string, SourceText> { ["readout.csv"] = SourceText.From(readout) } };
        return Analyzer.Analyze(Compilation.Create([SyntaxTree.Parse(Case, Check.Path)], options).GetModel(Check.Path), AnalysisOptions.Default).Findings;
    }
}
