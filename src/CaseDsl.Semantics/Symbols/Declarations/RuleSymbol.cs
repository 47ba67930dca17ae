namespace CaseDsl.Semantics;

/// <summary>A house rule in the language itself.</summary>
public sealed class RuleSymbol : DeclarationSymbol
{
    internal RuleSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    /// <summary>The keyword of the declarations it looks at; null where it is not said.</summary>
    public string? For => Word("for");

    public FigureValue? Where => Figure("where");

    public FigureValue? Require => Figure("require");

    public string Severity => WordOrDefault("severity");

    public InterpolatedText? Help => Text("help");
}
