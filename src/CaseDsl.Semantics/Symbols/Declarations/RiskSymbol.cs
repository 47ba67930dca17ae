namespace CaseDsl.Semantics;

/// <summary>What could go wrong.</summary>
public sealed class RiskSymbol : DeclarationSymbol
{
    internal RiskSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary><c>low medium high</c>; null where it is not said.</summary>
    public string? Level => Word("level");

    public InterpolatedText? Mitigation => Text("mitigation");

    public FigureValue? Chance => Figure("chance");
}
