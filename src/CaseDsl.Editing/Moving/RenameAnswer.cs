using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Whether what stands under the cursor can be renamed.</summary>
/// <param name="Span">The name under the cursor; empty where there is none.</param>
/// <param name="Name">The name as it is.</param>
/// <param name="Refusal">Why it can't be renamed, for a person; null where it can.</param>
public sealed record RenamePreparation(TextSpan Span, string Name, string? Refusal);

/// <summary>The changes of a renaming.</summary>
/// <param name="Changes">By path and position, readouts included; empty where it is refused.</param>
/// <param name="Refusal">Why it can't be done, for a person; null where it can.</param>
public sealed record RenameAnswer(ImmutableArray<FileChange> Changes, string? Refusal)
{
    internal static RenameAnswer Refused(string why) => new([], why);
}
