using System.Globalization;

namespace CaseDsl.Editing;

/// <summary>A number with its thousands parted and no exponent.</summary>
internal static class PlainNumber
{
    public static string Of(double value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);
}
