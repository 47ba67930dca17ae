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
