using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What a comparison speaks of: a member of a measurement by what it is, anything else by how it is written.</summary>
/// <param name="Arm">Null where the arm is not named.</param>
/// <param name="Member">As <c>lift</c>, <c>lift.low</c>; the whole text of anything else.</param>
internal readonly record struct FactSubject(ExperimentSymbol? Experiment, DeclarationSymbol? Metric, ArmSymbol? Arm, string Member)
{
    public static FactSubject OfText(BoundExpression expression) => new(null, null, null, expression.Syntax.ToString());

    public static FactSubject Of(BoundExpression expression)
    {
        if (expression is not BoundMember member)
            return OfText(expression);
        if (MeasurementFinder.Measured(member.Receiver) is ({ } measured, var arm))
            return new FactSubject(measured.Experiment, measured.Metric, arm, member.Name);
        return member.Receiver is BoundMember inner && MeasurementFinder.Measured(inner.Receiver) is ({ } of, var ofArm)
            ? new FactSubject(of.Experiment, of.Metric, ofArm, $"{inner.Name}.{member.Name}")
            : OfText(expression);
    }
}
