using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Quantities.Tests.Statistics;

/// <summary>Values made with R over the whole range that files can reach: far tails, one degree of freedom, millions of units.</summary>
public class RTests
{
    public static TheoryData<string> Functions => [.. ReferenceRow.ReadAll("r-values.csv").Select(row => row.Function).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void R_is_reproduced(string function)
    {
        foreach (var row in ReferenceRow.ReadAll("r-values.csv").Where(row => row.Function == function))
        {
            var allowed = row.Expected == 0 ? row.Tolerance : row.Tolerance * Math.Abs(row.Expected);
            // R's own noncentral t stops at an absolute error of 1e-12.
            if (function == "pt_nc") allowed = Math.Max(allowed, 2e-12);
            // Nothing is compared below the smallest normal number.
            if (row.Expected < 1e-307 && row.Expected > 0) allowed = 1e-307;
            Compute(row).Should().BeApproximately(row.Expected, allowed, "{0} {1}", function, row.Parameters.Replace('{', ' ').Replace('}', ' '));
        }
    }

    private static double Compute(ReferenceRow row) => row.Function switch
    {
        "pnorm" => NormalDistribution.Cdf(row["x"]),
        "qnorm" => NormalDistribution.Quantile(row["p"]),
        "pt2" => StudentT.TwoSidedP(row["t"], row["df"]),
        "qt" => -StudentT.UpperQuantile(row["p"], row["df"]),
        "pchisq_upper" => ChiSquared.Survival(row["x"], row["df"]),
        "pt_nc" => NoncentralT.Cdf(row["t"], row["df"], row["ncp"]),
        "peeking" => Peeking.FalsePositiveRate((int)row["looks"], row["alpha"]),
        "power_t" => MeanPower.Power(row["n"], row["delta"], row["sd"], row["alpha"], strict: row.Flag("strict")),
        "n_t" => MeanPower.SampleSize(row["delta"], row["sd"], row["alpha"], row["power"]),
        "power_prop" => ProportionPower.Power(row["n"], row["p1"], row["p2"], row["alpha"], strict: row.Flag("strict")),
        "n_prop" => ProportionPower.SampleSize(row["p1"], row["p2"], row["alpha"], row["power"]),
        "prop.p" => Proportions(row).P,
        "prop.low" => Proportions(row).DeltaLow,
        "prop.high" => Proportions(row).DeltaHigh,
        "welch.p" => Means(row).P,
        "welch.df" => Means(row).DegreesOfFreedom,
        "welch.low" => Means(row).DeltaLow,
        "chisq" => SampleRatio.Test(row.List("observed"), row.List("weights")).P,
        "p.adjust.bonferroni" => PAdjust.Bonferroni(row.List("p"))[(int)row["index"]],
        "p.adjust.holm" => PAdjust.Holm(row.List("p"))[(int)row["index"]],
        "p.adjust.BH" => PAdjust.BenjaminiHochberg(row.List("p"))[(int)row["index"]],
        _ => throw new ArgumentException($"'{row.Function}' is not computed"),
    };

    private static ArmComparison Proportions(ReferenceRow row) => TwoProportions.Compare(row["xc"], row["nc"], row["xt"], row["nt"]);

    private static ArmComparison Means(ReferenceRow row) => Welch.Compare(row["mc"], row["sc"], row["nc"], row["mt"], row["st"], row["nt"], row["alpha"]);
}
