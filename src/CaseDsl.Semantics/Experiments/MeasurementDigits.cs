namespace CaseDsl.Semantics;

/// <summary>Significant digits that a measurement's figures carry where no interval limits them.</summary>
/// <param name="Level">Of the arms' levels.</param>
/// <param name="Delta">Of their difference, and of what is computed from it: 184 − 171 is 13, not 13.0.</param>
internal readonly record struct MeasurementDigits(int Level, int Delta)
{
    /// <summary>Significant digits of bounds that stand as they were stated; (0, 0) where they were computed.</summary>
    public (int Low, int High) Bounds { get; private init; }

    /// <summary>Of a change that was stated.</summary>
    /// <param name="areBoundsKept">True where its interval is at the level that it is told at.</param>
    public static MeasurementDigits Stated(StatedChange change, bool areBoundsKept) =>
        new(Math.Max(1, change.Digits), Math.Max(1, change.Digits)) { Bounds = areBoundsKept ? change.BoundDigits : default };

    public static MeasurementDigits Of(double control, int controlDigits, double treatment, int treatmentDigits)
    {
        var level = Math.Max(1, Math.Min(controlDigits, treatmentDigits));
        var delta = treatment - control;
        if (level >= Figure.ExactDigits || !double.IsFinite(delta) || delta == 0)
            return new(level, level);
        var coarsest = Math.Max(LastPlace(control, controlDigits), LastPlace(treatment, treatmentDigits));
        return new(level, Math.Clamp(Magnitude(delta) - coarsest + 1, 1, level));
    }

    // The power of ten of the last digit that a number carries: 184 of three digits is known to the unit, 10⁰.
    private static int LastPlace(double value, int digits) => value == 0 ? int.MinValue / 2 : Magnitude(value) - digits + 1;

    private static int Magnitude(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
