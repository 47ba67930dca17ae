using System.Collections.Immutable;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Semantics;

/// <summary>
/// The correction for several primaries and arms. The family is every primary metric in every treatment arm, measured
/// or not (as R's <c>p.adjust(p, n = …)</c>): what was planned counts. Segments and later readings are outside of it.
/// </summary>
internal static class Corrections
{
    public static void Apply(
        string correction,
        ImmutableArray<DeclarationSymbol> primary,
        IReadOnlyList<ArmSymbol> treatments,
        IReadOnlyList<Measurement> measurements)
    {
        if (correction is "none" or "")
            return;
        var family = new List<Measurement>();
        foreach (var measurement in measurements)
        {
            if (!measurement.IsPrimary)
                continue;
            foreach (var arm in measurement.ByArm)
            {
                if (arm.PValue is not null)
                    family.Add(arm);
            }
        }

        var size = Math.Max(family.Count, primary.Length * Math.Max(1, treatments.Count));
        var p = new double[size];
        Array.Fill(p, 1);
        for (var i = 0; i < family.Count; i++)
            p[i] = family[i].PValue ?? 1;
        var adjusted = correction switch
        {
            "bonferroni" => PAdjust.Bonferroni(p),
            "holm" => PAdjust.Holm(p),
            "sidak" => PAdjust.Sidak(p),
            "bh" => PAdjust.BenjaminiHochberg(p),
            _ => p,
        };
        for (var i = 0; i < family.Count; i++)
            family[i].AdjustedPValue = adjusted[i];
    }
}
