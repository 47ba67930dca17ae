namespace CaseDsl.Quantities.Tests;

/// <summary>Units from the words that <see cref="Unit.ToString"/> writes.</summary>
internal static class Units
{
    internal static Unit Parse(string text)
    {
        var unit = Unit.One;
        var parts = (" " + text).Split(" per ");
        if (parts[0].Trim().Length > 0) unit = Word(parts[0].Trim());
        return parts.Skip(1).Aggregate(unit, (current, part) => current.Per(Word(part.Trim())));
    }

    internal static Quantity Of(double value, string unit) => new(value, Parse(unit));

    private static Unit Word(string word) => word switch
    {
        "%" => Unit.Percent,
        "pp" => Unit.PercentagePoint,
        "bps" => Unit.BasisPoint,
        "x" => Unit.Multiple,
        _ => UnitTable.BuiltIn.Find(word) ?? throw new ArgumentException(word),
    };
}
