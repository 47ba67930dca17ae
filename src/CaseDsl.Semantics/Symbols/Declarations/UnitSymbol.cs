namespace CaseDsl.Semantics;

/// <summary>A unit of one's own: <c>unit binge = 3 plays</c>.</summary>
public sealed class UnitSymbol : DeclarationSymbol
{
    internal UnitSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>What it is a number of; null where it is a count.</summary>
    public FigureValue? Definition => Value as FigureValue;
}
