using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The steps that lead to the figure of an expression.</summary>
internal static class ExplanationSteps
{
    /// <summary>An explanation that goes on longer explains nothing.</summary>
    private const int StepsAtMost = 24;

    public static IEnumerable<ExplanationStep> Of(Figures figures, BoundExpression expression, DeclarationSymbol? owner) => expression switch
    {
        BoundSymbol { Symbol: AssumeSymbol assume } => OfAssumption(figures, assume),
        BoundMember member => OfMember(figures, member),
        BoundNumber => [],
        _ => OfParts(figures, expression, owner),
    };

    private static IEnumerable<ExplanationStep> OfMember(Figures figures, BoundMember member)
    {
        switch (member.Receiver)
        {
            case BoundMeasurement measurement:
                return figures.Experiment(measurement.Experiment).Find(measurement.Metric) is { } found ? MeasurementSteps.Of(found) : [];
            case BoundMember { Receiver: BoundMeasurement measurement, Target: ArmSymbol arm }:
                return figures.Experiment(measurement.Experiment).Find(measurement.Metric)?.For(arm) is { } ofArm ? MeasurementSteps.Of(ofArm) : [];
            case BoundMember { Name: "moves" or "costs", Receiver.Denotes: { } mover } movements when member.Target is { } target:
                return OfMovement(figures, mover, movements.Name, target);
            case { Denotes: { } symbol }:
                return OfSymbol(figures, symbol, member.Name);
            default:
                return [];
        }
    }

    private static IEnumerable<ExplanationStep> OfSymbol(Figures figures, DeclarationSymbol symbol, string member) => (symbol, member) switch
    {
        (ClaimSymbol claim, "net" or "roi") => MoneySteps.OfClaim(figures.Claim(claim)),
        (ClaimSymbol claim, "northstar") => NorthStarSteps.Of(figures, figures.Claim(claim)),
        (OptionSymbol option, "net" or "roi") => MoneySteps.OfHorizon(figures.Option(option)),
        (SheetSymbol sheet, "net" or "roi") => MoneySteps.OfHorizon(figures.Sheet(sheet)),
        (ExperimentSymbol experiment, "power" or "sample_size" or "days") => DesignSteps.Of(figures, experiment),
        (ExperimentSymbol experiment, "srm") => DesignSteps.OfSampleRatio(figures.Experiment(experiment)),
        (AssumeSymbol assume, _) => OfAssumption(figures, assume),
        _ => symbol.Property(member) is { Values: [FigureValue value] } ? OfStated(figures, value, symbol) : [],
    };

    private static IEnumerable<ExplanationStep> OfAssumption(Figures figures, AssumeSymbol assume)
    {
        if (assume.Value is FigureValue value)
        {
            foreach (var step in OfStated(figures, value, assume))
                yield return step;
        }
        if (assume.Plain("source") is { } source)
            yield return new ExplanationStep($"`{assume.Name}`", "stated", source);
    }

    private static IEnumerable<ExplanationStep> OfStated(Figures figures, FigureValue value, DeclarationSymbol owner)
    {
        foreach (var step in Of(figures, value.Expression, owner))
            yield return step;
        if (value.Derivation is not { } derivation)
            yield break;
        foreach (var step in Of(figures, derivation, owner))
            yield return step;
        yield return new ExplanationStep($"`{derivation.Syntax}`", FigureFormat.Format(figures.Evaluate(derivation, owner)), "what it is said to come from");
    }

    private static IEnumerable<ExplanationStep> OfMovement(Figures figures, DeclarationSymbol mover, string property, DeclarationSymbol target)
    {
        var movements = mover switch
        {
            ClaimSymbol claim when property == "moves" => figures.Claim(claim).Moves,
            ClaimSymbol claim => figures.Claim(claim).Costs.AddRange(figures.Claim(claim).Induced),
            OptionSymbol option when property == "moves" => figures.Option(option).Moves,
            OptionSymbol option => figures.Option(option).Costs.AddRange(figures.Option(option).Induced),
            _ => [],
        };
        foreach (var movement in movements)
        {
            if (!ReferenceEquals(movement.Target, target))
                continue;
            yield return new ExplanationStep($"`{target.Name}` before", FigureFormat.FormatPoint(movement.Before), "its baseline");
            if (movement.After.HasValue && FigureFormat.FormatLevels(movement.Before, movement.After) is var (_, after))
                yield return new ExplanationStep($"`{target.Name}` after", after, "");
            if (movement.Money is { HasValue: true } money)
                yield return new ExplanationStep("in money", FigureFormat.Format(money), "");
        }
    }

    /// <summary>Every part that is no plain number, innermost first, each once.</summary>
    private static IEnumerable<ExplanationStep> OfParts(Figures figures, BoundExpression expression, DeclarationSymbol? owner)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var parts = expression.SelfAndParts()
            .Where(part => !ReferenceEquals(part, expression) && part is BoundSymbol { Symbol: AssumeSymbol } or BoundMember or BoundBinary or BoundCall or BoundMeasurement)
            .Where(static part => part.Syntax.Parent is not CaseDsl.Syntax.MemberAccessExpressionSyntax)
            .Reverse();
        foreach (var part in parts)
        {
            var written = part.Syntax.ToString();
            if (!seen.Add(written) || seen.Count > StepsAtMost)
                continue;
            var figure = figures.Evaluate(part, owner);
            if (figure.HasValue || figure.IsCondition || figure.Missing is not null)
                yield return new ExplanationStep($"`{written}`", FigureFormat.Format(figure), "");
        }
    }
}
