using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>A file's own declarations by kind, nested ones included, from one walk.</summary>
public sealed class DeclarationIndex
{
    private readonly List<DeclarationSymbol>?[] _byKind = new List<DeclarationSymbol>?[(int)DeclarationKind.Rule + 1];

    internal DeclarationIndex(SemanticModel model)
    {
        foreach (DeclarationSymbol declaration in model.Declarations)
            Add(declaration);
    }

    /// <summary>In order of the file; empty where there are none.</summary>
    public IReadOnlyList<DeclarationSymbol> Of(DeclarationKind kind) => _byKind[(int)kind] ?? (IReadOnlyList<DeclarationSymbol>)[];

    public bool Has(DeclarationKind kind) => _byKind[(int)kind] is not null;

    private void Add(DeclarationSymbol root)
    {
        var pending = new Stack<DeclarationSymbol>();
        pending.Push(root);
        while (pending.TryPop(out DeclarationSymbol? symbol))
        {
            (_byKind[(int)symbol.Kind] ??= []).Add(symbol);
            for (int i = symbol.Children.Length - 1; i >= 0; i--)
                pending.Push(symbol.Children[i]);
        }
    }
}
