using System.Collections.Immutable;
using System.Text;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>A text or prose whose holes are bound. Its parts are made when they are first asked for.</summary>
public sealed class InterpolatedText
{
    private readonly ImmutableArray<BoundExpression> _holes;
    private ImmutableArray<TextPart> _parts;
    private string? _raw;

    internal InterpolatedText(SyntaxNode syntax, ImmutableArray<BoundExpression> holes)
    {
        Syntax = syntax;
        _holes = holes;
    }

    /// <summary>A <see cref="TextSyntax"/> or a <see cref="ProseSyntax"/>.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>True for prose lines, which are Markdown; false for a text in quotes.</summary>
    public bool IsProse => Syntax is ProseSyntax;

    /// <summary>The holes, in order.</summary>
    public ImmutableArray<BoundExpression> Holes => _holes;

    public Location Location => Syntax.Location;

    /// <summary>Literal runs, unescaped, and holes, in order; the end of a prose line is a run of its own.</summary>
    public ImmutableArray<TextPart> Parts
    {
        get
        {
            if (_parts.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _parts, MakeParts());
            return _parts;
        }
    }

    /// <summary>The text with its holes as they are written, braces included.</summary>
    public string Raw => _raw ??= MakeRaw();

    public override string ToString() => Raw;

    private ImmutableArray<TextPart> MakeParts()
    {
        // The runs before, between and after the holes; in prose, each line and its end too.
        var parts = ImmutableArray.CreateBuilder<TextPart>((2 * _holes.Length) + (Syntax is ProseSyntax { Lines.Count: > 1 and var lines } ? 2 * lines : 1));
        var hole = 0;
        if (Syntax is TextSyntax text)
        {
            Add(text.Parts, parts, ref hole);
        }
        else if (Syntax is ProseSyntax prose)
        {
            var first = true;
            foreach (var line in prose.Lines)
            {
                if (!first)
                    parts.Add(new TextPart("\n", null, new TextSpan(line.Span.Start, 0)));
                first = false;
                Add(line.Parts, parts, ref hole);
            }
        }
        return parts.DrainToImmutable();
    }

    private void Add(SyntaxList<InterpolationSyntax> from, ImmutableArray<TextPart>.Builder parts, ref int hole)
    {
        foreach (var part in from)
        {
            if (part is TextRunSyntax run)
                parts.Add(new TextPart(run.TextToken.ValueText, null, run.Span));
            else if (hole < _holes.Length)
                parts.Add(new TextPart(null, _holes[hole++], part.Span));
        }
    }

    private string MakeRaw()
    {
        var parts = Parts;
        if (parts is [{ Literal: { } only }])
            return only;
        var raw = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Literal is { } literal)
                raw.Append(literal);
            else if (part.Hole is { } hole)
                raw.Append('{').Append(hole.Syntax.ToString()).Append('}');
        }
        return raw.ToString();
    }
}
