using System.Collections.Immutable;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>What applying fixes gave.</summary>
/// <param name="Files">Every file that changed, by path.</param>
/// <param name="Compilation">With the changed files in place.</param>
/// <param name="Applied">How many fixes were applied.</param>
/// <param name="HasSettled">False where the cap was reached with fixes still to apply.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, Compilation Compilation, int Applied, bool HasSettled);

/// <summary>One file before and after.</summary>
public sealed record FixedFile(string Path, SourceText Before, SourceText After);
