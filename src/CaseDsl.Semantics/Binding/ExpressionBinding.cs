using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>An expression that stands in no file, bound, with what is wrong with it.</summary>
public sealed record ExpressionBinding(BoundExpression Expression, ImmutableArray<Diagnostic> Diagnostics);
