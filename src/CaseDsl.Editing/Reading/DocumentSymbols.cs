using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The outline of a file: its declarations, with those in their blocks below them.</summary>
public static class DocumentSymbols
{
    public static ImmutableArray<DocumentSymbol> Of(SemanticModel model) => Of(model.Declarations);

    private static ImmutableArray<DocumentSymbol> Of(ImmutableArray<DeclarationSymbol> declarations)
    {
        if (declarations.IsEmpty)
            return [];
        var symbols = ImmutableArray.CreateBuilder<DocumentSymbol>(declarations.Length);
        foreach (var declaration in declarations)
        {
            // A head that is all missing has nothing to be found by.
            if (declaration.Syntax.Keyword.IsMissing && declaration.Name.Length == 0)
                continue;
            symbols.Add(new DocumentSymbol(
                Name(declaration),
                Detail(declaration),
                declaration.Kind,
                declaration.Syntax.Span,
                declaration.NameLocation.Span,
                Of(declaration.Children)));
        }
        return symbols.ToImmutable();
    }

    internal static string Name(DeclarationSymbol declaration) =>
        declaration.Name.Length > 0 ? declaration.Name
        : string.IsNullOrWhiteSpace(declaration.Title) ? declaration.Syntax.Keyword.Text
        : declaration.Title;

    internal static string Detail(DeclarationSymbol declaration) =>
        declaration.Name.Length > 0 && declaration.Title.Length > 0
            ? $"{declaration.Syntax.Keyword.Text} \"{declaration.Title}\""
            : declaration.Syntax.Keyword.Text;
}
