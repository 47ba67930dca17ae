using System.Globalization;
using System.Text;

namespace CaseDsl.Quantities;

/// <summary>
/// What kind of thing a number counts: money of a currency, time, data, a count such as members, or a product of powers of these.
/// </summary>
/// <remarks>
/// Percentage points carry an exponent of their own, so that a value per point and a change in points cancel;
/// sums and comparisons ignore it (see <see cref="Matches"/>). Values are immutable and compared by content.
/// </remarks>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly BasePower[] _powers;
    private readonly int _pointsExponent;
    private readonly int _hash;

    private Dimension(BasePower[] powers, int pointsExponent)
    {
        _powers = powers;
        _pointsExponent = pointsExponent;
        _hash = Hash(powers);
    }

    /// <summary>A plain ratio.</summary>
    public static Dimension None { get; } = new([], 0);

    /// <summary>A length of time.</summary>
    public static Dimension Time { get; } = new([new BasePower(BaseKind.Time, "", 1)], 0);

    /// <summary>An amount of data.</summary>
    public static Dimension Data { get; } = new([new BasePower(BaseKind.Data, "", 1)], 0);

    /// <summary>A change in percentage points: a ratio that remembers it is an absolute change.</summary>
    public static Dimension Points { get; } = new([], 1);

    /// <summary>Money of one currency; currencies never mix.</summary>
    public static Dimension Money(string currency) => new([new BasePower(BaseKind.Money, currency, 1)], 0);

    /// <summary>A count of one kind of thing, by its singular name; counts never mix.</summary>
    public static Dimension Count(string name) => new([new BasePower(BaseKind.Count, name, 1)], 0);

    /// <summary>Whether this is a plain ratio, percentage points included.</summary>
    public bool IsNone => _powers.Length == 0;

    /// <summary>Whether percentage points take part.</summary>
    public bool HasPoints => _pointsExponent != 0;

    /// <summary>Whether money stands in the numerator once: money, or money per something.</summary>
    public bool IsMoneyLike => Currency is not null;

    /// <summary>The currency that stands in the numerator once, if any.</summary>
    public string? Currency
    {
        get
        {
            foreach (ref readonly var power in _powers.AsSpan())
                if (power is { Kind: BaseKind.Money, Exponent: 1 })
                    return power.Name;
            return null;
        }
    }

    /// <summary>Whether this is a length of time and nothing else.</summary>
    public bool IsTime => _powers is [{ Kind: BaseKind.Time, Exponent: 1 }] && !HasPoints;

    /// <summary>Whether this is one count and nothing else.</summary>
    public bool IsCount => CountName is not null;

    /// <summary>The singular name of what is counted where this is one count and nothing else.</summary>
    public string? CountName => _powers is [{ Kind: BaseKind.Count, Exponent: 1 } count] && !HasPoints ? count.Name : null;

    /// <summary>The power of time: −1 for a rate such as money per quarter.</summary>
    public int TimeExponent
    {
        get
        {
            foreach (ref readonly var power in _powers.AsSpan())
                if (power.Kind == BaseKind.Time)
                    return power.Exponent;
            return 0;
        }
    }

    /// <summary>This dimension with time left out: money per quarter becomes money.</summary>
    public Dimension WithoutTime
    {
        get
        {
            var at = Array.FindIndex(_powers, static power => power.Kind == BaseKind.Time);
            return at < 0 ? this : new Dimension([.. _powers.AsSpan(0, at), .. _powers.AsSpan(at + 1)], _pointsExponent);
        }
    }

    /// <summary>The dimension of a product.</summary>
    public Dimension Multiply(Dimension other) => Combine(other, 1);

    /// <summary>The dimension of a quotient.</summary>
    public Dimension Divide(Dimension other) => Combine(other, -1);

    /// <summary>This dimension to a whole power.</summary>
    public Dimension ToPower(int exponent)
    {
        if (exponent == 1) return this;
        if (exponent == 0) return None;
        var powers = new BasePower[_powers.Length];
        for (var i = 0; i < powers.Length; i++)
            powers[i] = _powers[i] with { Exponent = _powers[i].Exponent * exponent };
        return new Dimension(powers, _pointsExponent * exponent);
    }

    /// <summary>Whether values of the two can be added and compared: equal, points ignored.</summary>
    public bool Matches(Dimension other) =>
        ReferenceEquals(this, other) || (_hash == other._hash && _powers.AsSpan().SequenceEqual(other._powers));

    /// <summary>Whether some base (a currency, time, data, a count) takes part in both.</summary>
    internal bool SharesBaseWith(Dimension other)
    {
        foreach (ref readonly var mine in _powers.AsSpan())
            foreach (ref readonly var theirs in other._powers.AsSpan())
                if (mine.Kind == theirs.Kind && string.Equals(mine.Name, theirs.Name, StringComparison.Ordinal))
                    return true;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _pointsExponent == other._pointsExponent && Matches(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash ^ _pointsExponent;

    /// <summary>For a person: "money in USD per time", "time", "members", "a ratio", "percentage points".</summary>
    public override string ToString()
    {
        if (IsNone) return HasPoints ? "percentage points" : "a ratio";
        var text = new StringBuilder();
        foreach (ref readonly var power in _powers.AsSpan())
        {
            if (power.Exponent <= 0) continue;
            if (text.Length > 0) text.Append(" times ");
            Append(text, power, plural: true);
        }

        foreach (ref readonly var power in _powers.AsSpan())
        {
            if (power.Exponent >= 0) continue;
            text.Append(text.Length > 0 ? " per " : "per ");
            Append(text, power, plural: false);
        }

        if (_pointsExponent < 0) text.Append(" per percentage point");
        return text.ToString();
    }

    private static void Append(StringBuilder text, in BasePower power, bool plural)
    {
        text.Append(power.Kind switch
        {
            BaseKind.Money => "money in " + power.Name,
            BaseKind.Time => "time",
            BaseKind.Data => "data",
            _ => plural ? Plurals.Of(power.Name) : power.Name,
        });
        var exponent = Math.Abs(power.Exponent);
        if (exponent > 1) text.Append(CultureInfo.InvariantCulture, $"^{exponent}");
    }

    private Dimension Combine(Dimension other, int sign)
    {
        if (other._powers.Length == 0 && other._pointsExponent == 0) return this;
        var points = _pointsExponent + sign * other._pointsExponent;
        if (other._powers.Length == 0) return new Dimension(_powers, points);

        var merged = new BasePower[_powers.Length + other._powers.Length];
        int count = 0, left = 0, right = 0;
        while (left < _powers.Length || right < other._powers.Length)
        {
            var order = left == _powers.Length ? 1 : right == other._powers.Length ? -1 : BasePower.Compare(_powers[left], other._powers[right]);
            var power = order <= 0 ? _powers[left] : other._powers[right] with { Exponent = sign * other._powers[right].Exponent };
            if (order == 0) power = power with { Exponent = power.Exponent + sign * other._powers[right].Exponent };
            if (order <= 0) left++;
            if (order >= 0) right++;
            if (power.Exponent != 0) merged[count++] = power;
        }

        if (count == 0 && points == 0) return None;
        return new Dimension(count == merged.Length ? merged : merged[..count], points);
    }

    private static int Hash(BasePower[] powers)
    {
        var hash = 17u;
        foreach (ref readonly var power in powers.AsSpan())
        {
            hash = (hash * 31 + (uint)power.Kind) * 31 + (uint)power.Exponent;
            foreach (var c in power.Name) hash = hash * 31 + c;
        }

        return (int)hash;
    }

    /// <summary>Bases in the order a person names them: what is earned, what is counted, then how long it takes.</summary>
    private enum BaseKind : byte
    {
        Money,
        Count,
        Data,
        Time,
    }

    private readonly record struct BasePower(BaseKind Kind, string Name, int Exponent)
    {
        internal static int Compare(in BasePower a, in BasePower b) =>
            a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Name, b.Name);
    }
}
