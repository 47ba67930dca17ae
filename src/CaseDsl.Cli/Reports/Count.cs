using System.Globalization;

namespace CaseDsl.Cli;

/// <summary>Numbers in sentences.</summary>
internal static class Count
{
    /// <summary>"1 file", "1,000 files".</summary>
    public static string Of(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? noun : plural ?? noun + "s")}");
}
