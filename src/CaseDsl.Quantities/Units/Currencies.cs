namespace CaseDsl.Quantities;

/// <summary>The active codes of ISO 4217, funds codes and precious metals included; the codes for testing and for no currency are not money.</summary>
internal static class Currencies
{
    private const int CodeLength = 3;

    // One sorted string, searched in place: no table to build when the program starts.
    private const string Codes =
        "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCUPCVECZKDJFDKKDOPDZD" +
        "EGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYD" +
        "MADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZL" +
        "THBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUSNUYIUYUUYWUZSVEDVESVNDVUVWSTXAFXAGXAUXBAXBBXBCXBDXCDXCGXDRXOFXPDXPFXPTXSUXUAYERZARZMWZWG";

    private static readonly NamedUnit?[] Made = new NamedUnit?[Codes.Length / CodeLength];

    /// <summary>Every code, in order.</summary>
    internal static IEnumerable<string> All
    {
        get
        {
            for (var i = 0; i < Codes.Length; i += CodeLength) yield return Codes.Substring(i, CodeLength);
        }
    }

    /// <summary>The unit of a currency code, or null for a word that is none.</summary>
    internal static Unit? Find(string code)
    {
        var index = IndexOf(code);
        if (index < 0) return null;
        return (Made[index] ?? Interlocked.CompareExchange(ref Made[index], Make(code), null) ?? Made[index])?.Alone;
    }

    internal static NamedUnit Make(string code) => new(code, code, UnitStyle.Money, Dimension.Money(code), Scale.One);

    /// <summary>The sign that stands before an amount, or null where the code stands behind it.</summary>
    internal static string? SignOf(string code) => code switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => null,
    };

    private static int IndexOf(string code)
    {
        if (code.Length != CodeLength) return -1;
        int low = 0, high = Codes.Length / CodeLength - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Codes, middle * CodeLength, code, 0, CodeLength);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
