using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>Inserts a property that is missing, in the style of the block it goes into.</summary>
public static class Stubs
{
    /// <summary>A fix that adds a property with a placeholder for its value.</summary>
    public static CodeFix Insert(DeclarationSymbol symbol, PropertySchema property) => Insert(symbol, property.Name, Placeholder(symbol, property));

    /// <summary>A fix that adds a property with a value.</summary>
    public static CodeFix Insert(DeclarationSymbol symbol, string name, string value)
    {
        var title = $"Add '{name}:'";
        var path = symbol.Tree.Path;
        var syntax = symbol.Syntax;
        if (syntax.Body is not { } body || body.OpenBraceToken.IsMissing)
            return CodeFix.Insert(title, false, path, syntax.Span.End, $" {{ {name}: {value} }}");

        var text = symbol.Tree.Text;
        var open = body.OpenBraceToken.Span;
        var members = body.Members;
        var close = body.CloseBraceToken;
        var isOneLine = !close.IsMissing && text.Lines.IndexOf(open.Start) == text.Lines.IndexOf(close.Span.Start);
        if (isOneLine)
        {
            if (members.Count > 0)
                return CodeFix.Insert(title, false, path, members[members.Count - 1].Span.End, $"  {name}: {value}");
            return CodeFix.Insert(title, false, path, open.End, $" {name}: {value}{(close.Span.Start > open.End ? "" : " ")}");
        }

        var after = members.Count > 0 ? members[members.Count - 1].Span.End : open.End;
        var line = text.Lines.GetLineFromPosition(after);
        var indent = members.Count > 0 ? IndentOf(text, members[0].Span.Start) : IndentOf(text, syntax.Span.Start) + "  ";
        var newLine = NewLineOf(text, line);
        // At the line's end, past any comment: only a closing brace on that line must stay behind what is added.
        var at = !close.IsMissing && close.Span.Start < line.End ? after : line.End;
        return CodeFix.Insert(title, false, path, at, $"{newLine}{indent}{name}:{Padding(symbol, name)}{value}");
    }

    /// <summary>What can stand for a value until somebody knows it. It parses, and most of it is reported, so that it is not forgotten.</summary>
    /// <param name="symbol">The declaration it is for, whose file is looked through for the one name that fits; null for one that is still to be written.</param>
    public static string Placeholder(DeclarationSymbol? symbol, PropertySchema property)
    {
        switch (property.Shape)
        {
            case PropertyShape.Word when !property.Words.IsEmpty:
                return property.Default ?? property.Words[0];
            case PropertyShape.Text or PropertyShape.Prose or PropertyShape.WordOrText or PropertyShape.Date or PropertyShape.ConditionOrText:
                return "\"to be written\"";
            case PropertyShape.Unit:
                return property.Name == "unit" ? "ratio" : "member";
            case PropertyShape.Reference:
                return symbol is null ? "unknown" : OnlyOne(symbol, property) ?? "unknown";
            default:
                return "unknown";
        }
    }

    /// <summary>The first that fits in its own block, else the one that is visible, where there is but one.</summary>
    private static string? OnlyOne(DeclarationSymbol symbol, PropertySchema property)
    {
        foreach (var child in symbol.Children)
        {
            if (child.Name.Length > 0 && property.Refers.Contains(child.Kind))
                return child.Name;
        }
        return symbol.SemanticModel.OnlyVisible(property.Refers)?.Name;
    }

    /// <summary>Spaces that bring the value under those of the block's other properties, where there is room.</summary>
    private static string Padding(DeclarationSymbol symbol, string name)
    {
        foreach (var property in symbol.Properties)
        {
            var syntax = property.Syntax;
            if (syntax.Values.Count == 0 || syntax.ColonToken.IsMissing)
                continue;
            var width = syntax.Values[0].Span.Start - syntax.Span.Start - name.Length - 1;
            if (width is > 0 and <= 40 && !symbol.Tree.Text.ToString(TextSpan.FromBounds(syntax.Span.Start, syntax.Values[0].Span.Start)).Contains('\n', StringComparison.Ordinal))
                return new string(' ', width);
        }
        return " ";
    }

    private static string IndentOf(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    private static string NewLineOf(SourceText text, TextLine line) =>
        line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
}
