using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One value of a property, or what follows a declaration's <c>=</c>, with its names resolved.</summary>
public abstract record BoundValue(ValueSyntax Syntax);

/// <summary>One bare word: of a list, a version, a segment.</summary>
public sealed record WordValue(ValueSyntax Syntax, string Word, SyntaxToken Token) : BoundValue(Syntax);

/// <summary>The word <c>none</c>.</summary>
public sealed record NoneValue(ValueSyntax Syntax) : BoundValue(Syntax);

/// <summary>A value that could not be bound; a finding says why.</summary>
public sealed record ErrorValue(ValueSyntax Syntax) : BoundValue(Syntax);

/// <summary>A unit: <c>ms</c>, <c>stream_hours per member per month</c>.</summary>
public sealed record UnitValue(ValueSyntax Syntax, Quantities.Unit Unit) : BoundValue(Syntax);

/// <summary>The name of a declaration.</summary>
public sealed record ReferenceValue(ValueSyntax Syntax, DeclarationSymbol Target) : BoundValue(Syntax);
