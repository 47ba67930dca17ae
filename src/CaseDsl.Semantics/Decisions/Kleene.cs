namespace CaseDsl.Semantics;

/// <summary>
/// Three-valued logic: what is not measured is null, and a result is null only where the missing value could still
/// change it (<c>false and unmeasured</c> is false).
/// </summary>
internal static class Kleene
{
    public static bool? And(bool? a, bool? b) => a is false || b is false ? false : a is null || b is null ? null : true;

    public static bool? Or(bool? a, bool? b) => a is true || b is true ? true : a is null || b is null ? null : false;

    public static bool? Not(bool? a) => !a;
}
