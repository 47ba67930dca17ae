namespace CaseDsl.Semantics;

/// <summary>An interval around a figure, in the figure's own unit.</summary>
/// <param name="Level">Its coverage as a fraction: 0.95 unless said otherwise.</param>
public readonly record struct Interval(double Low, double High, double Level = 0.95);
