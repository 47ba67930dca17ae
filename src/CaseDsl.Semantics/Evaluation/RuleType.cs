using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>What sort of thing an expression of a house rule is, whatever declaration it looks at.</summary>
internal enum RuleSort
{
    /// <summary>Known only when the rule is run.</summary>
    Unknown,
    Figure,
    Condition,
    Text,
    Word,
    Date,
    Declaration,
    Movement,
}

/// <param name="IsList">True where it stands for several, and only <c>count sum min max</c> can be asked of it.</param>
/// <param name="Expects">The kind of quantity that a figure's property takes.</param>
/// <param name="Value">The figure itself, where nothing of the declaration is needed to compute it.</param>
internal readonly record struct RuleType(RuleSort Sort, bool IsList = false, FigureExpectation Expects = FigureExpectation.None, Figure? Value = null)
{
    public static RuleType Figure(FigureExpectation expects = FigureExpectation.None) => new(RuleSort.Figure, Expects: expects);

    /// <summary>What a property's value is.</summary>
    public static RuleType Of(PropertySchema schema) => new(
        schema.Shape switch
        {
            PropertyShape.Figure or PropertyShape.Reading => RuleSort.Figure,
            PropertyShape.Condition => RuleSort.Condition,
            PropertyShape.Text or PropertyShape.Prose => RuleSort.Text,
            PropertyShape.Word => RuleSort.Word,
            PropertyShape.Date => RuleSort.Date,
            PropertyShape.Reference => RuleSort.Declaration,
            PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail => RuleSort.Movement,
            _ => RuleSort.Unknown,
        },
        schema.IsList,
        schema.Expects);

    /// <summary>What a computed member of a declaration is: <c>net</c>, <c>power</c>.</summary>
    public static RuleType OfMember(string name) => name switch
    {
        "worth" or "net" => Figure(FigureExpectation.Money),
        "roi" or "northstar" or "power" or "srm" => Figure(FigureExpectation.Ratio),
        "sample_size" => Figure(FigureExpectation.Count),
        "days" => Figure(FigureExpectation.Time),
        _ => new RuleType(RuleSort.Unknown),
    };

    /// <summary>False where a figure of this dimension can't be held against it.</summary>
    public bool Fits(Dimension dimension) => Expects switch
    {
        FigureExpectation.Ratio or FigureExpectation.Number => dimension.IsNone,
        FigureExpectation.Count => dimension.IsNone || dimension.IsCount,
        FigureExpectation.Time => dimension.IsTime,
        FigureExpectation.Money or FigureExpectation.MoneyRate or FigureExpectation.MoneyPerChange => dimension.Currency is not null,
        _ => true,
    };

    /// <summary>As a message names it: "a share, as '5%'".</summary>
    public string Describe() => (IsList, Sort) switch
    {
        (true, _) => "a list",
        (_, RuleSort.Declaration) => "a declaration",
        (_, RuleSort.Movement) => "a change of a metric",
        (_, RuleSort.Text) => "a text",
        (_, RuleSort.Word) => "a word",
        (_, RuleSort.Date) => "a date",
        (_, RuleSort.Condition) => "a condition",
        _ => FigureChecks.KindName(Expects),
    };
}
