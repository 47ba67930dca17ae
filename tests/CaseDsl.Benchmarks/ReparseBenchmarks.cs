using System.Text;
using BenchmarkDotNet.Attributes;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Benchmarks;

/// <summary>One character typed into a file of 20,000: the text is changed beforehand, the tree is what is measured.</summary>
[MemoryDiagnoser]
public class ReparseBenchmarks
{
    private const int Characters = 20_000;
    private const int Keystrokes = 64;

    private readonly SourceText[] _typed = new SourceText[Keystrokes];
    private SyntaxTree _tree = SyntaxTree.Parse("");
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var builder = new StringBuilder();
        for (var i = 0; builder.Length < Characters; i++)
        {
            builder.Append(ParserTexts.Case.Replace("__", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        var text = SourceText.From(builder.ToString());
        _tree = SyntaxTree.Parse(text);
        for (var i = 0; i < Keystrokes; i++)
        {
            _typed[i] = text.WithChanges(new TextChange(new TextSpan(i * (text.Length / Keystrokes), 0), "x"));
        }
    }

    [Benchmark]
    public object Keystroke() => _tree.WithChangedText(_typed[_next++ % Keystrokes]);
}
