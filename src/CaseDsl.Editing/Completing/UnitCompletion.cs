using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>Units, those that the property asks for first; and the currencies.</summary>
internal static class UnitCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        var afterNumber = SyntaxFacts.IsNumberLiteral(place.Before.Kind);
        // "5% ms" is nothing: only a bare number takes a unit.
        if (afterNumber && place.Before.Kind != SyntaxKind.NumberLiteralToken)
            return;
        var schema = place.ValueSchema ?? place.Expected.Property;
        var wanted = WantedUnit(place, schema);
        foreach (var word in place.Model.Units.Words)
        {
            if (place.Model.Units.Find(word) is not { } unit)
                continue;
            var isOwn = UnitTable.BuiltIn.Find(word) is null;
            var rank = wanted is not null && unit.Equals(wanted) ? "10" : Suits(unit, schema) ? "11" : isOwn ? "12" : "13";
            items.Add(new CompletionItem(word, CompletionKind.Unit, word, CompletionKeys.Unit(word))
            {
                Detail = UnitText.Of(unit),
                SortText = rank + word,
            });
        }
        if (!afterNumber)
            return;
        foreach (var code in UnitTable.CurrencyCodes)
            items.Add(new CompletionItem(code, CompletionKind.Unit, code, CompletionKeys.Unit(code)) { Detail = "money", SortText = "14" + code });
    }

    private static Unit? WantedUnit(CompletionPlace place, PropertySchema? schema) =>
        schema?.Expects == FigureExpectation.MetricUnit ? (place.Expected.Declaration as MetricSymbol ?? place.Model.DeclarationAt(place.Position) as MetricSymbol)?.Unit : null;

    private static bool Suits(Unit unit, PropertySchema? schema) => schema switch
    {
        { Shape: PropertyShape.Unit } => schema.Name is not ("randomize" or "analyze") || unit.Dimension.IsCount,
        { Expects: FigureExpectation.Time } => unit.Dimension.Equals(Dimension.Time),
        { Expects: FigureExpectation.Count or FigureExpectation.CountRate } => unit.Dimension.IsCount,
        _ => false,
    };
}
