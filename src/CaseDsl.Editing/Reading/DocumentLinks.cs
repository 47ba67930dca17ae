using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What can be followed: the files that are used, readouts, and the web addresses of sources and of prose.</summary>
public static class DocumentLinks
{
    private static readonly ImmutableArray<string> Schemes = ["https://", "http://"];

    public static ImmutableArray<DocumentLink> Of(SemanticModel model)
    {
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        foreach (var use in model.Uses)
        {
            if (use.Path is { } path && Inside(use.Syntax.Path) is { Length: > 0 } span)
                links.Add(new DocumentLink(span, path, null, $"Open {path}"));
        }

        foreach (var experiment in model.All<ExperimentSymbol>())
        {
            if (experiment.Data is { Syntax: TextSyntax text } data && ReadoutPath.Resolve(model.Path, data.Raw) is { Length: > 0 } path)
                links.Add(new DocumentLink(Inside(text), path, null, $"Open {path}"));
        }

        AddAddresses(model.Tree, links);
        links.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return links.ToImmutable();
    }

    private static TextSpan Inside(TextSyntax text) =>
        TextSpan.FromBounds(text.OpenQuoteToken.Span.End, Math.Max(text.OpenQuoteToken.Span.End, text.CloseQuoteToken.Span.Start));

    private static void AddAddresses(SyntaxTree tree, ImmutableArray<DocumentLink>.Builder links)
    {
        var text = tree.Text.ToString();
        for (var at = text.IndexOf("http", StringComparison.Ordinal); at >= 0; at = text.IndexOf("http", at + 4, StringComparison.Ordinal))
        {
            if (!Schemes.Any(scheme => string.CompareOrdinal(text, at, scheme, 0, scheme.Length) == 0))
                continue;
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '{' or '}' or ')' or ']' or '`'))
                end++;
            // A full stop or a comma after an address is the sentence's.
            while (end > at && text[end - 1] is '.' or ',' or ';' or ':')
                end--;
            var address = text[at..end];
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                links.Add(new DocumentLink(TextSpan.FromBounds(at, end), null, uri.AbsoluteUri, uri.Host));
        }
    }
}
