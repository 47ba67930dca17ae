using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>A file's own declarations by kind, nested ones included, from one walk.</summary>
public sealed class DeclarationIndex
{
    private readonly ImmutableArray<DeclarationSymbol>[] _byKind = new ImmutableArray<DeclarationSymbol>[(int)DeclarationKind.Rule + 1];

    internal DeclarationIndex(SemanticModel model)
    {
        Span<int> counts = stackalloc int[_byKind.Length];
        counts.Clear();
        foreach (DeclarationSymbol declaration in model.AllDeclarations)
            counts[(int)declaration.Kind]++;
        var found = new DeclarationSymbol[]?[_byKind.Length];
        foreach (DeclarationSymbol declaration in model.AllDeclarations)
        {
            int kind = (int)declaration.Kind;
            DeclarationSymbol[] ofKind = found[kind] ??= new DeclarationSymbol[counts[kind]];
            ofKind[^counts[kind]--] = declaration;
        }

        for (int kind = 0; kind < found.Length; kind++)
            _byKind[kind] = ImmutableCollectionsMarshal.AsImmutableArray(found[kind] ?? []);
    }

    /// <summary>In order of the file; empty where there are none.</summary>
    public ImmutableArray<DeclarationSymbol> Of(DeclarationKind kind) => _byKind[(int)kind];

    public bool Has(DeclarationKind kind) => !_byKind[(int)kind].IsEmpty;
}
