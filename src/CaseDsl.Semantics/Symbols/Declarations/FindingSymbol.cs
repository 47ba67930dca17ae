namespace CaseDsl.Semantics;

/// <summary>One flaw; its name is a 4xxx slug with <c>_</c> for <c>-</c>, or one of a few others.</summary>
public sealed class FindingSymbol : DeclarationSymbol
{
    internal FindingSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? Note => Text("note");

    public InterpolatedText? Remedy => Text("remedy");
}
