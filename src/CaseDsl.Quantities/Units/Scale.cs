namespace CaseDsl.Quantities;

/// <summary>
/// An exact conversion factor kept as a fraction of two doubles, so that 4.2 % becomes 4.2 / 100 and not 4.2 × 0.01,
/// and months become quarters by exactly 3.
/// </summary>
internal readonly record struct Scale
{
    private Scale(double numerator, double denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    internal static Scale One { get; } = new(1, 1);

    internal double Numerator { get; }

    internal double Denominator { get; }

    internal double Value => Numerator / Denominator;

    internal static Scale Of(double numerator, double denominator = 1)
    {
        if (numerator == denominator) return new Scale(1, 1);
        if (denominator != 1 && numerator % denominator == 0) return new Scale(numerator / denominator, 1);
        if (numerator != 1 && denominator % numerator == 0) return new Scale(1, denominator / numerator);
        return new Scale(numerator, denominator);
    }

    internal Scale Times(Scale other) => Of(Numerator * other.Numerator, Denominator * other.Denominator);

    internal Scale Over(Scale other) => Of(Numerator * other.Denominator, Denominator * other.Numerator);

    internal Scale ToPower(int exponent)
    {
        var power = Of(Math.Pow(Numerator, Math.Abs(exponent)), Math.Pow(Denominator, Math.Abs(exponent)));
        return exponent < 0 ? One.Over(power) : power;
    }

    internal double Apply(double value) =>
        Denominator == 1 ? value * Numerator : Numerator == 1 ? value / Denominator : value * Numerator / Denominator;
}
