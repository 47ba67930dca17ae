using System.Numerics;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Quantities;

/// <summary>
/// Draws from uncertain figures, for Monte Carlo: stratified, seeded by the figure's name, the same bits on one machine
/// whatever the threads and the width of its vectors.
/// </summary>
public static partial class Draws
{
    /// <summary>Draws, and strata, of a figure where nothing else was asked for.</summary>
    public const int DefaultCount = 16_384;

    private const double JitterScale = 1.0 / (1L << 32);

    // Nearer to 0 or 1 than any stratum of any sensible count comes; keeps the tail finite whatever the count.
    private const double SmallestTail = 1e-18;

    /// <summary>The seed of a figure, from its qualified name: FNV-1a over its UTF-16 units, finished by SplitMix64.</summary>
    public static ulong Seed(string qualifiedName)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in qualifiedName)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }

        return RandomBits.Mix(hash);
    }

    /// <summary>
    /// Fills a buffer with as many draws as it has room for: one from each of so many equally likely strata, at a random place in it,
    /// in a random order. Both follow from the seed alone.
    /// </summary>
    public static void Fill(Span<double> into, Uncertainty distribution, ulong seed)
    {
        var bits = new RandomBits(seed);
        FillNormals(into, ref bits);
        Transform(into, distribution);
        Shuffle(into, ref bits);
    }

    /// <summary>Standard normal draws, one a stratum, ascending.</summary>
    private static void FillNormals(Span<double> into, ref RandomBits bits)
    {
        var width = 1.0 / into.Length;
        for (var i = 0; i < into.Length; i++)
            into[i] = (i + ((bits.Next() >> 32) + 0.5) * JitterScale) * width - 0.5;

        // Ascending, so the two tails are the two ends and the middle is one run without a branch.
        var start = 0;
        while (start < into.Length && into[start] < -NormalDistribution.CentralHalfWidth)
        {
            into[start] = -NormalDistribution.UpperTail(Math.Max(0.5 + into[start], SmallestTail));
            start++;
        }

        var end = into.Length;
        while (end > start && into[end - 1] > NormalDistribution.CentralHalfWidth)
        {
            end--;
            into[end] = NormalDistribution.UpperTail(Math.Max(0.5 - into[end], SmallestTail));
        }

        Apply<CentralQuantile>(into[start..end], into[start..end]);
    }

    private static void Transform(Span<double> normals, Uncertainty distribution)
    {
        switch (distribution)
        {
            case Uncertainty.SplitNormal split:
                var below = split.Below;
                var above = split.Above;
                var middle = 0;
                while (middle < normals.Length && normals[middle] < 0) middle++;
                Affine(normals[..middle], split.Median, below);
                Affine(normals[middle..], split.Median, above);
                break;
            case Uncertainty.LogNormal log:
                // Not vectorised: one exponential function for every way of compiling keeps the bits the same.
                Affine(normals, log.Mu, log.Sigma);
                foreach (ref var value in normals) value = Math.Exp(value);
                break;
            default:
                Affine(normals, distribution.Median, distribution.StandardDeviation);
                break;
        }
    }

    private static void Affine(Span<double> values, double offset, double slope)
    {
        var i = 0;
        var offsets = new Vector<double>(offset);
        var slopes = new Vector<double>(slope);
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var slice = values[i..];
            (offsets + slopes * new Vector<double>(slice)).CopyTo(slice);
        }

        for (; i < values.Length; i++) values[i] = offset + slope * values[i];
    }

    private static void Shuffle(Span<double> values, ref RandomBits bits)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = bits.Below(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
