using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>Every place in the workspace that means a declaration.</summary>
public static class References
{
    /// <summary>The declaration that is named or declared at a position. The name of a result or north star means its metric.</summary>
    public static DeclarationSymbol? SymbolAt(SemanticModel model, int position)
    {
        if (model.ReferenceAt(position) is { } reference)
            return reference.Target;
        if (model.DeclarationAt(position) is not { } around)
            return null;
        var head = around.Syntax;
        var name = head.Name.IsNone || head.Name.IsMissing ? head.Keyword : head.Name;
        if (!Places.Touches(name.Span, position) || name.Span.Length == 0)
            return null;
        return around.Schema.Name is NameRole.Declares or NameRole.Optional ? around : around.Name.Length == 0 ? around : null;
    }

    /// <param name="compilation">The newest, whose files are looked through.</param>
    /// <returns>By path and position; the declaration first where it is asked for.</returns>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static ImmutableArray<Location> At(
        SemanticModel model, Compilation compilation, int position, bool withDeclaration, CancellationToken cancellation = default)
    {
        if (SymbolAt(model, position) is not { } symbol)
            return [];
        var found = ImmutableArray.CreateBuilder<Location>();
        if (withDeclaration)
            found.Add(symbol.NameLocation);
        foreach (var token in To(symbol, compilation, cancellation))
            found.Add(token.Location);
        return found.ToImmutable();
    }

    /// <summary>The tokens that name a declaration, in its own file and in every file that uses it, by path and position.</summary>
    internal static IEnumerable<SyntaxToken> To(DeclarationSymbol symbol, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var model in UseGraph.FilesThatSee(symbol.Tree.Path, compilation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in model.ReferencesTo(symbol))
                yield return reference.Token;
        }
    }
}
