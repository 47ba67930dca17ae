namespace CaseDsl.Semantics;

/// <summary>Traces one comparison of a condition: what it saw, whether it holds, and both as a sentence.</summary>
internal static class LeafTrace
{
    public static TraceStep Of(BoundExpression leaf, string part, DeclarationSymbol owner, Figures figures)
    {
        var text = leaf.Syntax.ToString();
        var holds = figures.Holds(leaf, owner);
        if (leaf is BoundBinary comparison && Words(comparison.Operator, true) is not null)
            return OfComparison(comparison, text, holds, part, owner, figures);
        if (FindMeasurement(leaf, figures) is { } measured)
        {
            var (left, right, sentence) = MeasurementSentence.Tell(measured.Measurement, measured.Member);
            return new TraceStep(text, left, right, holds, sentence, leaf.Syntax.Location) { Part = part };
        }

        var figure = figures.Evaluate(leaf, owner);
        var told = holds switch
        {
            true => $"'{text}' holds.",
            false => $"'{text}' does not hold.",
            null => $"'{text}' can't be decided{(figure.Missing is { } why ? ": " + why : "")}.",
        };
        return new TraceStep(text, holds switch { true => "yes", false => "no", null => "not measured" }, "", holds, told, leaf.Syntax.Location) { Part = part };
    }

    /// <summary>The guardrail as a step of its own.</summary>
    /// <param name="arm">The arm that is decided on; null for every treatment arm.</param>
    public static TraceStep OfGuardrail(ExperimentSymbol experiment, GuardrailFigures guardrail, ArmSymbol? arm)
    {
        var text = arm is null ? $"{guardrail.Metric.Name}.unharmed" : $"{guardrail.Metric.Name}.{arm.Name}.unharmed";
        var measured = arm is null ? guardrail.Measurement : guardrail.Measurement?.For(arm);
        if (measured is not { } measurement)
        {
            var missing = $"The guardrail '{guardrail.Metric.Name}' was not measured in '{experiment.Name}{(arm is null ? "" : "." + arm.Name)}'.";
            return new TraceStep(text, "not measured", guardrail.Margin?.ToString() ?? guardrail.Limit?.ToString() ?? "", null, missing, guardrail.Location) { Part = "guardrails" };
        }

        var (left, right, sentence) = MeasurementSentence.Tell(measurement, "unharmed");
        return new TraceStep(text, left, right, measurement.Unharmed, sentence, guardrail.Location) { Part = "guardrails" };
    }

    /// <summary>The measurement whose truth a leaf asks (<c>ctr.better</c>, <c>ctr.v2.better</c>), and the member.</summary>
    public static (Measurement Measurement, string Member)? FindMeasurement(BoundExpression leaf, Figures figures)
    {
        if (leaf is not BoundMember { Name: "better" or "worse" or "significant" or "unharmed" or "harmed" } member)
            return null;
        var (measured, arm) = MeasurementFinder.Measured(member.Receiver);
        if (measured is null || figures.Experiment(measured.Experiment).Find(measured.Metric) is not { } found)
            return null;
        return ((arm is null ? found : found.For(arm)) is { } measurement) ? (measurement, member.Name) : null;
    }

    private static TraceStep OfComparison(BoundBinary comparison, string text, bool? holds, string part, DeclarationSymbol owner, Figures figures)
    {
        var left = figures.Evaluate(comparison.Left, owner);
        var right = figures.Evaluate(comparison.Right, owner);
        string sentence;
        if (holds is { } known)
            sentence = $"{Operand(comparison.Left, left)} {Words(comparison.Operator, known)} {Operand(comparison.Right, right)}.";
        else
            sentence = $"'{text}' can't be decided: {Why(left) ?? Why(right) ?? "one side has no value"}.";
        return new TraceStep(text, Side(left), Side(right), holds, sentence, comparison.Syntax.Location) { Part = part };
    }

    private static string? Why(Figure side) => side.HasValue || side.Word is not null || side.Date is not null ? null : side.Missing;

    private static string Side(Figure side) => side.HasValue || side.Missing is null ? side.ToString() : "not measured";

    // A figure that is written out needs no name: "(184 ms) is at most 200 ms".
    private static string Operand(BoundExpression expression, Figure value) =>
        IsWrittenOut(expression) ? value.ToString() : $"'{expression.Syntax}' ({value})";

    private static bool IsWrittenOut(BoundExpression expression)
    {
        expression = expression.Estimate();
        while (expression is BoundUnary { Operator: UnaryOperator.Negate or UnaryOperator.Plus } signed)
            expression = signed.Operand.Estimate();
        return expression is BoundNumber or BoundDate or BoundText or BoundWord or BoundUnit;
    }

    /// <summary>A comparison in words; null where the operator is no comparison.</summary>
    public static string? Words(BinaryOperator comparison, bool holds) => comparison switch
    {
        BinaryOperator.Equal => holds ? "equals" : "does not equal",
        BinaryOperator.NotEqual => holds ? "differs from" : "does not differ from",
        BinaryOperator.Less => holds ? "is below" : "is not below",
        BinaryOperator.LessOrEqual => holds ? "is at most" : "is not at most",
        BinaryOperator.Greater => holds ? "is above" : "is not above",
        BinaryOperator.GreaterOrEqual => holds ? "is at least" : "is not at least",
        _ => null,
    };
}
