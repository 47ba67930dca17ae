using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Makes property schemas, so that a declaration's schema reads as a table.</summary>
internal static class Takes
{
    /// <summary>Wherever a model is asked for, a feature will do.</summary>
    private static readonly ImmutableArray<DeclarationKind> ModelOrFeature = [DeclarationKind.Model, DeclarationKind.Feature];

    private static readonly ImmutableArray<DeclarationKind> MetricOrCost = [DeclarationKind.Metric, DeclarationKind.Cost];

    public static PropertySchema Word(string name, ImmutableArray<string> words, string documentation, string example) =>
        Make(name, PropertyShape.Word, documentation, example) with { Words = words };

    public static PropertySchema Text(string name, string documentation, string example) =>
        Make(name, PropertyShape.Text, documentation, example);

    /// <summary>A text that says where a figure comes from, or the <c>source</c> declaration that does.</summary>
    public static PropertySchema Source(string documentation, string example) =>
        Make("source", PropertyShape.Text, documentation, example) with { Refers = [DeclarationKind.Source, DeclarationKind.Experiment] };

    public static PropertySchema WordOrText(string name, string documentation, string example) =>
        Make(name, PropertyShape.WordOrText, documentation, example);

    public static PropertySchema Prose(string name, string documentation, string example) =>
        Make(name, PropertyShape.Prose, documentation, example);

    public static PropertySchema Date(string name, string documentation, string example) =>
        Make(name, PropertyShape.Date, documentation, example);

    public static PropertySchema DateRange(string name, string documentation, string example) =>
        Make(name, PropertyShape.DateRange, documentation, example);

    public static PropertySchema Unit(string name, string documentation, string example) =>
        Make(name, PropertyShape.Unit, documentation, example);

    public static PropertySchema Figure(string name, FigureExpectation expects, string documentation, string example) =>
        Make(name, PropertyShape.Figure, documentation, example) with { Expects = expects };

    public static PropertySchema Condition(string name, string documentation, string example) =>
        Make(name, PropertyShape.Condition, documentation, example);

    public static PropertySchema Reading(string name, string documentation, string example) =>
        Make(name, PropertyShape.Reading, documentation, example);

    public static PropertySchema Reference(string name, ImmutableArray<DeclarationKind> refers, string documentation, string example) =>
        Make(name, PropertyShape.Reference, documentation, example) with { Refers = refers };

    public static PropertySchema References(string name, ImmutableArray<DeclarationKind> refers, string documentation, string example) =>
        Reference(name, refers, documentation, example) with { IsList = true };

    public static PropertySchema Model(string name, string documentation, string example) =>
        Reference(name, ModelOrFeature, documentation, example);

    public static PropertySchema Claims(string documentation, string example) =>
        References("claims", [DeclarationKind.Claim], documentation, example);

    /// <summary>Changes of metrics: a cost never belongs here.</summary>
    public static PropertySchema Moves(string name, string documentation, string example) =>
        Movements(name, documentation, example) with { Refers = [DeclarationKind.Metric] };

    /// <summary>Changes of costs, and of the system metrics that money is spent on.</summary>
    public static PropertySchema Costs(string name, string documentation, string example) =>
        Movements(name, documentation, example) with { MetricKinds = ["system"] };

    public static PropertySchema Movements(string name, string documentation, string example) =>
        Make(name, PropertyShape.Movement, documentation, example) with { Refers = MetricOrCost, IsList = true, Expects = FigureExpectation.Change };

    public static PropertySchema Elasticities(string name, string documentation, string example) =>
        Make(name, PropertyShape.Elasticity, documentation, example) with { Refers = MetricOrCost, IsList = true, Expects = FigureExpectation.Number };

    public static PropertySchema Guardrails(string name, string documentation, string example) =>
        Make(name, PropertyShape.Guardrail, documentation, example) with { Refers = MetricOrCost, IsList = true, Expects = FigureExpectation.Change };

    public static PropertySchema Make(string name, PropertyShape shape, string documentation, string example) =>
        new() { Name = name, Shape = shape, Documentation = documentation, Example = example };
}
