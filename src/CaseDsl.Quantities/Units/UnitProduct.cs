namespace CaseDsl.Quantities;

/// <summary>A unit, and the factor that takes a product of two values into it.</summary>
internal readonly record struct UnitProduct(Unit Unit, Scale Scale);
