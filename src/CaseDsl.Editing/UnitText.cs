using CaseDsl.Quantities;

namespace CaseDsl.Editing;

/// <summary>What a unit is, in a few words.</summary>
internal static class UnitText
{
    public static string Of(Unit unit)
    {
        var dimension = unit.Dimension;
        if (dimension.Currency is { } currency)
            return $"money in {currency}";
        if (dimension.IsNone)
            return "a share";
        if (dimension.Equals(Dimension.Time))
            return unit.Factor < Unit.Day.Factor ? $"time, {Number(unit.Factor)} s" : $"time, {Number(unit.Factor / Unit.Day.Factor)} days";
        if (dimension.IsCount)
            return unit.Factor == 1 ? "a count" : $"a count of {Number(unit.Factor)}";
        return $"{Number(unit.Factor)} of {dimension}";
    }

    private static string Number(double value) => PlainNumber.Of(value);
}
