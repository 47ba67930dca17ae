namespace CaseDsl.Quantities;

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
