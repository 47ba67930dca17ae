using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>One role's signature; its name is the role.</summary>
public sealed class SignoffSymbol : DeclarationSymbol
{
    internal SignoffSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? By => Text("by");

    public DateOnly? On => Date("on");

    public ImmutableArray<InterpolatedText> Confirms => Texts("confirms");
}
