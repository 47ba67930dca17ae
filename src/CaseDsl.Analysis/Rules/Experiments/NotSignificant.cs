using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4008: a claimed change that chance explains.</summary>
public sealed class NotSignificant : ExperimentRule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4008",
        "not-significant",
        Severity.Warning,
        "A claimed change whose measurement is not significant",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: "A claim states a change other than 0, and the measurement of the experiment that it cites is not significant. A `lift:` result is significant where its interval excludes 0.",
            Why: "The data are as good as what chance alone gives. Built into a plan, half of such changes turn out to be nothing.",
            Remedy: "Claim no change, run longer, or say so in the interval and decide on something else.",
            Bad: ExampleText.Test(ctr: "{ control: 50_582 of 1_204_331  treatment: 50_700 of 1_203_870 }") + Claimed("ctr by +0.27% relative [-0.9%, 1.5%]"),
            Good: ExampleText.Test() + Claimed("ctr by +1.5% relative [0.3%, 2.7%]")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Claimed(string moves) =>
        $$"""
        feature new_rows "Rows in a new order" { version: v3 }
        claim more_clicks { model: new_rows  moves: {{moves}}  costs: latency by +13 ms  evidence: rows_ab }
        """;

    internal override IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment)
    {
        foreach (ClaimSymbol claim in ClaimsOf(context, experiment))
        {
            foreach (MovementValue movement in claim.Moves.AddRange(claim.Costs))
            {
                if (movement.IsUnknown || context.Figures.Movement(claim, movement).Sign is null or 0)
                    continue;
                if (Insignificant(context, claim, movement.Target) is { } measured && measured.Experiment == experiment)
                {
                    yield return Flaw(
                        movement.Syntax.Location,
                        $"{Say.Quote(movement.Target)} is claimed to change by {context.Figures.Movement(claim, movement).Change}, and {Say.Quote(experiment)} measured {measured.Lift}{Evidence.InArm(measured)}{Chance(measured)}: chance alone gives as much. Claim no change, or run longer before members are promised one.",
                        related: measured.Result is { } result ? [new RelatedPlace(result.NameLocation, "measured here")] : []);
                }
            }
        }
    }

    private static string Chance(Measurement measured)
    {
        if (measured.AdjustedPValue is not { } p)
            return "";
        return measured.PValue is { } raw && raw != p ? $" (p = {Say.P(raw)}, {Say.P(p)} after correction)" : $" (p = {Say.P(p)})";
    }

    /// <summary>The first measurement of what is claimed, where none of them is significant.</summary>
    private static Measurement? Insignificant(RuleContext context, ClaimSymbol claim, DeclarationSymbol target)
    {
        Measurement? first = null;
        foreach (Measurement measurement in Evidence.MeasurementsOf(context, claim, target))
        {
            bool? significant = measurement.IsStatedLift && measurement.Lift.Interval is { } interval
                ? interval.Low > 0 || interval.High < 0
                : measurement.Significant;
            if (significant is not false)
                return null;
            first ??= measurement;
        }

        return first;
    }
}
