using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Quantities.Tests.Statistics;

public class ReferenceTests
{
    // Values that the language has no use for. A function is in this list or computed below; a new row in neither fails.
    private static readonly Dictionary<string, string> NotUsed = new()
    {
        ["ci_diff_prop_agresti_caffo.low"] = "the interval of a difference of proportions is Wald's",
        ["ci_diff_prop_agresti_caffo.high"] = "the interval of a difference of proportions is Wald's",
        ["ci_diff_prop_newcombe.low"] = "the interval of a difference of proportions is Wald's",
        ["ci_diff_prop_newcombe.high"] = "the interval of a difference of proportions is Wald's",
        ["ci_prop_wilson.low"] = "one proportion has no interval in the language",
        ["ci_prop_wilson.high"] = "one proportion has no interval in the language",
        ["lift_logratio_katz.low"] = "the interval of a lift is by the delta method",
        ["lift_logratio_katz.high"] = "the interval of a lift is by the delta method",
        ["lift_fieller.low"] = "the interval of a lift is by the delta method",
        ["lift_fieller.high"] = "the interval of a lift is by the delta method",
        ["lift_fieller.g"] = "the interval of a lift is by the delta method",
        ["power_relative_mean_delta"] = "power is computed on the absolute scale",
        ["mde_relative_mean_delta"] = "power is computed on the absolute scale",
        ["poisson_rate_ratio_exact.p"] = "no rates of events in the language",
        ["poisson_rate_ratio_wald.low"] = "no rates of events in the language",
        ["poisson_rate_ratio_wald.high"] = "no rates of events in the language",
        ["poisson_ci_exact.low"] = "no rates of events in the language",
        ["poisson_ci_exact.high"] = "no rates of events in the language",
        ["ratio_metric_var_of_mean"] = "a clustered metric comes with its standard error",
        ["ratio_metric_se"] = "a clustered metric comes with its standard error",
        ["variance_of_ratio"] = "a clustered metric comes with its standard error",
        ["cuped_variance_factor"] = "no covariates in the language",
        ["cuped_theta"] = "no covariates in the language",
        ["cuped_adjusted_var"] = "no covariates in the language",
        ["sequential_msprt_z"] = "the sequential method is the asymptotic confidence sequence",
        ["design_effect"] = "clusters come with their standard error",
        ["ltv"] = "money is counted over a horizon, not a lifetime",
        ["npv"] = "horizons are too short to discount",
        ["rice"] = "a backlog is ranked by impact, effort and risk",
        ["wsjf"] = "a backlog is ranked by impact, effort and risk",
        ["ice"] = "a backlog is ranked by impact, effort and risk",
        ["chi2_ppf"] = "no rule asks for a χ² that has a given p-value",
        ["samplesize_two_prop_unpooled"] = "sample size is that of the pooled test, which decides",
        ["samplesize_evanmiller"] = "sample size is that of the pooled test, which decides",
        ["samplesize_rule16"] = "sample size is computed, not by rule of thumb",
        ["power_two_mean_z"] = "the power of means is by the noncentral t distribution",
        ["mde_relative_mean"] = "the power of means is by the noncentral t distribution",
        ["ztest_two_prop_unpooled.z"] = "proportions are tested by the pooled z",
        ["ztest_two_prop_unpooled.p"] = "proportions are tested by the pooled z",
        ["lift_relative_welch.p"] = "significance is decided on the absolute scale",
        ["lift_relative_prop_welch.p"] = "significance is decided on the absolute scale",
        ["lift_relative_prop_z.p"] = "significance is decided on the absolute scale",
        ["padjust_by"] = "not among the corrections of the language",
        ["padjust_hochberg"] = "not among the corrections of the language",
        ["true_success_rate"] = "no case states how many ideas work",
        ["false_positive_risk"] = "no case states how many ideas work",
        ["words_for_minutes"] = "time aloud is the language's own 150 words a minute, and no statistic",
    };

    public static TheoryData<int, string> UsedRows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            var all = ReferenceRow.ReadAll("statistics.csv");
            for (var i = 0; i < all.Count; i++)
                if (!NotUsed.ContainsKey(all[i].Function))
                    rows.Add(i, all[i].Function);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(UsedRows))]
    public void A_reference_value_is_reproduced_to_its_tolerance(int index, string function)
    {
        var row = ReferenceRow.ReadAll("statistics.csv")[index];
        row.Function.Should().Be(function);
        var actual = Compute(row);
        var allowed = row.Expected == 0 ? row.Tolerance : row.Tolerance * Math.Abs(row.Expected);
        actual.Should().BeApproximately(row.Expected, allowed, row.Parameters);
    }

    [Fact]
    public void Every_function_said_to_be_unused_is_in_the_file()
    {
        var functions = ReferenceRow.ReadAll("statistics.csv").Select(row => row.Function).ToHashSet();
        functions.Should().Contain(NotUsed.Keys);
    }

    private static double Compute(ReferenceRow row) => row.Function switch
    {
        "norm_ppf" => NormalDistribution.Quantile(row["p"]),
        "norm_cdf" => NormalDistribution.Cdf(row["x"]),
        "t_ppf" => -StudentT.UpperQuantile(row["p"], row["df"]),
        "t_cdf" => StudentT.Cdf(row["x"], row["df"]),
        "chi2_sf" => ChiSquared.Survival(row["x"], row["df"]),
        "samplesize_two_prop" => ProportionPower.SampleSize(row["p1"], row["p2"], row["alpha"], row["power"]),
        "power_two_prop" => ProportionPower.Power(row["n"], row["p1"], row["p2"], row["alpha"], strict: row.Flag("strict")),
        "mde_two_prop_abs" => ProportionPower.MinimumDetectableEffect(row["p1"], row["n"], row["alpha"], row["power"], row.Is("direction", "up")),
        "samplesize_two_mean_t" => MeanPower.SampleSize(row["delta"], row["sd"], row["alpha"], row["power"]),
        "power_two_mean_t" => MeanPower.Power(row["n"], row["delta"], row["sd"], row["alpha"], row.Is("alternative", "two-sided"), row.Flag("strict")),
        "ztest_two_prop_pooled.z" => -TwoProportions.PooledZ(row["x1"], row["n1"], row["x2"], row["n2"]),
        "ztest_two_prop_pooled.p" => Proportions(row, "1", "2").P,
        "ci_diff_prop_wald.low" => Proportions(row, "2", "1").DeltaLow,
        "ci_diff_prop_wald.high" => Proportions(row, "2", "1").DeltaHigh,
        "lift_relative_welch.estimate" => FromSums(row).Lift,
        "lift_relative_welch.se" => FromSums(row).LiftStandardError,
        "lift_relative_welch.df" => FromSums(row).DegreesOfFreedom,
        "lift_relative_welch.low" => FromSums(row).LiftLow,
        "lift_relative_welch.high" => FromSums(row).LiftHigh,
        "diff_mean_welch.estimate" => FromSums(row).Delta,
        "diff_mean_welch.p" => FromSums(row).P,
        "diff_mean_welch.low" => FromSums(row).DeltaLow,
        "diff_mean_welch.high" => FromSums(row).DeltaHigh,
        "lift_relative_prop_welch.estimate" => ProportionMeans(row).Lift,
        "lift_relative_prop_welch.se" => ProportionMeans(row).LiftStandardError,
        "lift_relative_prop_welch.low" => ProportionMeans(row).LiftLow,
        "lift_relative_prop_welch.high" => ProportionMeans(row).LiftHigh,
        "lift_relative_prop_z.estimate" => Proportions(row, "_a", "_b").Lift,
        "lift_relative_prop_z.se" => Proportions(row, "_a", "_b").LiftStandardError,
        "lift_relative_prop_z.low" => Proportions(row, "_a", "_b").LiftLow,
        "lift_relative_prop_z.high" => Proportions(row, "_a", "_b").LiftHigh,
        "welch.t" => -FromMeans(row, "1", "2").Statistic,
        "welch.df" => FromMeans(row, "1", "2").DegreesOfFreedom,
        "welch.p" => FromMeans(row, "1", "2").P,
        "welch.low" => FromMeans(row, "2", "1").DeltaLow,
        "welch.high" => FromMeans(row, "2", "1").DeltaHigh,
        "srm_chi2.p" => SampleRatio.Test(row.List("observed"), row.List("weights")).P,
        "padjust_bh" => PAdjust.BenjaminiHochberg(row.List("p"))[(int)row["index"]],
        "padjust_bonferroni" => PAdjust.Bonferroni(row.List("p"))[(int)row["index"]],
        "padjust_holm" => PAdjust.Holm(row.List("p"))[(int)row["index"]],
        "padjust_sidak" => PAdjust.Sidak(row.List("p"))[(int)row["index"]],
        "fwer_independent" => FamilyErrorRate.Of(row["m"], row["alpha"]),
        "sequential_acs.low" => Sequence(row).Low,
        "sequential_acs.high" => Sequence(row).High,
        "peeking_type1" => Peeking.FalsePositiveRate((int)row["looks"], row["alpha"]),
        "retrodesign.power" => Retrodesign.Of(row["effect"], row["se"], row["alpha"]).Power,
        "retrodesign.typeS" => Retrodesign.Of(row["effect"], row["se"], row["alpha"]).WrongSign,
        "retrodesign.exaggeration" => Retrodesign.Of(row["effect"], row["se"], row["alpha"]).Exaggeration,
        "retained_subs" => Retention.Retained(row["subs"], row["churn0"], row["churn1"], row["months"]),
        "retained_revenue" => Retention.RetainedRevenue(row["subs"] * row["arpu"], row["churn0"], row["churn1"], row["months"]),
        "payback_periods" => Quantity.Divide(Units.Of(row["investment"], "USD"), Units.Of(row["per_period"], "USD per month")).In(Units.Parse("month")).Value,
        "roi" => ReturnOn(Units.Of(row["benefit"], "USD"), Units.Of(row["cost"], "USD")),
        "breakeven_lift" => Quantity.Divide(Units.Of(row["cost"], "USD"), Units.Of(row["baseline_revenue"], "USD")).Canonical,
        "gb_per_hour" => Quantity.Multiply(Units.Of(row["kbps"], "kbps"), Units.Of(1, "h")).In(Units.Parse("GB")).Value,
        "cdn_cost_per_hour" => Quantity.Multiply(Quantity.Multiply(Units.Of(row["kbps"], "kbps"), Units.Of(1, "h")), Units.Of(row["usd_per_gb"], "USD per GB")).Canonical,
        _ => throw new ArgumentException($"'{row.Function}' is neither computed nor listed as unused"),
    };

    private static ArmComparison Proportions(ReferenceRow row, string control, string treatment) =>
        TwoProportions.Compare(row["x" + control], row["n" + control], row["x" + treatment], row["n" + treatment]);

    private static ArmComparison FromMeans(ReferenceRow row, string control, string treatment) => Welch.Compare(
        row["mean" + control], row["sd" + control], row["n" + control], row["mean" + treatment], row["sd" + treatment], row["n" + treatment]);

    private static ArmComparison FromSums(ReferenceRow row) => Welch.Compare(
        row["sum_a"] / row["n_a"], SpreadOf(row["sum_a"], row["sumsq_a"], row["n_a"]), row["n_a"],
        row["sum_b"] / row["n_b"], SpreadOf(row["sum_b"], row["sumsq_b"], row["n_b"]), row["n_b"]);

    private static ArmComparison ProportionMeans(ReferenceRow row) => Welch.Compare(
        row["x_a"] / row["n_a"], Math.Sqrt(row["x_a"] / row["n_a"] * (1 - row["x_a"] / row["n_a"])), row["n_a"],
        row["x_b"] / row["n_b"], Math.Sqrt(row["x_b"] / row["n_b"] * (1 - row["x_b"] / row["n_b"])), row["n_b"]);

    private static double ReturnOn(Quantity benefit, Quantity cost)
    {
        Quantity.TrySubtract(benefit, cost, out var net).Should().BeTrue();
        return Quantity.Divide(net, cost).Canonical;
    }

    private static double SpreadOf(double sum, double sumOfSquares, double n) => Math.Sqrt((sumOfSquares - sum * sum / n) / (n - 1));

    private static (double Low, double High) Sequence(ReferenceRow row) =>
        AsymptoticConfidenceSequence.Interval(row["estimate"], row["se"], row["n"], row["alpha"], row["tuning"]);
}
