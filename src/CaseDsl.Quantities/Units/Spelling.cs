namespace CaseDsl.Quantities;

/// <summary>What a mistyped unit was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The language's word for a unit that people write otherwise, or null.</summary>
    internal static string? Synonym(string word) => word.ToLowerInvariant() switch
    {
        "msec" or "msecs" or "millis" or "millisecond" or "milliseconds" => "ms",
        "sec" or "secs" or "second" or "seconds" => "s",
        "mins" or "minute" or "minutes" => "min",
        "hr" or "hrs" => "h",
        "d" => "days",
        "wk" or "wks" => "weeks",
        "mo" or "mos" or "mth" or "mths" => "months",
        "qtr" or "qtrs" => "quarters",
        "yr" or "yrs" or "annum" => "year",
        "b" or "byte" => "bytes",
        "kilobyte" or "kilobytes" or "kib" => "KB",
        "megabyte" or "megabytes" or "mib" => "MB",
        "gigabyte" or "gigabytes" or "gib" or "gigs" => "GB",
        "terabyte" or "terabytes" or "tib" => "TB",
        "petabyte" or "petabytes" or "pib" => "PB",
        "dollar" or "dollars" or "usdollars" => "USD",
        "euro" or "euros" => "EUR",
        "pound" or "pounds" or "sterling" => "GBP",
        "yen" => "JPY",
        "rupee" or "rupees" => "INR",
        "percent" or "pct" or "percentage" or "fraction" or "ratios" => "ratio",
        "membership" or "memberships" => "members",
        "subs" or "subscription" or "subscriptions" => "subscribers",
        "customer" or "customers" or "person" or "people" or "account" or "accounts" => "members",
        "home" or "homes" => "households",
        _ => null,
    };

    /// <summary>Edits between two words, a swap of neighbours being one (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[b.Length];
    }
}
