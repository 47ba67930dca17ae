using System.Collections.Immutable;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Places that are typed together: a name and what refers to it, where all of them stand in the one file.</summary>
public static class LinkedEditing
{
    /// <param name="compilation">The newest: a name that another file knows is renamed, not retyped.</param>
    /// <returns>By position, the declaration among them; empty where nothing is linked.</returns>
    public static ImmutableArray<TextSpan> At(SemanticModel model, Compilation compilation, int position, CancellationToken cancellation = default)
    {
        if (References.SymbolAt(model, position) is not { Name.Length: > 0 } symbol || !ReferenceEquals(symbol.SemanticModel, model) || symbol is UnitSymbol)
            return [];
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        spans.Add(symbol.NameLocation.Span);
        foreach (var token in References.To(symbol, compilation, cancellation))
        {
            if (token.SyntaxTree != model.Tree || token.Text != symbol.Syntax.Name.Text)
                return [];
            spans.Add(token.Span);
        }
        if (spans.Count < 2)
            return [];
        spans.Sort();
        return spans.ToImmutable();
    }
}
