namespace CaseDsl.Quantities.Statistics;

/// <summary>What a significant result of a weak experiment is worth.</summary>
/// <param name="Power">The probability of a significant result.</param>
/// <param name="WrongSign">The probability that a significant result has the wrong sign (type S).</param>
/// <param name="Exaggeration">How many times too large a significant result is on average (type M).</param>
public readonly record struct Retrodesign(double Power, double WrongSign, double Exaggeration)
{
    /// <summary>
    /// A. Gelman, J. Carlin, "Beyond power calculations", Perspectives on Psychological Science 9 (2014), in closed form for a normal estimate:
    /// with λ = |effect| / se and z at α/2, power = Φ(λ − z) + Φ(−λ − z), type S = Φ(−λ − z) / power, and
    /// type M = (λ Φ(λ − z) + φ(λ − z) − λ Φ(−λ − z) + φ(λ + z)) / (λ power).
    /// An effect of 0 has a type S of ½ and an infinite type M; NaN where se is not positive.
    /// </summary>
    public static Retrodesign Of(double effect, double standardError, double alpha = 0.05)
    {
        if (!(standardError > 0)) return new Retrodesign(double.NaN, double.NaN, double.NaN);
        var lambda = Math.Abs(effect) / standardError;
        var z = NormalDistribution.UpperQuantile(alpha / 2);
        var right = NormalDistribution.Cdf(lambda - z);
        var wrong = NormalDistribution.Cdf(-lambda - z);
        var power = right + wrong;
        var size = lambda * (right - wrong) + NormalDistribution.Density(lambda - z) + NormalDistribution.Density(lambda + z);
        return new Retrodesign(power, wrong / power, size / (lambda * power));
    }
}
