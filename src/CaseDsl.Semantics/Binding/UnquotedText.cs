using System.Buffers;
using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>A text whose author left out its quotes: <c>because: Five is better because it is cheaper.</c></summary>
/// <param name="Span">All of it. What the parser made of its words is no member of the block.</param>
internal sealed record UnquotedText(TextSpan Span, CodeFix Fix)
{
    // What has a form of its own stays: a block, a text, prose, an escape.
    private static readonly SearchValues<char> Forms = SearchValues.Create("{\"|\\");

    private static readonly SearchValues<char> Ends = SearchValues.Create("};");

    /// <summary>The text that stands where a property takes one; null where a text, a reference or a single word does.</summary>
    public static UnquotedText? Find(PropertySyntax property, PropertySchema schema, DeclarationSchema declaration)
    {
        if (schema.Shape is not (PropertyShape.Text or PropertyShape.Prose or PropertyShape.Date) || property.ColonToken.IsMissing || property.SyntaxTree is not { } tree || HasForm(property.Values[0]))
            return null;
        var text = tree.Text;
        var from = text.Lines.GetLineFromPosition(property.Span.Start);
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var isCut = false;
        for (var number = from.LineNumber; number < text.Lines.Count && !isCut; number++)
        {
            var line = text.Lines[number];
            var isFirst = number == from.LineNumber;
            if (!isFirst && (Indent(text, line) <= Indent(text, from) || Indent(text, from) != property.Span.Start - from.Start))
                break;
            var start = isFirst ? property.ColonToken.Span.End : line.Start;
            var written = text.ToString(TextSpan.FromBounds(start, line.End));
            isCut = Cut(ref written, schema, declaration) is { } cut ? cut : true;
            var width = written.AsSpan().TrimEnd().Length;
            var blank = written.Length - written.AsSpan().TrimStart().Length;
            if (isCut && written.Length == 0 || (width == 0 && !isFirst))
                break;
            if (width > 0)
                lines.Add(TextSpan.FromBounds(start + blank, start + width));
        }

        if (lines.Count == 0 || !(lines.Count > 1 || IsSeveralWords(text.ToString(lines[0]), schema)))
            return null;
        var span = TextSpan.FromBounds(lines[0].Start, lines[^1].End);
        return new UnquotedText(span, MakeFix(tree, schema, lines, span, from));
    }

    /// <summary>Puts one word into quotes.</summary>
    public static CodeFix Quote(ValueSyntax value) => CodeFix.Replace("Put it in quotes", true, value.Location, $"\"{value}\"");

    private static CodeFix MakeFix(SyntaxTree tree, PropertySchema schema, ImmutableArray<TextSpan>.Builder lines, TextSpan span, TextLine from)
    {
        if (lines.Count > 1 || lines[0].Start >= from.End)
        {
            if (schema.Shape == PropertyShape.Prose)
                return new CodeFix("Write it as prose", true, [.. lines.Select(line => new FileChange(tree.Path, new TextChange(new TextSpan(line.Start, 0), "| ")))]);
        }

        return CodeFix.Replace("Put it in quotes", true, tree.Locate(span), $"\"{string.Join(' ', lines.Select(line => tree.Text.ToString(line)))}\"");
    }

    private static bool HasForm(ValueSyntax value) =>
        value is ProseSyntax or ExpressionValueSyntax { Expression: TextExpressionSyntax or MemberAccessExpressionSyntax }
        || (value is ExpressionValueSyntax { Expression: DateExpressionSyntax } && !value.ContainsDiagnostics);

    private static int Indent(SourceText text, TextLine line)
    {
        var at = line.Start;
        while (at < line.End && text[at] is ' ' or '\t')
            at++;
        return at - line.Start;
    }

    /// <summary>Shortens a line to what can be text. True where something else follows it, false where nothing does, null where the line can be no text at all.</summary>
    private static bool? Cut(ref string line, PropertySchema schema, DeclarationSchema declaration)
    {
        var isCut = false;
        if (line.AsSpan().IndexOfAny(Ends) is >= 0 and var end)
        {
            line = line[..end];
            isCut = true;
        }

        for (var colon = line.IndexOf(':'); colon >= 0; colon = line.IndexOf(':', colon + 1))
        {
            var word = colon;
            while (word > 0 && (char.IsLetterOrDigit(line[word - 1]) || line[word - 1] == '_'))
                word--;
            var name = line[word..colon];
            // Two blanks part members, as the formatter writes them.
            var isParted = word >= 2 && char.IsWhiteSpace(line[word - 1]) && char.IsWhiteSpace(line[word - 2]);
            if (!isParted && declaration.Property(name) is null && !IsNear(name, declaration))
                continue;
            line = line[..word];
            isCut = true;
            break;
        }

        if (line.AsSpan().ContainsAny(Forms) || line.Contains("//", StringComparison.Ordinal))
        {
            line = "";
            return null;
        }

        return isCut;
    }

    private static bool IsNear(string name, DeclarationSchema declaration)
    {
        var nearest = new NearestName(name);
        foreach (var known in declaration.Properties)
            nearest.Consider(known.Name);
        return nearest.Best is not null;
    }

    /// <summary>True for words with blanks between; a comma parts two values of a list, but two halves of a sentence anywhere else.</summary>
    private static bool IsSeveralWords(string text, PropertySchema schema)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (char.IsWhiteSpace(text[at]) && (!schema.IsList || text[at - 1] != ','))
                return true;
        }

        return false;
    }
}
