namespace CaseDsl.Quantities.Statistics;

/// <summary>How often a win is none (R. Kohavi, A. Deng, L. Vermeer, "A/B testing intuition busters", 2022).</summary>
public static class FalsePositiveRisk
{
    /// <summary>(α/2)(1 − π) / ((α/2)(1 − π) + power·π), π the share of ideas that work.</summary>
    public static double Of(double successRate, double alpha = 0.05, double power = 0.8)
    {
        var falseWins = alpha / 2 * (1 - successRate);
        return falseWins / (falseWins + power * successRate);
    }

    /// <summary>(win rate − α/2) / (power − α/2): the share of ideas that work, from the share of experiments that win.</summary>
    public static double SuccessRate(double winRate, double alpha = 0.05, double power = 0.8) => (winRate - alpha / 2) / (power - alpha / 2);
}
