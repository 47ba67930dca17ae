namespace CaseDsl.Quantities;

/// <summary>A named unit to a whole power.</summary>
internal readonly record struct UnitFactor(NamedUnit Unit, int Power);
