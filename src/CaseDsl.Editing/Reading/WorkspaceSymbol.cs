using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>A declaration somewhere in the workspace.</summary>
/// <param name="Container">The declaration it is local to; empty at the top level.</param>
public sealed record WorkspaceSymbol(string Name, string Detail, DeclarationKind Kind, string Container, Location Location);
