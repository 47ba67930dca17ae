using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>What binding a file found, beside what it wrote into the file's symbols.</summary>
internal sealed record BindingResult(ImmutableArray<Diagnostic> Diagnostics, IReadOnlyList<NameReference> References)
{
    public static BindingResult Empty { get; } = new([], []);
}
