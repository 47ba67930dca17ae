using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>Every place in one file that means the declaration under the cursor.</summary>
public static class DocumentHighlights
{
    /// <returns>By position; empty where nothing is named at the position.</returns>
    public static ImmutableArray<DocumentHighlight> At(SemanticModel model, int position)
    {
        if (References.SymbolAt(model, position) is not { } symbol)
            return [];
        var highlights = ImmutableArray.CreateBuilder<DocumentHighlight>();
        if (ReferenceEquals(symbol.SemanticModel, model))
            highlights.Add(new DocumentHighlight(symbol.NameLocation.Span, true));
        foreach (var reference in model.ReferencesTo(symbol))
            highlights.Add(new DocumentHighlight(reference.Token.Span, false));
        highlights.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return highlights.ToImmutable();
    }
}
