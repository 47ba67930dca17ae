namespace CaseDsl.Quantities.Statistics;

/// <summary>Sizes of arms taken together.</summary>
public static class Arms
{
    /// <summary>k / Σ 1/nᵢ: the size of equal arms that tell as much as these. 0 where an arm is empty, NaN of no arms.</summary>
    public static double HarmonicMean(params ReadOnlySpan<double> sizes)
    {
        var inverse = 0.0;
        foreach (var size in sizes) inverse += 1 / size;
        return sizes.IsEmpty ? double.NaN : sizes.Length / inverse;
    }
}
