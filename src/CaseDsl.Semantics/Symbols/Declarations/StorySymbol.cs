using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>What was done and what came of it.</summary>
public sealed class StorySymbol : DeclarationSymbol
{
    internal StorySymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? Situation => Text("situation");

    public InterpolatedText? Action => Text("action");

    public InterpolatedText? Result => Text("result");

    public ImmutableArray<ClaimSymbol> Claims => References<ClaimSymbol>("claims");

    public TradeoffSymbol? Tradeoff => Reference("tradeoff") as TradeoffSymbol;

    public DecisionSymbol? Decision => Reference("decision") as DecisionSymbol;

    public InterpolatedText? Lesson => Text("lesson");

    public new ModelSymbol? Model => Reference("model") as ModelSymbol;

    public SurfaceSymbol? Surface => Reference("surface") as SurfaceSymbol;

    public InterpolatedText? Audience => Text("audience");

    /// <summary><c>impact pushback cost_first</c>.</summary>
    public string StoryKind => WordOrDefault("kind");

    public OptionSymbol? Refused => Reference("refused") as OptionSymbol;
}
