using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>Whether a change is relative to a level or a difference of levels.</summary>
internal static class ChangeScale
{
    /// <summary>
    /// <c>+2% relative</c>, <c>-10%</c> and <c>2x</c> are relative; points (<c>+0.06pp</c>) and quantities with a unit
    /// (<c>+13 ms</c>) are differences, and so is a number without any sign of a percentage.
    /// </summary>
    public static bool IsRelative(Figure change)
    {
        if (change.IsRelative)
            return true;
        var unit = change.Unit ?? Unit.One;
        return unit.Dimension.IsNone && !unit.Dimension.HasPoints && !unit.Equals(Unit.One);
    }
}
