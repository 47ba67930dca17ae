using System.Text;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// A declaration to fill in, in the snippet syntax that editors share: the example of its schema, with a tab stop for every
/// name, title and value. Of a fixed list of words all are offered; a change is left <c>unknown</c>, so that no figure of the
/// example passes for a measured one.
/// </summary>
internal static class DeclarationSnippet
{
    /// <summary>The snippet for one declaration; a nested one without what stands around it.</summary>
    public static string Of(DeclarationSchema schema)
    {
        var tree = SyntaxTree.Parse(schema.Example);
        var declaration = Find(tree.Root.Members, schema.Keyword)
            ?? throw new ArgumentException($"The example of '{schema.Keyword}' holds none.", nameof(schema));
        var stops = new List<SnippetStop>();
        Collect(declaration, schema, stops);
        return Write(tree.Text, declaration.Span, stops);
    }

    private static DeclarationSyntax? Find(IEnumerable<MemberSyntax> members, string keyword)
    {
        foreach (var declaration in members.OfType<DeclarationSyntax>())
        {
            if (declaration.Keyword.Text == keyword)
                return declaration;
            if (declaration.Body is { } body && Find(body.Members, keyword) is { } nested)
                return nested;
        }

        return null;
    }

    private static void Collect(DeclarationSyntax declaration, DeclarationSchema schema, List<SnippetStop> stops)
    {
        if (declaration.Name is { IsNone: false, IsMissing: false } name)
            stops.Add(new SnippetStop(name.Span, schema.NameWords));
        if (declaration.Title is { } title)
            stops.Add(SnippetStop.Inside(title));
        if (declaration.Value is { } value)
            stops.Add(new SnippetStop(value.Span, []));
        foreach (var member in declaration.Body?.Members ?? [])
        {
            if (member is PropertySyntax property)
                Collect(property, schema.Property(property.Name.Text), stops);
            else if (member is DeclarationSyntax nested && Schemas.Find(nested.Keyword.Text) is { } inner)
                Collect(nested, inner, stops);
        }
    }

    private static void Collect(PropertySyntax property, PropertySchema? schema, List<SnippetStop> stops)
    {
        foreach (var value in property.Values)
        {
            switch (value)
            {
                case ExpressionValueSyntax { Tail: MovementTailSyntax movement } moved:
                    stops.Add(new SnippetStop(moved.Expression.Span, []));
                    stops.Add(new SnippetStop(movement.Change.Span, []) { Text = "unknown" });
                    break;
                case ExpressionValueSyntax { Expression: TextExpressionSyntax text, Tail: null }:
                    stops.Add(SnippetStop.Inside(text.Text));
                    break;
                case ProseSyntax prose:
                    foreach (var line in prose.Lines)
                        stops.Add(SnippetStop.Between(line.Parts, line.BarToken.FullSpan.End, line.Span.End));
                    break;
                default:
                    stops.Add(new SnippetStop(value.Span, schema?.Words ?? []));
                    break;
            }
        }
    }

    private static string Write(SourceText text, TextSpan span, List<SnippetStop> stops)
    {
        var snippet = new StringBuilder(span.Length * 2);
        var at = span.Start;
        var number = 0;
        foreach (var stop in stops)
        {
            Escape(snippet, text.ToString(TextSpan.FromBounds(at, stop.Span.Start)), "\\$");
            var shown = stop.Text ?? text.ToString(stop.Span);
            snippet.Append("${").Append(++number);
            if (stop.Words.IsDefaultOrEmpty)
            {
                snippet.Append(':');
                Escape(snippet, shown, "\\$}");
                snippet.Append('}');
            }
            else
            {
                snippet.Append('|').Append(shown);
                foreach (var word in stop.Words)
                {
                    if (word != shown)
                        snippet.Append(',').Append(word);
                }

                snippet.Append("|}");
            }

            at = stop.Span.End;
        }

        Escape(snippet, text.ToString(TextSpan.FromBounds(at, span.End)), "\\$");
        return snippet.ToString();
    }

    private static void Escape(StringBuilder snippet, string text, string special)
    {
        foreach (var c in text)
        {
            if (special.Contains(c, StringComparison.Ordinal))
                snippet.Append('\\');
            snippet.Append(c);
        }
    }
}
