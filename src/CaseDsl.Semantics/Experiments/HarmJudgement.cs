namespace CaseDsl.Semantics;

/// <summary>Whether a guardrail is shown safe, shown broken, or neither.</summary>
/// <param name="Unharmed">The whole interval (else the point) is inside the threshold; null where nothing tells.</param>
/// <param name="Harmed">The whole interval (else the point) is past it.</param>
internal readonly record struct HarmJudgement(bool? Unharmed, bool? Harmed)
{
    public static HarmJudgement Unknown => new(null, null);

    /// <summary>
    /// Holds a harm (positive is worse) against the most that is allowed. A bound that lies on the threshold is inside;
    /// differences in the last bits of a sum don't count.
    /// </summary>
    /// <param name="point">The measured harm.</param>
    /// <param name="low">The interval's low end; NaN where there is no interval.</param>
    /// <param name="high">The interval's high end; NaN where there is no interval.</param>
    /// <param name="allowed">The margin or limit on the same scale.</param>
    /// <param name="scale">The size of the levels compared, for the tolerance.</param>
    public static HarmJudgement Judge(double point, double low, double high, double allowed, double scale)
    {
        if (!double.IsFinite(point) || !double.IsFinite(allowed))
            return Unknown;
        var threshold = allowed + 1e-12 * Math.Max(Math.Abs(allowed), double.IsFinite(scale) ? Math.Abs(scale) : 0);
        return double.IsFinite(low) && double.IsFinite(high)
            ? new(high <= threshold, low > threshold)
            : new(point <= threshold, point > threshold);
    }

    /// <summary>Both must be unharmed; either harm is harm.</summary>
    public static HarmJudgement Both(HarmJudgement a, HarmJudgement b) =>
        new(Kleene.And(a.Unharmed, b.Unharmed), Kleene.Or(a.Harmed, b.Harmed));
}
