using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A place where a declaration is named, and the declaration.</summary>
public readonly record struct NameReference(SyntaxToken Token, DeclarationSymbol Target);
