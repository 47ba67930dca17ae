using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>One round, and the material told in it.</summary>
public sealed class RoundSymbol : DeclarationSymbol
{
    internal RoundSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public FigureValue? Length => Figure("length");

    public ImmutableArray<DeclarationSymbol> Uses => References("uses");

    public ImmutableArray<string> Tests => Plains("tests");

    public ImmutableArray<InterpolatedText> Asks => Texts("asks");
}
