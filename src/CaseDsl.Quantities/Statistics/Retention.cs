namespace CaseDsl.Quantities.Statistics;

/// <summary>What a share that leaves in each period comes to over several: survival of a closed cohort.</summary>
public static class Retention
{
    /// <summary>The share that has left after a number of periods: 1 − (1 − rate)^periods. Quarterly churn is not three times monthly.</summary>
    /// <param name="rate">The share that leaves in one period, between 0 and 1.</param>
    /// <param name="periods">How many, whole or not.</param>
    public static double Compound(double rate, double periods) => 1 - Math.Pow(1 - rate, periods);

    /// <summary>How many more are still there: members × ((1 − to)^periods − (1 − from)^periods).</summary>
    /// <param name="from">The share that left in a period before.</param>
    /// <param name="to">The share that leaves in a period now.</param>
    public static double Retained(double members, double from, double to, double periods) =>
        members * (Math.Pow(1 - to, periods) - Math.Pow(1 - from, periods));

    /// <summary>
    /// What those who are still there bring: money × Σ ((1 − to)ᵗ − (1 − from)ᵗ), t = 1…periods; the closed form of the
    /// geometric series, which also takes a number of periods that is not whole.
    /// </summary>
    /// <param name="money">What is at stake in one period.</param>
    public static double RetainedRevenue(double money, double from, double to, double periods) =>
        money * (Survivals(1 - to, periods) - Survivals(1 - from, periods));

    // q + q² + … + q^periods
    private static double Survivals(double q, double periods) =>
        q == 1 ? periods : q * (1 - Math.Pow(q, periods)) / (1 - q);
}
