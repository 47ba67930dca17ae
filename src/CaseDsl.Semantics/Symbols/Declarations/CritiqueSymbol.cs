using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>An experiment looked at for flaws.</summary>
public sealed class CritiqueSymbol : DeclarationSymbol
{
    internal CritiqueSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The experiment or source; null where it names neither.</summary>
    public DeclarationSymbol? Of => Reference("of");

    public ImmutableArray<FindingSymbol> Findings => ChildrenOf<FindingSymbol>();
}
