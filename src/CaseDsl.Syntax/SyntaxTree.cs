using System.Collections.Immutable;
using CaseDsl.Syntax.Green;
using CaseDsl.Syntax.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>
/// A text and its tree. Every text has one: what is missing stands in it as missing tokens, what is unexpected as skipped
/// text, and printing it gives the text back.
/// </summary>
public sealed class SyntaxTree
{
    private readonly GreenNode _root;
    private SourceFileSyntax? _red;
    private ImmutableArray<Diagnostic> _diagnostics;

    internal SyntaxTree(SourceText text, string path, GreenNode root)
    {
        Text = text;
        Path = path;
        _root = root;
    }

    /// <summary>Relative to the workspace, with <c>/</c>; empty for a text without a file.</summary>
    public string Path { get; }

    public SourceText Text { get; }

    public SourceFileSyntax Root
    {
        get
        {
            if (_red is { } known)
                return known;
            var made = new SourceFileSyntax(_root, null, this, 0);
            return Interlocked.CompareExchange(ref _red, made, null) ?? made;
        }
    }

    /// <summary>What <see cref="ParseExpression"/> read, with the words around it: <c>10M to 20M</c>; null for a file.</summary>
    public ExpressionValueSyntax? Figure => Root.Figure;

    /// <summary>The expression of <see cref="Figure"/>; null for a file.</summary>
    public ExpressionSyntax? Expression => Root.Figure?.Expression;

    /// <summary>Every syntax fault, in order of position.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            if (_diagnostics.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _diagnostics, DiagnosticCollector.Collect(this, _root));
            return _diagnostics;
        }
    }

    /// <summary>Parses a whole file; never throws on any text.</summary>
    public static SyntaxTree Parse(string text, string path = "") => Parse(SourceText.From(text), path);

    /// <summary>Parses a whole file; never throws on any text.</summary>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static SyntaxTree Parse(SourceText text, string path = "", CancellationToken cancellation = default) =>
        new(text, path, Parser.ParseFile(text, cancellation));

    /// <summary>
    /// Parses one expression, and what may stand around it in a property, as a file without members; see
    /// <see cref="Figure"/>.
    /// </summary>
    public static SyntaxTree ParseExpression(string text)
    {
        var source = SourceText.From(text);
        return new SyntaxTree(source, "", Parser.ParseExpression(source));
    }

    /// <summary>
    /// The tree of a changed text. Declarations that the change did not touch are taken over; the result equals a full
    /// parse of the new text.
    /// </summary>
    public SyntaxTree WithChangedText(SourceText newText) => new(newText, Path, Parser.Reparse(_root, Text, newText));

    public Location Locate(TextSpan span) => new(Path, Text, span);
}
