using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>A comment that silences findings: <c>// casedsl: ignore CASE3001 -- reason</c>.</summary>
/// <param name="Comment">Where the comment stands.</param>
/// <param name="Rules">IDs or slugs as written.</param>
/// <param name="Reason">What follows <c>--</c>; empty where nothing does, and then it silences nothing.</param>
/// <param name="IsForFile">True for <c>ignore-file</c>.</param>
/// <param name="Scope">The declaration or property it speaks of; empty where none follows.</param>
public sealed record Suppression(Location Comment, ImmutableArray<SuppressedRule> Rules, string Reason, bool IsForFile, TextSpan Scope)
{
    /// <summary>True where it stands before anything, and says why.</summary>
    public bool IsEffective => Reason.Length > 0 && !Rules.IsEmpty;

    internal bool Covers(string path, TextSpan span) =>
        Comment.Path == path && (IsForFile || (Scope.Length > 0 && Scope.Contains(span.Start)) || (Scope.Length > 0 && span.Start == Scope.End && span.Length == 0));
}

/// <summary>One rule that a suppression names.</summary>
/// <param name="Name">An ID or a slug, as written.</param>
/// <param name="Span">Where it is written.</param>
public sealed record SuppressedRule(string Name, TextSpan Span);
