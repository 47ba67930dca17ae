using System.Text;
using CaseDsl.Syntax;
using CaseDsl.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics.Tests.Experiments;

public class NeverThrowsTests
{
    private const string Readout = """
        metric,arm,segment,window_days,assigned,n,successes,mean,sd,se,change,change_low,change_high,scale,level,p_value,method
        ctr,control,,,1204331,1204331,50582,,,,,,,,,,
        ctr,treatment,,,1203870,1203870,51321,,,,0.015,0.003,0.027,relative,0.95,0.015,z
        churn,control,kids,28,,1000,20,,,,,,,,,,
        churn,treatment,kids,28,,1000,22,,,,,,,,,,
        latency_p99,control,,,,100,,171,20,,,,,,,,
        latency_p99,treatment,,,,100,,184,,2,,,,,,,
        bandwidth,treatment,,,,,,,,,-0.1,-0.11,-0.09,relative,0.95,,
        """;

    [Fact]
    public void Mutilated_cases_are_measured_decided_and_gated_without_an_exception()
    {
        var text = Corpus.Read("homescreen/homescreen.case").Replace("primary:    ctr", "primary:    ctr, churn\n  data: \"readout.csv\"", StringComparison.Ordinal);
        var metrics = SyntaxTree.Parse(Corpus.Read("homescreen/shared/metrics.case"), "shared/metrics.case");
        var random = new Random(20260506);
        for (var i = 0; i < 200; i++)
        {
            var broken = Mutilate(text, ' ', random);
            var options = new CompilationOptions
            {
                Readouts = new Dictionary<string, SourceText> { ["readout.csv"] = SourceText.From(Mutilate(Readout, ',', random)) },
            };
            var model = Compilation.Create([SyntaxTree.Parse(broken, "main.case"), metrics], options).GetModel("main.case");

            var ask = () => AskEverything(model);
            ask.Should().NotThrow($"of {broken}");
        }
    }

    [Fact]
    public void Readings_that_need_themselves_are_no_readings()
    {
        var c = ExperimentCase.OfBroken(ExperimentCase.AbText("""
            primary: ctr
              alpha: ab.ctr.p_value
              detect: ab.ctr.lift
              result ctr { control: ab.ctr.treatment  treatment: ab.ctr.control }
            """) + """

            decision ship { on: ab  go_when: ship.go_when and ctr.better }
            """);

        var ask = () => AskEverything(c.Model);
        ask.Should().NotThrow();
        c.Decision.Outcome.Should().Be(Outcome.Undecided);
    }

    [Fact]
    public void A_readout_of_many_segments_is_read()
    {
        var text = new StringBuilder("metric,arm,segment,n,successes\n");
        for (var i = 0; i < 2_000; i++)
            text.Append("ctr,control,s").Append(i).Append(",1000,100\nctr,treatment,s").Append(i).Append(",1000,150\n");

        ExperimentCase.Ab("primary: ctr\n  data: \"readout.csv\"", text.ToString()).Experiment.Measurements.Should().HaveCount(2_000);
    }

    private static void AskEverything(SemanticModel model)
    {
        foreach (var experiment in model.All<ExperimentSymbol>())
        {
            var figures = model.Figures.Experiment(experiment);
            foreach (var member in new[] { "power", "sample_size", "srm", "days", "other" })
                figures.Member(member).ToString().Should().NotBeNull();
            foreach (var measurement in figures.Measurements)
            {
                foreach (var member in new[] { "control", "treatment", "delta", "lift", "p_value", "better", "worse", "unharmed", "harmed", "limit", "baseline", "p_adjusted" })
                    measurement.Member(member).ToString().Should().NotBeNull();
            }

            figures.PeekingFalsePositiveRate.Should().BeGreaterThan(0);
            figures.Distrust.Should().NotContainNulls();
        }

        foreach (var decision in model.All<DecisionSymbol>())
        {
            var figures = model.Figures.Decision(decision);
            figures.Because.Should().NotBeEmpty();
            figures.WhatWouldChange.Should().NotContainNulls();
        }

        foreach (var launch in model.All<LaunchSymbol>())
            model.Figures.Launch(launch).Reasons.Should().NotContainNulls();
    }

    // Drops, doubles or swaps words or cells, or puts a number that nobody expects.
    private static string Mutilate(string text, char separator, Random random)
    {
        var words = text.Split(separator).ToList();
        for (var faults = random.Next(1, 8); faults > 0; faults--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[random.Next(words.Count)]);
                    break;
                case 2:
                    (words[at], words[0]) = (words[0], words[at]);
                    break;
                case 3:
                    words[at] = new[] { "0", "-1", "1e9", "unknown", "0%", "NaN", "999_999_999_999", "}", ",", "of", "\"", "5 ms" }[random.Next(12)];
                    break;
                default:
                    words[at] = words[at].Length > 1 ? words[at][1..] : "{";
                    break;
            }
        }

        return string.Join(separator, words);
    }
}
