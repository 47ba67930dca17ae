namespace CaseDsl.Analysis;

/// <summary>What is known of a rule before it runs.</summary>
/// <param name="Id">As <c>CASE3001</c>; never reused.</param>
/// <param name="Slug">A name for the fault, as <c>no-subscriber-metric</c>; works wherever the ID does.</param>
/// <param name="DefaultSeverity">Where no configuration says otherwise.</param>
/// <param name="Title">One line without a full stop.</param>
/// <param name="Family">The family's name, as <c>claims</c>; see <see cref="RuleFamily"/>.</param>
public sealed record RuleDescriptor(
    string Id,
    string Slug,
    Severity DefaultSeverity,
    string Title,
    string Family,
    RuleDocumentation Documentation,
    FixKind Fix = FixKind.None)
{
    /// <summary>What an analysis must be given before the rule can say all that it has to.</summary>
    public RuleNeeds Needs { get; init; }

    /// <summary>False for faults of the text itself and of the checking: a comment can't silence them.</summary>
    public bool IsSuppressible => Family != RuleFamily.Syntax.Name && Family != RuleFamily.Internal.Name && Id != "CASE8002";

    /// <summary>True where <paramref name="idOrSlug"/> is this rule's ID (in any case) or its slug (<c>_</c> for <c>-</c> will do).</summary>
    public bool IsNamed(string idOrSlug) =>
        string.Equals(Id, idOrSlug, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Normalize(Slug), Normalize(idOrSlug), StringComparison.OrdinalIgnoreCase);

    internal static string Normalize(string slug) => slug.Replace('_', '-');
}
