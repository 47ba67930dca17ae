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
            var isPlural = IsPlural(word, unit, place.Model.Units);
            // "per quarter", "unit: member": one of them is meant.
            if (isPlural && !afterNumber)
                continue;
            items.Add(new CompletionItem(word, CompletionKind.Unit, word, CompletionKeys.Unit(word))
            {
                Detail = UnitText.Of(unit),
                SortText = $"{Rank(word, unit, schema, wanted)}{(isPlural ? 0 : 1)}{word}",
            });
        }
        if (!afterNumber)
            return;
        foreach (var code in UnitTable.CurrencyCodes)
            items.Add(new CompletionItem(code, CompletionKind.Unit, code, CompletionKeys.Unit(code)) { Detail = "money", SortText = "18" + code });
    }

    private static Unit? WantedUnit(CompletionPlace place, PropertySchema? schema) =>
        schema?.Expects == FigureExpectation.MetricUnit ? (place.Expected.Declaration as MetricSymbol ?? place.Model.DeclarationAt(place.Position) as MetricSymbol)?.Unit : null;

    /// <summary>What the property asks for, then the file's own, then what is most often meant.</summary>
    private static string Rank(string word, Unit unit, PropertySchema? schema, Unit? wanted)
    {
        if (wanted is not null && unit.Equals(wanted))
            return "10";
        if (Suits(unit, schema))
            return "11";
        if (UnitTable.BuiltIn.Find(word) is null)
            return "12";
        if (unit.Dimension.IsTime)
            return "13";
        if (!unit.Dimension.IsCount)
            return "16";
        return unit.Dimension.CountName is { } count && UnitTable.RandomizationRank(count) > 1 ? "14" : "15";
    }

    private static bool IsPlural(string word, Unit unit, UnitTable units) =>
        word.Length > 3 && word[^1] == 's' && units.Find(word[..^1]) is { } singular && singular.Equals(unit);

    private static bool Suits(Unit unit, PropertySchema? schema) => schema switch
    {
        { Name: "randomize" or "analyze" } => unit.Dimension.CountName is { } count && UnitTable.RandomizationRank(count) > 1,
        { Expects: FigureExpectation.Time } => unit.Dimension.Equals(Dimension.Time),
        { Expects: FigureExpectation.Count or FigureExpectation.CountRate } => unit.Dimension.IsCount,
        _ => false,
    };
}
