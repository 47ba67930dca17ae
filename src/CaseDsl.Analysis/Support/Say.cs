using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>Numbers and names as messages print them.</summary>
internal static class Say
{
    /// <summary>A fraction as <c>4.20%</c>.</summary>
    public static string Percent(double fraction, int decimals = 2) =>
        Clean((fraction * 100).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) + "%";

    /// <summary>A fraction with as many decimals as it takes to show <paramref name="digits"/> significant ones: <c>6.3%</c>, <c>0.041%</c>.</summary>
    public static string Share(double fraction, int digits = 2)
    {
        double percent = Math.Abs(fraction * 100);
        int decimals = percent > 0 && double.IsFinite(percent) ? Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(percent)), 0, 8) : 0;
        return Percent(fraction, decimals);
    }

    /// <summary>A number with up to so many significant digits and no exponent: <c>1.6</c>, <c>5,372,990</c>.</summary>
    public static string Number(double value, int digits = 3)
    {
        double size = Math.Abs(value);
        int decimals = size > 0 && double.IsFinite(size) ? Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 8) : 0;
        return Clean(value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>A whole number with its thousands parted: <c>5,372,990</c>.</summary>
    public static string Count(double value) => Clean(Math.Ceiling(value - 1e-9).ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A p-value: <c>0.0031</c>, <c>under 0.0001</c>.</summary>
    public static string P(double p) => p < 0.0001 ? "under 0.0001" : p.ToString(p < 0.01 ? "0.####" : "0.###", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name in straight quotes; the title where there is no name.</summary>
    public static string Quote(DeclarationSymbol symbol) => "'" + (symbol.Name.Length > 0 ? symbol.Name : symbol.DisplayName) + "'";

    /// <summary>What a person calls it: "claim 'more_clicks'".</summary>
    public static string Declaration(DeclarationSymbol symbol) =>
        symbol.Name.Length > 0 || symbol.Title.Length > 0 ? $"{symbol.Schema.Keyword} {Quote(symbol)}" : symbol.Schema.Keyword;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Never "-0".</summary>
    private static string Clean(string number) => number.StartsWith('-') && number.AsSpan(1).IndexOfAnyExcept("0.,") < 0 ? number[1..] : number;
}
