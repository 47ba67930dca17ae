using BenchmarkDotNet.Attributes;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Benchmarks;

/// <summary>What an editor asks for after each key: everything there is to say of a file of 20 KB, from its text or its new tree.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private const int Characters = 20_000;

    private readonly SourceText _text = SourceText.From(CaseCorpus.Large(Characters));
    private SyntaxTree _tree = SyntaxTree.Parse(SourceText.From(""), "");

    [GlobalSetup]
    public void Parse() => _tree = SyntaxTree.Parse(_text, "case.case");

    [Benchmark(Baseline = true)]
    public int Text() => Analyze(SyntaxTree.Parse(_text, "case.case"));

    [Benchmark]
    public int Tree() => Analyze(_tree);

    private static int Analyze(SyntaxTree tree) =>
        Analyzer.Analyze(Compilation.Create([tree], CompilationOptions.Default).GetModel(tree.Path), AnalysisOptions.Default).Findings.Length;
}
