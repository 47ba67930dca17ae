using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>A group of rules about one part of a case. Configured by its name or its prefix, as <c>CASE3xxx</c>.</summary>
/// <param name="Name">As <c>claims</c>.</param>
/// <param name="Prefix">As <c>CASE3xxx</c>.</param>
/// <param name="Summary">One sentence for the index.</param>
public sealed record RuleFamily(string Name, string Prefix, string Summary)
{
    public static RuleFamily Internal { get; } = new("internal", "CASE0xxx", "Faults of the checker itself.");

    public static RuleFamily Syntax { get; } = new("syntax", "CASE1xxx", "The text can't be read as it stands.");

    public static RuleFamily Meaning { get; } = new("meaning", "CASE2xxx", "A name, a unit or a value doesn't fit where it stands.");

    public static RuleFamily Claims { get; } = new("claims", "CASE3xxx", "Every claim ties to a subscriber metric, a cost and evidence.");

    public static RuleFamily Experiments { get; } = new("experiments", "CASE4xxx", "An experiment can carry what is concluded from it.");

    public static RuleFamily Money { get; } = new("money", "CASE5xxx", "The figures add up, once, and rest on something.");

    public static RuleFamily Decisions { get; } = new("decisions", "CASE6xxx", "Decisions, trade-offs and launches follow their own rules.");

    public static RuleFamily Prose { get; } = new("prose", "CASE7xxx", "A page is short, honest and about subscribers first.");

    public static RuleFamily Upkeep { get; } = new("upkeep", "CASE8xxx", "Nothing stale is kept.");

    public static RuleFamily House { get; } = new("house", "CASE9xxx", "Rules that a workspace writes for itself.");

    /// <summary>In order of their numbers.</summary>
    public static ImmutableArray<RuleFamily> All { get; } =
        [Internal, Syntax, Meaning, Claims, Experiments, Money, Decisions, Prose, Upkeep, House];

    /// <summary>The family of this name or prefix (in any case; <c>CASE3</c> will do for <c>CASE3xxx</c>), or null.</summary>
    public static RuleFamily? Find(string nameOrPrefix)
    {
        foreach (RuleFamily family in All)
        {
            if (string.Equals(family.Name, nameOrPrefix, StringComparison.OrdinalIgnoreCase)
                || string.Equals(family.Prefix, nameOrPrefix, StringComparison.OrdinalIgnoreCase)
                || string.Equals(family.Prefix[..5], nameOrPrefix, StringComparison.OrdinalIgnoreCase))
            {
                return family;
            }
        }

        return null;
    }

    /// <summary>The family that a rule's ID belongs to.</summary>
    public static RuleFamily OfId(string id) =>
        id.Length > 4 && id[4] is >= '0' and <= '9' ? All[id[4] - '0'] : Internal;
}
