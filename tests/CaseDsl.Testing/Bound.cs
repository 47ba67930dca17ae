using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Testing;

/// <summary>Parses and binds texts for tests.</summary>
public static class Bound
{
    /// <summary>The path of the file that a test binds.</summary>
    public const string Path = "main.case";

    /// <summary>Declarations that most tests need: put them before the text that is tested.</summary>
    public const string Preamble = """
        assume members = 301M members { source: "Letter"  as_of: 2026-01-20 }
        assume arpu = $11.54 per member per month { source: "Letter"  as_of: 2026-01-20 }
        metric engagement "Hours" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 52 stream_hours per member per month }
        metric churn "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  window: 1 month  drives: engagement at -0.2  loses: members * arpu }
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4  value: $0.5M per quarter per 1% }
        metric ndcg "NDCG" { kind: model  unit: ratio  better: higher }
        metric latency_p99 "Latency" { kind: system  unit: ms  better: lower  baseline: 171 ms  limit: 200 ms }
        cost bandwidth "Egress" { baseline: $15M per quarter }
        cost serving "Inference" { baseline: $0.8M per quarter }
        model rl_ranker "Ranker" { version: v3 }
        experiment homescreen_ab "Ranker against ranker" {
          hypothesis: "If rows are ordered for reward, members open more."
          randomize: member
          primary: ctr
          guardrails: churn within +0.06pp, latency_p99
          run: 2026-03-30 to 2026-05-03
          arm control { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
          result churn { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }
          result latency_p99 { control: 171 ms  treatment: 184 ms }
        }
        claim more_clicks "Clicks" { model: rl_ranker  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: bandwidth by -10%  worth: $1.5M per quarter  evidence: homescreen_ab }

        """;

    /// <summary>The model of one text, with other files beside it.</summary>
    public static SemanticModel Model(string text, params (string Path, string Text)[] others) => Model(text, null, others);

    /// <summary>The model of one text, with other files beside it.</summary>
    public static SemanticModel Model(string text, CompilationOptions? options, params (string Path, string Text)[] others)
    {
        var trees = new List<SyntaxTree> { SyntaxTree.Parse(text, Path) };
        foreach (var (path, other) in others)
            trees.Add(SyntaxTree.Parse(other, path));
        return Compilation.Create(trees, options).GetModel(Path);
    }

    /// <summary>A text after a fix: the changes of one file applied.</summary>
    public static string Apply(string text, CodeFix fix, string path = Path) =>
        SourceText.From(text).WithChanges(fix.Changes.Where(change => change.Path == path).Select(static change => change.Change)).ToString();
}
