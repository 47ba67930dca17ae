namespace CaseDsl.Analysis;

/// <summary>Levenshtein's distance, for "did you mean".</summary>
public static class EditDistance
{
    /// <returns>The number of insertions, deletions and replacements, ignoring case; <paramref name="limit"/> where it is that or more.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit || left.Length > 64 || right.Length > 64)
            return limit;
        Span<int> row = stackalloc int[65];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return Math.Min(row[right.Length], limit);
    }
}
