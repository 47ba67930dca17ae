using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>A comparison or verdict, without <c>and</c>, <c>or</c> and <c>not</c> around it.</summary>
/// <param name="Holds">False under a <c>not</c>.</param>
internal readonly record struct Literal(BoundExpression Expression, bool Holds)
{
    /// <summary>As a message quotes it.</summary>
    public string Quoted => Holds ? $"'{Expression.Syntax}'" : $"'not {Expression.Syntax}'";
}
