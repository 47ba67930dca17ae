using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The gate before members see it.</summary>
public sealed class LaunchSymbol : DeclarationSymbol
{
    internal LaunchSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public ImmutableArray<ClaimSymbol> Claims => References<ClaimSymbol>("claims");

    public DecisionSymbol? Decision => Reference("decision") as DecisionSymbol;

    /// <summary>Conditions are figures; what a person confirms by hand is a text.</summary>
    public ImmutableArray<BoundValue> Criteria => Property("criteria") is { } criteria ? criteria.Values : [];

    public string Status => WordOrDefault("status");

    public new DateOnly? Date => Date("date");

    public ImmutableArray<SignoffSymbol> Signoffs => ChildrenOf<SignoffSymbol>();
}
