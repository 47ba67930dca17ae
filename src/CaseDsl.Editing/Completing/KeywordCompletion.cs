using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The words that begin a declaration, each with its whole block to fill in.</summary>
internal static class KeywordCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        var hasHeader = place.Model.Declarations.Any(static declaration => declaration.Kind == DeclarationKind.Case);
        var followed = place.RestOfLine.AsSpan().TrimStart().Length > 0;
        var order = 0;
        foreach (var schema in place.Expected.Keywords)
        {
            order++;
            if (schema.Kind == DeclarationKind.Case && hasHeader)
                continue;
            items.Add(new CompletionItem(schema.Keyword, CompletionKind.Keyword, schema.Keyword, CompletionKeys.Keyword(schema))
            {
                // What stands behind the word is kept, so a block would be one too many.
                Snippet = followed ? null : SnippetCatalogue.Of(schema).Body,
                Detail = schema.Documentation,
                SortText = $"6{order:D2}",
            });
        }
        if (place.Expected.Declaration is null)
        {
            items.Add(new CompletionItem("use", CompletionKind.Keyword, "use", CompletionKeys.Use)
            {
                Snippet = followed ? null : "use \"$0\"",
                Detail = "Another file whose declarations this one may name.",
                SortText = "699",
            });
        }
    }
}
