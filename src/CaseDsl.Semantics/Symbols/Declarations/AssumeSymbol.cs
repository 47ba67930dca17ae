namespace CaseDsl.Semantics;

/// <summary>A named figure.</summary>
public sealed class AssumeSymbol : DeclarationSymbol
{
    internal AssumeSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The figure.</summary>
    public FigureValue? Amount => Value as FigureValue;

    /// <summary>Where it comes from, where that is a text.</summary>
    public InterpolatedText? Source => Text("source");

    /// <summary>Where it comes from, where that is a declaration.</summary>
    public DeclarationSymbol? SourceDeclaration => Reference("source");

    public DateOnly? AsOf => Date("as_of");
}
