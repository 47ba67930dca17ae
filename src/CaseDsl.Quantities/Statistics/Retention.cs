namespace CaseDsl.Quantities.Statistics;

/// <summary>Members and money that a lower churn keeps.</summary>
public static class Retention
{
    /// <summary>1 − (1 − rate)^periods: monthly churn of 2 % is 5.88 % a quarter, not 6 %.</summary>
    public static double Compound(double rate, double periods) => Elementary.OneMinusPowerOfComplement(rate, periods);

    /// <summary>members × ((1 − to)^periods − (1 − from)^periods): how many more of a closed cohort are still there.</summary>
    public static double Retained(double members, double from, double to, double periods) =>
        members * (Compound(from, periods) - Compound(to, periods));

    /// <summary>
    /// money × Σ ((1 − to)ᵗ − (1 − from)ᵗ), t = 1…periods, money being what is at stake in one period.
    /// A part of a period counts by the same geometric sum, q (1 − qⁿ) / (1 − q).
    /// </summary>
    public static double RetainedRevenue(double money, double from, double to, double periods) => money * (Survivors(to, periods) - Survivors(from, periods));

    private static double Survivors(double churn, double periods) => churn == 0 ? periods : (1 - churn) * (Compound(churn, periods) / churn);
}
