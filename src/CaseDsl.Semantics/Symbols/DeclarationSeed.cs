using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>What every symbol is made from.</summary>
internal readonly record struct DeclarationSeed(
    DeclarationSchema Schema,
    string Name,
    DeclarationSyntax Syntax,
    SemanticModel Model,
    DeclarationSymbol? Parent);
