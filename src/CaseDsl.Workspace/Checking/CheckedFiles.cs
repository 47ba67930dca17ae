using System.Collections.Immutable;
using CaseDsl.Analysis;

namespace CaseDsl.Workspace;

/// <summary>What checking one file gave; its tree is gone.</summary>
/// <param name="Findings">In the order of their places.</param>
/// <param name="Suppressed">What comments silence, in the order of its places; empty where <see cref="CheckOptions.KeepSuppressed"/> doesn't ask for it.</param>
public sealed record CheckedFile(CaseFile File, ImmutableArray<Finding> Findings, ImmutableArray<Finding> Suppressed);

/// <summary>What checking a set of files gave.</summary>
/// <param name="Files">Those that could be read, in the order they were given.</param>
/// <param name="Problems">What could not be read or understood, each once.</param>
/// <param name="RuleTicks">The time of each rule of <see cref="RuleTable.Rules"/> over all files; empty without a clock.</param>
public sealed record CheckedFiles(ImmutableArray<CheckedFile> Files, ImmutableArray<FileProblem> Problems, ImmutableArray<long> RuleTicks);
