using System.Text;
using BenchmarkDotNet.Attributes;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Benchmarks;

/// <summary>A million characters of case text beside a million of C#, each a realistic file said over and over.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    public const int Characters = 1_000_000;

    private readonly SourceText _case = SourceText.From(Repeat(ParserTexts.Case));
    private readonly SourceText _cSharp = SourceText.From(Repeat(ParserTexts.CSharp));

    [Benchmark]
    public object Case() => SyntaxTree.Parse(_case).Root;

    [Benchmark(Baseline = true)]
    public object CSharp() => CSharpSyntaxTree.ParseText(_cSharp).GetRoot();

    private static string Repeat(string text)
    {
        var builder = new StringBuilder(Characters + text.Length);
        for (var i = 0; builder.Length < Characters; i++)
        {
            // Other names and numbers each time, as in files that people write.
            builder.Append(text.Replace("__", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return builder.ToString(0, Characters);
    }
}
