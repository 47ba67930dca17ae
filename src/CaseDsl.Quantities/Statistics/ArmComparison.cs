namespace CaseDsl.Quantities.Statistics;

/// <summary>
/// One treatment arm against control. Changes are treatment − control; lift is relative to control. Whatever is not defined
/// (a lift on a control of 0, a test where nothing varies) is NaN.
/// </summary>
/// <param name="Control">The level in the control arm.</param>
/// <param name="Treatment">The level in the treatment arm.</param>
/// <param name="StandardError">Of the change.</param>
/// <param name="Statistic">z or t of the test.</param>
/// <param name="DegreesOfFreedom">Of t; infinite for z.</param>
/// <param name="P">Two-sided p-value of the change being 0.</param>
/// <param name="DeltaLow">Lower end of the change's interval.</param>
/// <param name="DeltaHigh">Upper end of the change's interval.</param>
/// <param name="LiftStandardError">Of the lift, by the delta method.</param>
/// <param name="LiftLow">Lower end of the lift's interval.</param>
/// <param name="LiftHigh">Upper end of the lift's interval.</param>
public readonly record struct ArmComparison(
    double Control,
    double Treatment,
    double StandardError,
    double Statistic,
    double DegreesOfFreedom,
    double P,
    double DeltaLow,
    double DeltaHigh,
    double LiftStandardError,
    double LiftLow,
    double LiftHigh)
{
    /// <summary>Treatment − control.</summary>
    public double Delta => Treatment - Control;

    /// <summary>(Treatment − control) / control; NaN on a control of 0.</summary>
    public double Lift => Control == 0 ? double.NaN : Delta / Control;

    /// <summary>A comparison from the squared standard errors of the two levels; the test may use another error than the intervals.</summary>
    internal static ArmComparison From(
        double control, double controlVariance, double treatment, double treatmentVariance, double df, double testError, double alpha)
    {
        var delta = treatment - control;
        var error = Math.Sqrt(controlVariance + treatmentVariance);
        var statistic = testError > 0 ? delta / testError : double.NaN;
        var critical = StudentT.UpperQuantile(alpha / 2, df);
        var lift = control == 0 ? double.NaN : delta / control;
        var ratio = treatment / control;
        // Var(T/C) ≈ Var(T)/C² + T² Var(C)/C⁴, the delta method for independent arms.
        var liftError = control == 0 ? double.NaN : Math.Sqrt(treatmentVariance + ratio * ratio * controlVariance) / Math.Abs(control);
        return new ArmComparison(
            control, treatment, error, statistic, df, StudentT.TwoSidedP(statistic, df),
            delta - critical * error, delta + critical * error,
            liftError, lift - critical * liftError, lift + critical * liftError);
    }
}
