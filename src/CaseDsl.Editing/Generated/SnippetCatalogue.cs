using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A snippet for every declaration of the language, made from its schema.</summary>
public static class SnippetCatalogue
{
    /// <summary>In the order in which the language reference tells them.</summary>
    public static ImmutableArray<Snippet> All { get; } = [.. Schemas.All.Select(Make)];

    public static Snippet Of(DeclarationSchema schema)
    {
        foreach (var snippet in All)
        {
            if (snippet.Kind == schema.Kind)
                return snippet;
        }
        return Make(schema);
    }

    private static Snippet Make(DeclarationSchema schema)
    {
        var parents = Schemas.All.Where(parent => parent.Nested.Contains(schema.Kind)).Select(static parent => parent.Keyword);
        return new Snippet(schema.Kind, schema.Keyword, DeclarationSnippet.Of(schema), schema.Documentation, schema.IsTopLevel ? [] : [.. parents]);
    }
}
