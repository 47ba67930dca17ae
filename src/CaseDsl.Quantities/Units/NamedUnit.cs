namespace CaseDsl.Quantities;

/// <summary>How a unit is written beside its number.</summary>
internal enum UnitStyle : byte
{
    /// <summary>A word after a space, singular or plural: 14 days, 301M members.</summary>
    Word,

    /// <summary>A symbol after a space, the same for one and many: 184 ms, 2.7 GB.</summary>
    Symbol,

    /// <summary>A symbol without a space: 4.2%, 1.2pp.</summary>
    Glued,

    /// <summary>A currency: its sign before the number where it has one, else its code behind.</summary>
    Money,
}

/// <summary>One unit that has a name of its own, as against a product of units.</summary>
internal sealed class NamedUnit : IEquatable<NamedUnit>
{
    internal NamedUnit(string singular, string plural, UnitStyle style, Dimension dimension, Scale scale, Unit? parts = null)
    {
        Singular = singular;
        Plural = plural;
        Style = style;
        Dimension = dimension;
        Scale = scale;
        Parts = parts;
        Alone = new Unit([new UnitFactor(this, 1)], dimension, scale);
    }

    internal string Singular { get; }

    internal string Plural { get; }

    internal UnitStyle Style { get; }

    internal Dimension Dimension { get; }

    /// <summary>From this unit to the canonical one (seconds, bytes, single counts, one currency unit, a plain fraction).</summary>
    internal Scale Scale { get; }

    /// <summary>What a unit of several dimensions is made of (Mbps of MB and s), so that it can cancel against them.</summary>
    internal Unit? Parts { get; }

    /// <summary>The unit that is this one and nothing else.</summary>
    internal Unit Alone { get; }

    /// <summary>A factor such as %, x or a dozen, which a product with a real unit absorbs. Percentage points are none.</summary>
    internal bool IsRatio => Dimension.IsNone && !Dimension.HasPoints;

    public bool Equals(NamedUnit? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Singular, other.Singular, StringComparison.Ordinal)
            && Scale == other.Scale
            && Dimension.Equals(other.Dimension));

    public override bool Equals(object? obj) => Equals(obj as NamedUnit);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var c in Singular) hash = hash * 31 + c;
        return hash;
    }
}

/// <summary>A named unit to a whole power.</summary>
internal readonly record struct UnitFactor(NamedUnit Unit, int Power);
