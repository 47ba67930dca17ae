using System.Globalization;
using System.Text;

namespace CaseDsl.Quantities;

/// <summary>
/// A product of powers of named units, kept as written for display: "stream_hours per member per month".
/// Immutable; equal where the same named units stand in the same order.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    private readonly UnitFactor[] _factors;
    private readonly int _hash;
    private string? _text;

    internal Unit(UnitFactor[] factors, Dimension dimension, Scale scale)
    {
        _factors = factors;
        Dimension = dimension;
        Scale = scale;
        var hash = 17;
        foreach (ref readonly var factor in factors.AsSpan())
            hash = (hash * 31 + factor.Unit.GetHashCode()) * 31 + factor.Power;
        _hash = hash;
    }

    /// <summary>A plain ratio, 1 = 1.</summary>
    public static Unit One { get; } = new([], Dimension.None, Scale.One);

    /// <summary>Hundredths of a ratio, written <c>%</c>.</summary>
    public static Unit Percent => BuiltInUnits.Percent.Alone;

    /// <summary>Percentage points, written <c>pp</c>.</summary>
    public static Unit PercentagePoint => BuiltInUnits.PercentagePoint.Alone;

    /// <summary>Basis points, hundredths of a percentage point, written <c>bps</c>.</summary>
    public static Unit BasisPoint => BuiltInUnits.BasisPoint.Alone;

    /// <summary>A multiple, written <c>x</c>: 100x.</summary>
    public static Unit Multiple => BuiltInUnits.Multiple.Alone;

    /// <summary>A day, the unit in which the length of a run is told.</summary>
    public static Unit Day => BuiltInUnits.Day.Alone;

    /// <summary>One unit of a currency, by its ISO 4217 code.</summary>
    public static Unit Money(string iso) => Currencies.Find(iso) ?? Currencies.Make(iso).Alone;

    /// <summary>What is measured.</summary>
    public Dimension Dimension { get; }

    /// <summary>A value in this unit times this factor is the canonical value: seconds, bytes, single counts, one currency unit, a plain fraction.</summary>
    public double Factor => Scale.Value;

    internal Scale Scale { get; }

    internal ReadOnlySpan<UnitFactor> Factors => _factors;

    internal bool IsOne => _factors.Length == 0;

    /// <summary>Whether this is a plain ratio in writing too: One, %, x, not hours per month.</summary>
    internal bool IsPlainRatio => _factors.Length == 0 || (_factors is [{ Power: 1 } only] && only.Unit.IsRatio);

    /// <summary>Whether a % or x stands beside other units, as in dollars per quarter per %; a product absorbs it.</summary>
    internal bool HasStrayRatio => _factors.Length > 1 && Array.Exists(_factors, static factor => factor.Unit.IsRatio);

    /// <summary>The period of a rate, the last time unit that is divided by: USD per quarter → quarter; null where there is none.</summary>
    public Unit? TimeUnit
    {
        get
        {
            var at = PeriodIndex;
            return at < 0 ? null : _factors[at].Unit.Alone;
        }
    }

    /// <summary>The unit of a product. Opposite powers of one dimension cancel, plain ratios are absorbed; see <see cref="Quantity.Multiply"/> for the value.</summary>
    public Unit Multiply(Unit other) => UnitAlgebra.Multiply(this, other).Unit;

    /// <summary>The unit of a quotient, simplified like a product.</summary>
    public Unit Divide(Unit other) => UnitAlgebra.Divide(this, other).Unit;

    /// <summary>The unit of <c>a per b</c>, kept as written: hours per month stay hours per month.</summary>
    public Unit Per(Unit other) => UnitAlgebra.Per(this, other);

    /// <summary>This unit without the period of its rate: USD per quarter → USD. Itself where it has none.</summary>
    public Unit WithoutPeriod()
    {
        var at = PeriodIndex;
        if (at < 0) return this;
        var period = _factors[at];
        if (period.Power == -1) return UnitAlgebra.Build([.. _factors.AsSpan(0, at), .. _factors.AsSpan(at + 1)]);
        return UnitAlgebra.Build([.. _factors.AsSpan(0, at), period with { Power = period.Power + 1 }, .. _factors.AsSpan(at + 1)]);
    }

    /// <summary>What this unit is before anything is divided by: USD per member per month → USD. <see cref="One"/> where all of it is divided by.</summary>
    public Unit WithoutDenominator()
    {
        if (!Array.Exists(_factors, static factor => factor.Power < 0)) return this;
        return UnitAlgebra.Build(Array.FindAll(_factors, static factor => factor.Power > 0));
    }

    /// <summary>This unit with another period in place of its own, or behind it where it had none: USD per quarter, year → USD per year.</summary>
    /// <remarks>Only the unit changes; use <see cref="Quantity.In"/> to convert a value.</remarks>
    public Unit WithPeriod(Unit period)
    {
        var at = PeriodIndex;
        if (at < 0 || _factors[at].Power != -1 || period._factors is not [{ Power: 1 } only]) return WithoutPeriod().Per(period);
        var factors = _factors.AsSpan().ToArray();
        factors[at] = new UnitFactor(only.Unit, -1);
        return UnitAlgebra.Build(factors);
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _factors.AsSpan().SequenceEqual(other._factors));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>For a person and for data: "ratio", "%", "ms", "USD per quarter", "stream_hours per member per month".</summary>
    public override string ToString() => _text ??= Describe();

    private int PeriodIndex
    {
        get
        {
            for (var i = _factors.Length - 1; i >= 0; i--)
                if (_factors[i].Power < 0 && _factors[i].Unit.Dimension.IsTime)
                    return i;
            return -1;
        }
    }

    private string Describe()
    {
        if (IsOne) return "ratio";
        var text = new StringBuilder();
        AppendNumerator(text, plural: true);
        AppendDenominator(text, inProse: false);
        return text.ToString();
    }

    /// <summary>The units multiplied by, in order; the first of them singular on demand.</summary>
    internal void AppendNumerator(StringBuilder text, bool plural)
    {
        foreach (ref readonly var factor in _factors.AsSpan())
        {
            if (factor.Power <= 0) continue;
            if (text.Length > 0) text.Append(" * ");
            text.Append(plural ? factor.Unit.Plural : factor.Unit.Singular);
            AppendPower(text, factor.Power);
        }
    }

    /// <summary>The units divided by: " per member per month". In prose a glued symbol is told with its 1: "per 1pp".</summary>
    internal void AppendDenominator(StringBuilder text, bool inProse)
    {
        foreach (ref readonly var factor in _factors.AsSpan())
        {
            if (factor.Power >= 0) continue;
            text.Append(text.Length > 0 ? " per " : "per ");
            if (inProse && factor.Unit.Style == UnitStyle.Glued) text.Append('1');
            text.Append(factor.Unit.Singular);
            AppendPower(text, -factor.Power);
        }
    }

    private static void AppendPower(StringBuilder text, int power)
    {
        if (power != 1) text.Append(CultureInfo.InvariantCulture, $"^{power}");
    }
}
