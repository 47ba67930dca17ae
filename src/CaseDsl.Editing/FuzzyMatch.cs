namespace CaseDsl.Editing;

/// <summary>How well a few typed letters fit a name: the letters stand in it in order, better at the beginning of its words.</summary>
internal static class FuzzyMatch
{
    private const int Exact = 1000;
    private const int AtStart = 500;
    private const int Whole = 250;
    private const int WordStart = 10;
    private const int Adjacent = 5;

    /// <summary>A score to sort by, higher is better; -1 where the letters are not in the name.</summary>
    public static int Score(string name, string pattern)
    {
        if (pattern.Length == 0)
            return 0;
        if (string.Equals(name, pattern, StringComparison.OrdinalIgnoreCase))
            return Exact;
        if (name.StartsWith(pattern, StringComparison.OrdinalIgnoreCase))
            return AtStart - name.Length;
        var inside = name.IndexOf(pattern, StringComparison.OrdinalIgnoreCase);
        if (inside >= 0)
            return Whole - name.Length + (IsWordStart(name, inside) ? WordStart : 0);
        return Scattered(name, pattern);
    }

    private static int Scattered(string name, string pattern)
    {
        var score = 0;
        var at = 0;
        var last = -2;
        foreach (var letter in pattern)
        {
            if (letter is '_' or ' ' or '.')
                continue;
            var found = IndexOf(name, letter, at);
            if (found < 0)
                return -1;
            score += 1 + (IsWordStart(name, found) ? WordStart : 0) + (found == last + 1 ? Adjacent : 0);
            last = found;
            at = found + 1;
        }
        return score;
    }

    // The start of a word is what a person abbreviates by: "rr" is rl_ranker before it is anything else.
    private static int IndexOf(string name, char letter, int from)
    {
        var first = -1;
        for (var i = from; i < name.Length; i++)
        {
            if (char.ToLowerInvariant(name[i]) != char.ToLowerInvariant(letter))
                continue;
            if (i == from || IsWordStart(name, i))
                return i;
            if (first < 0)
                first = i;
        }
        return first;
    }

    private static bool IsWordStart(string name, int index) => index == 0 || !char.IsLetterOrDigit(name[index - 1]);
}
