namespace CaseDsl.Semantics;

/// <summary>A change that was stated rather than computed from the arms: <c>lift: -10% [-11%, -9%]</c>, or a readout's.</summary>
/// <param name="Value">A fraction where relative, else in the metric's unit.</param>
/// <param name="Low">NaN where no interval was stated.</param>
/// <param name="High">NaN where no interval was stated.</param>
/// <param name="Level">The interval's coverage.</param>
/// <param name="Digits">Significant digits that the value was stated with.</param>
internal readonly record struct StatedChange(double Value, double Low, double High, double Level, bool IsRelative, int Digits)
{
    /// <summary>Significant digits that the bounds were stated with; (0, 0) where that is not known.</summary>
    public (int Low, int High) BoundDigits { get; init; }

    public bool HasInterval => double.IsFinite(Low) && double.IsFinite(High) && High > Low;
}
