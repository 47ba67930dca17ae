using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics.Tests.Experiments;

/// <summary>A case file compiled with the shared metrics that most experiments here are about.</summary>
internal sealed class ExperimentCase
{
    public const string Metrics = """
        assume members = 301M members                 { source: "Q4 2025 letter"  as_of: 2026-01-20 }
        assume arpu    = $11.54 per member per month  { source: "Q4 2025 letter"  as_of: 2026-01-20 }

        metric engagement  "Streaming hours per member" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 52 stream_hours per member per month }
        metric churn       "Monthly churn"              { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  window: 1 month  drives: engagement at -0.2  loses: members * arpu }
        metric ctr         "Members who click through"  { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4  value: $0.5M per quarter per 1% }
        metric retention   "Members who come back"      { kind: subscriber  unit: ratio  better: higher }
        metric precision   "Precision at 10"            { kind: model  unit: ratio  better: higher }
        metric ndcg        "NDCG at 10"                 { kind: model  unit: ratio  better: higher }
        metric watch       "Hours a member watches"     { kind: subscriber  unit: h  better: higher }
        metric delay       "Play delay"                 { kind: experience  unit: ms  better: lower }
        metric latency_p99 "Ranking latency, p99"       { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        cost bandwidth "CDN egress"       { baseline: $15M per quarter }
        cost serving   "Ranker inference" { baseline: $0.8M per quarter }
        cost storage   "Feature storage"
        northstar engagement { target: +1% relative per quarter }
        model rl_ranker "RL home-screen ranker" { version: v3 }

        """;

    private ExperimentCase(SemanticModel model)
    {
        Model = model;
    }

    public SemanticModel Model { get; }

    public ExperimentFigures Experiment => Model.Figures.Experiment(Symbol<ExperimentSymbol>());

    public DecisionFigures Decision => Model.Figures.Decision(Symbol<DecisionSymbol>());

    public LaunchFigures Launch => Model.Figures.Launch(Symbol<LaunchSymbol>());

    /// <summary>Compiles declarations beside the metrics; fails the test where they have errors of their own.</summary>
    public static ExperimentCase Of(string declarations, string? readout = null)
    {
        var made = OfBroken(declarations, readout);
        made.Model.Tree.Diagnostics.Should().BeEmpty();
        made.Model.Diagnostics.Select(d => d.Id + " " + d.Message).Should().BeEmpty();
        return made;
    }

    /// <summary>The same for declarations that may have errors.</summary>
    public static ExperimentCase OfBroken(string declarations, string? readout = null)
    {
        var options = new CompilationOptions
        {
            Readouts = readout is null
                ? ImmutableDictionary<string, SourceText>.Empty
                : ImmutableDictionary<string, SourceText>.Empty.Add("cases/readout.csv", SourceText.From(readout)),
        };
        var tree = SyntaxTree.Parse(Metrics + declarations, "cases/test.case");
        return new ExperimentCase(Compilation.Create([tree], options).GetModel("cases/test.case"));
    }

    /// <summary>An experiment of two arms of 1,000 members, with properties and results to add.</summary>
    public static ExperimentCase Ab(string members, string? readout = null, string arms = TwoArms) =>
        Of(AbText(members, arms), readout);

    public static string AbText(string members, string arms = TwoArms) => $$"""
        experiment ab "A test" {
          model:      rl_ranker
          hypothesis: "If rows are reordered, members find more."
          randomize:  member
          {{arms}}
          {{members}}
        }
        """;

    public const string TwoArms = """
        arm control   { share: 50%  assigned: 1_000 members }
          arm treatment { share: 50%  assigned: 1_000 members }
        """;

    public DeclarationSymbol Metric(string name) => Model.Lookup(name) ?? throw new InvalidOperationException(name);

    public Measurement Measured(string metric, string? segment = null, string? after = null) =>
        Experiment.Find(Metric(metric), segment, after) ?? throw new InvalidOperationException($"{metric} was not measured");

    /// <summary>A member of the experiment's measurement as a plain number: fractions for ratios, else in its unit.</summary>
    public double Number(string metric, string member)
    {
        var figure = Measured(metric).Member(member);
        figure.Value.Should().NotBeNull(figure.Missing);
        return figure.Value is { } value ? (value.Dimension.IsNone ? value.Canonical : value.Value) : double.NaN;
    }

    private T Symbol<T>()
        where T : DeclarationSymbol => Model.All<T>().First();
}
