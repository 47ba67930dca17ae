using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Fixes that add a property to a block or a value to a list, in the manner the block is written in.</summary>
internal static class BlockEdit
{
    /// <summary>Adds <c>name: value</c> after another property, else at the block's end; null where there is no whole block.</summary>
    public static CodeFix? Add(DeclarationSymbol declaration, string name, string value, string? after, string title, bool isSafe = false)
    {
        if (declaration.Syntax.Body is not { } body || body.CloseBraceToken.IsMissing || body.OpenBraceToken.IsMissing)
            return null;

        SourceText text = declaration.Tree.Text;
        MemberSyntax? anchor = after is null ? null : declaration.Property(after)?.Syntax;
        if (anchor is null)
        {
            foreach (MemberSyntax member in body.Members)
            {
                // Properties stand before nested declarations.
                if (member is PropertySyntax || anchor is null)
                    anchor = member;
            }
        }

        string path = declaration.Tree.Path;
        if (anchor is null)
            return CodeFix.Insert(title, isSafe, path, body.OpenBraceToken.Span.End, $" {name}: {value} ");

        TextLine line = text.Lines.GetLineFromPosition(anchor.Span.End);
        string rest = text.ToString(TextSpan.FromBounds(anchor.Span.End, line.End)).Trim();
        if (rest.Length > 0 && !rest.StartsWith("//", StringComparison.Ordinal))
        {
            // What follows may touch the anchor, and would then become a part of the value.
            string gap = char.IsWhiteSpace(text[anchor.Span.End]) ? "" : " ";
            return CodeFix.Insert(title, isSafe, path, anchor.Span.End, $"  {name}: {value}{gap}");
        }

        TextLine first = text.Lines.GetLineFromPosition(anchor.Span.Start);
        int indent = anchor.Span.Start - first.Start;
        string lead = text.ToString(new TextSpan(first.Start, indent));
        if (!string.IsNullOrWhiteSpace(lead))
            lead = new string(' ', lead.Length - lead.TrimStart().Length + 2);
        return CodeFix.Insert(title, isSafe, path, line.End, $"{LineBreak(text, line)}{lead}{name}:{Padding(anchor, name)}{value}");
    }

    /// <summary>Adds a value to the end of a property's list.</summary>
    public static CodeFix Append(PropertySymbol property, string value, string title, bool isSafe = false) =>
        CodeFix.Insert(title, isSafe, property.Declaration.Tree.Path, property.Syntax.Span.End, $", {value}");

    private static string Padding(MemberSyntax anchor, string name)
    {
        if (anchor is not PropertySyntax property || property.Values.Count == 0)
            return " ";
        int column = property.Values[0].Span.Start - property.Span.Start;
        return new string(' ', Math.Clamp(column - name.Length - 1, 1, 40));
    }

    private static string LineBreak(SourceText text, TextLine line)
    {
        if (line.EndIncludingLineBreak > line.End)
            return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return line.Start > 1 && text[line.Start - 2] == '\r' ? "\r\n" : "\n";
    }
}
