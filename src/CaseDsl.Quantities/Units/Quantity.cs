using System.Globalization;

namespace CaseDsl.Quantities;

/// <summary>A number in a unit. <see cref="Value"/> is in the unit as written: 10 % is (10, %), $1.5M is (1,500,000, USD).</summary>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit; a default quantity is the plain number 0.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    // Differences that only rounding to binary makes don't count when figures are compared: 0.1 % + 0.2 % is 0.3 %.
    private const double ComparisonTolerance = 1e-12;

    /// <summary>The unit; a plain ratio where none was given.</summary>
    public Unit Unit
    {
        get => field ?? Unit.One;
        init;
    } = Unit;

    /// <summary>The dimension of the unit.</summary>
    public Dimension Dimension => Unit.Dimension;

    /// <summary>The value in canonical units: seconds, bytes, single counts, one currency unit, a plain fraction.</summary>
    public double Canonical => Unit.Scale.Apply(Value);

    /// <summary>A plain number.</summary>
    public static Quantity Of(double value) => new(value, Unit.One);

    /// <summary>The quantity that has this canonical value, in a unit.</summary>
    public static Quantity FromCanonical(double canonical, Unit unit) => new(Scale.One.Over(unit.Scale).Apply(canonical), unit);

    /// <summary>The same quantity in another unit of its dimension (points ignored).</summary>
    /// <exception cref="ArgumentException">The dimensions differ: callers compare <see cref="Dimension"/> first.</exception>
    public Quantity In(Unit unit)
    {
        if (ReferenceEquals(unit, Unit) || unit.Equals(Unit)) return new Quantity(Value, unit);
        if (!Dimension.Matches(unit.Dimension))
            throw new ArgumentException($"{Dimension} is not {unit.Dimension}", nameof(unit));
        return new Quantity(Unit.Scale.Over(unit.Scale).Apply(Value), unit);
    }

    /// <summary>The sum, in the unit of <paramref name="a"/>; a change in points added to a level gives a level. False where the dimensions differ.</summary>
    public static bool TryAdd(Quantity a, Quantity b, out Quantity sum)
    {
        if (!TryAlign(a, b, out var left, out var right)) return Fail(out sum);
        sum = new Quantity(left.Value + right.Value, left.Unit);
        return true;
    }

    /// <summary>The difference, in the unit of <paramref name="a"/>. False where the dimensions differ.</summary>
    public static bool TrySubtract(Quantity a, Quantity b, out Quantity difference)
    {
        if (!TryAlign(a, b, out var left, out var right)) return Fail(out difference);
        difference = new Quantity(left.Value - right.Value, left.Unit);
        return true;
    }

    /// <summary>
    /// Which of the two is larger: −1, 0 or 1 as for <see cref="IComparable"/>, equal within a relative 1e-12.
    /// False where the dimensions differ or one is not a number.
    /// </summary>
    public static bool TryCompare(Quantity a, Quantity b, out int order)
    {
        order = 0;
        if (!a.Dimension.Matches(b.Dimension) || double.IsNaN(a.Value) || double.IsNaN(b.Value)) return false;
        var left = a.Value;
        var right = b.Value;
        if (!a.Unit.Equals(b.Unit))
        {
            left = a.Canonical;
            right = b.Canonical;
        }

        var near = left == right || Math.Abs(left - right) <= ComparisonTolerance * Math.Max(Math.Abs(left), Math.Abs(right));
        order = near && double.IsFinite(left) == double.IsFinite(right) ? 0 : left.CompareTo(right);
        return true;
    }

    /// <summary>The product: opposite powers of a dimension cancel by conversion, plain ratios are absorbed ($15M per quarter × 10 % = $1.5M per quarter).</summary>
    public static Quantity Multiply(Quantity a, Quantity b)
    {
        var product = UnitAlgebra.Multiply(a.Unit, b.Unit);
        return new Quantity(product.Scale.Apply(a.Value * b.Value), product.Unit);
    }

    /// <summary>The quotient, simplified like a product. Division by 0 gives an infinite or undefined value, never an exception.</summary>
    public static Quantity Divide(Quantity a, Quantity b)
    {
        var quotient = UnitAlgebra.Divide(a.Unit, b.Unit);
        return new Quantity(quotient.Scale.Apply(a.Value / b.Value), quotient.Unit);
    }

    /// <summary><c>a per b</c>: the quotient with its unit kept as written.</summary>
    public static Quantity Per(Quantity a, Quantity b) => new(a.Value / b.Value, a.Unit.Per(b.Unit));

    /// <summary>The quantity with its sign turned.</summary>
    public static Quantity Negate(Quantity a) => a with { Value = -a.Value };

    /// <summary>The quantity without its sign.</summary>
    public static Quantity Abs(Quantity a) => a with { Value = Math.Abs(a.Value) };

    /// <summary>For the debugger: every digit and the unit.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:R} {Unit}");

    private static bool TryAlign(Quantity a, Quantity b, out Quantity left, out Quantity right)
    {
        left = a;
        right = b;
        if (ReferenceEquals(a.Unit, b.Unit)) return true;
        if (!a.Dimension.Matches(b.Dimension)) return false;
        if (a.Dimension.HasPoints && !b.Dimension.HasPoints) left = a.In(b.Unit);
        else right = b.In(a.Unit);
        return true;
    }

    private static bool Fail(out Quantity result)
    {
        result = default;
        return false;
    }
}
