using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Editing.Tests;

/// <summary>A file with a cursor in it, and others beside it, bound for one test.</summary>
internal sealed class Edited
{
    private Edited(MarkedSource source, SemanticModel model, int offset)
    {
        Source = source;
        Model = model;
        Offset = offset;
    }

    public MarkedSource Source { get; }

    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    /// <summary>Where the marked text begins in the file.</summary>
    public int Offset { get; }

    public int Cursor => Source.Cursor + Offset;

    public string Text => Model.Tree.Text.ToString();

    /// <summary>The marked text behind the declarations that most tests need.</summary>
    public static Edited Of(string marked, params (string Path, string Text)[] others) => Make(Bound.Preamble, marked, others);

    /// <summary>The marked text alone.</summary>
    public static Edited Alone(string marked, params (string Path, string Text)[] others) => Make("", marked, others);

    public string At(Microsoft.CodeAnalysis.Text.TextSpan span) => Model.Tree.Text.ToString(span);

    private static Edited Make(string preamble, string marked, (string Path, string Text)[] others)
    {
        var source = MarkedSource.Parse(marked);
        return new Edited(source, Bound.Model(preamble + source.Text, others), preamble.Length);
    }
}
