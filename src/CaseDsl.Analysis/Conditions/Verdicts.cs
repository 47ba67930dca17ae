namespace CaseDsl.Analysis;

/// <summary>The members of a measurement that hold or don't.</summary>
internal static class Verdicts
{
    public static bool Is(string member) => member is "better" or "worse" or "significant" or "unharmed" or "harmed";

    /// <summary>True of those, and of the p-values, that chance has to be ruled out for.</summary>
    public static bool NeedsSpread(string member) => member is "better" or "worse" or "significant" or "p_value" or "p_adjusted";
}
