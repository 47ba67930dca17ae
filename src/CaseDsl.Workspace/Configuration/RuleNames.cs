using CaseDsl.Analysis;

namespace CaseDsl.Workspace;

/// <summary>The names by which people pick rules: IDs, slugs, families, <c>all</c>. The same in files and on the command line.</summary>
public static class RuleNames
{
    public static bool IsKnown(string name) =>
        name.Equals("all", StringComparison.OrdinalIgnoreCase) || RuleFamily.Find(name) is not null || RuleTable.Find(name) is not null;

    /// <summary>
    /// True where the name could be that of a rule which a case file declares: those are identifiers, and only the files
    /// know them.
    /// </summary>
    public static bool MayBeHouseRule(string name)
    {
        if (name.StartsWith("CASE", StringComparison.OrdinalIgnoreCase) && name.Length > 4 && char.IsAsciiDigit(name[4]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return RuleTable.Nearest(name) is null;
    }

    /// <summary>A clause that says there is no such rule and names the nearest.</summary>
    public static string DescribeUnknown(string name) =>
        RuleTable.Nearest(name) is { } nearest
            ? $"there is no rule '{name}': did you mean '{nearest}'?"
            : $"there is no rule '{name}': 'casedsl rules' lists them";
}
