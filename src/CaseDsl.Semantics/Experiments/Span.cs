namespace CaseDsl.Semantics;

/// <summary>Two ends of an interval, as plain numbers.</summary>
internal readonly record struct Span(double Low, double High);
