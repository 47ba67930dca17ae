using System.Globalization;
using CaseDsl.Quantities.Statistics;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A readout's own p-values and methods beside what is computed from the same figures.</summary>
internal static class ReadoutChecks
{
    // Sound tests of one result (pooled or not, z or t) lie nearer to each other than this, in standard errors.
    private const double MostDistance = 0.2;
    private const double MostDistanceShare = 0.1;

    private static readonly HashSet<string> Fixed = new(StringComparer.OrdinalIgnoreCase)
    {
        "fixed", "z", "z_test", "z-test", "ztest", "t", "t_test", "t-test", "ttest", "welch", "wald", "two_sided", "two-sided",
    };

    private static readonly HashSet<string> Sequential = new(StringComparer.OrdinalIgnoreCase)
    {
        "sequential", "always_valid", "always-valid", "confidence_sequence", "confidence-sequence", "msprt", "group_sequential", "group-sequential",
    };

    /// <summary>The interval that a change has by its p-value alone: change ± z_level·|change| / z_p; NaN where none follows.</summary>
    public static (double Low, double High) IntervalOf(double change, double? p, double level)
    {
        if (p is not (> 0 and < 1) || change == 0)
            return (double.NaN, double.NaN);
        var half = NormalDistribution.UpperQuantile((1 - level) / 2) * Math.Abs(change) / NormalDistribution.UpperQuantile(p.Value / 2);
        return (change - half, change + half);
    }

    /// <summary>What is to be said of a line's method or p-value; null where nothing is.</summary>
    public static Diagnostic? Check(ReadoutRow row, Measurement? measured, ExperimentSymbol experiment)
    {
        var isSequential = experiment.Method == "sequential";
        if (row.Method is { } method)
        {
            if (Sequential.Contains(method) && !isSequential)
                return Disagrees(row.MethodLocation, $"This line was computed by '{method}', which holds at every look, and '{experiment.Name}' says 'method: fixed'. Write 'method: sequential' there, or correct the cell");
            if (Fixed.Contains(method) && isSequential && !row.HasLevel)
                return Disagrees(row.MethodLocation, $"This line was computed by '{method}', which holds for one look, and '{experiment.Name}' says 'method: sequential'. Give the arms' levels, so that it can be computed anew, or correct the cell");
            if (!Fixed.Contains(method) && !Sequential.Contains(method))
                return null;
        }

        return row.PValue is { } stated && measured?.PValue is { } computed ? CheckP(row, stated, computed, measured.Alpha) : null;
    }

    private static Diagnostic? CheckP(ReadoutRow row, double stated, double computed, double alpha)
    {
        if (Math.Abs(stated - computed) <= row.PValuePrecision * (1 + 1e-9))
            return null;
        var isOtherSide = stated < alpha != computed < alpha;
        var (one, other) = (NormalDistribution.UpperQuantile(stated / 2), NormalDistribution.UpperQuantile(computed / 2));
        if (!isOtherSide && Math.Abs(one - other) <= Math.Max(MostDistance, MostDistanceShare * Math.Min(one, other)))
            return null;
        var side = isOtherSide ? $", on the other side of {(alpha * 100).ToString("0.##", CultureInfo.InvariantCulture)}%" : "";
        return Disagrees(row.PValueLocation, $"The readout says p = {Number(stated)} for '{row.Metric}' in '{row.Arm}', and its own figures give {Number(computed)}{side}. Correct one of them, or name in 'method' the test that gives it");
    }

    private static Diagnostic Disagrees(Location location, string message) => new(Readout.DisagreesId, location, message);

    private static string Number(double p) => p == 0 ? "0" : p.ToString("0.#####", CultureInfo.InvariantCulture) is var text && text != "0" ? text : p.ToString("0.##E+0", CultureInfo.InvariantCulture);
}
