namespace CaseDsl.Quantities;

/// <summary>English plurals of the names of counts.</summary>
internal static class Plurals
{
    /// <summary>"binge" → "binges", "story" → "stories", "match" → "matches".</summary>
    internal static string Of(string singular)
    {
        if (singular.Length == 0) return singular;
        var last = singular[^1];
        if (last is 's' or 'x' or 'z' || singular.EndsWith("ch", StringComparison.Ordinal) || singular.EndsWith("sh", StringComparison.Ordinal))
            return singular + "es";
        if (last == 'y' && singular.Length > 1 && singular[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or '_'))
            return string.Concat(singular.AsSpan(0, singular.Length - 1), "ies");
        return singular + "s";
    }

    /// <summary>The singular of a name that already is a plural ("clips" → "clip"), else the name itself ("pass", "bonus", "analysis").</summary>
    internal static string SingularOf(string name)
    {
        if (name.Length < 4 || name[^1] != 's' || name[^2] is 's' or 'u' or 'i') return name;
        if (name.EndsWith("ies", StringComparison.Ordinal)) return string.Concat(name.AsSpan(0, name.Length - 3), "y");
        if (name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal) || name.EndsWith("sses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal))
            return name[..^2];
        return name[..^1];
    }
}
