namespace CaseDsl.Semantics;

/// <summary>
/// Finds the word that was probably meant: by the letters wrongly typed, missing, extra or swapped (Damerau and
/// Levenshtein's distance, adjacent swaps only), else by a common beginning.
/// </summary>
internal struct NearestName
{
    private const int LongestWord = 64;

    private readonly string _word;
    private readonly int _most;
    private int _distance;

    public NearestName(string word)
        : this(word, 0)
    {
    }

    /// <param name="word">The word that stands there.</param>
    /// <param name="leeway">Letters that may be wrong beyond the usual: for a few words that are known to all, such as keywords.</param>
    public NearestName(string word, int leeway)
    {
        _word = word;
        _most = CutOff(word.Length) + leeway;
        _distance = _most + 1;
    }

    /// <summary>The nearest so far; null where none is near.</summary>
    public string? Best { get; private set; }

    /// <summary>True where the nearest is so near that it can hardly be another.</summary>
    public readonly bool IsClose => Best is not null && _distance <= 2;

    public static string? Among(string word, ReadOnlySpan<string> candidates)
    {
        var nearest = new NearestName(word);
        foreach (var candidate in candidates)
            nearest.Consider(candidate);
        return nearest.Best;
    }

    public void Consider(string candidate)
    {
        if (candidate.Length is 0 or > LongestWord || _word.Length is 0 or > LongestWord || candidate == _word)
            return;
        if (string.Equals(candidate, _word, StringComparison.OrdinalIgnoreCase))
        {
            Take(candidate, 0);
            return;
        }
        // Of two that are equally near, the one that begins more like the word.
        var limit = Math.Min(_distance, _most) + 1;
        if (Math.Abs(candidate.Length - _word.Length) < limit && Distance(_word, candidate, limit) is var distance && distance < limit)
        {
            if (distance < _distance || (Best is { } best && candidate.AsSpan().CommonPrefixLength(_word) > best.AsSpan().CommonPrefixLength(_word)))
                Take(candidate, distance);
            return;
        }
        if (Best is null && SharesBeginning(candidate))
            Take(candidate, CutOff(_word.Length) + 1);
    }

    private void Take(string candidate, int distance)
    {
        Best = candidate;
        _distance = distance;
    }

    private readonly bool SharesBeginning(string candidate) =>
        Math.Min(candidate.Length, _word.Length) >= 3
        && (candidate.StartsWith(_word, StringComparison.OrdinalIgnoreCase) || _word.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));

    private static int CutOff(int length) => length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>The distance, or anything not below <paramref name="limit"/> where it is not below it.</summary>
    private static int Distance(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> previous = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                least = Math.Min(least, value);
            }
            if (least >= limit)
                return limit;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[b.Length];
    }
}
