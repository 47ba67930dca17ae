using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>
/// What is known once some comparisons and verdicts are taken to hold together: a range of each figure, and of each
/// measurement whether it is better, worse, harmed. It finds where they can't.
/// </summary>
internal sealed class ConditionFacts(Figures figures, DeclarationSymbol owner)
{
    private readonly Dictionary<FactSubject, FactRange> _ranges = [];
    private readonly Dictionary<FactSubject, (bool Holds, Literal Of)> _verdicts = [];

    /// <summary>Why the literals can't hold together, as a clause; null where they can, as far as is known here.</summary>
    public static string? Contradiction(IEnumerable<Literal> literals, Figures figures, DeclarationSymbol owner)
    {
        var facts = new ConditionFacts(figures, owner);
        foreach (Literal literal in literals)
        {
            if (facts.Add(literal) is { } why)
                return why;
        }

        return null;
    }

    /// <summary>Takes one more to hold.</summary>
    /// <returns>Why it can't hold beside the others; null where it can.</returns>
    public string? Add(Literal literal) => literal.Expression switch
    {
        BoundBinary { Operator: >= BinaryOperator.Equal } comparison => AddComparison(comparison, literal),
        BoundMember { Name: var name } member when Verdicts.Is(name) && MeasurementFinder.Measured(member.Receiver) is ({ } measured, var arm) =>
            AddVerdict(new FactSubject(measured.Experiment, measured.Metric, arm, name), literal.Holds, literal),
        var other => AddVerdict(FactSubject.OfText(other), literal.Holds, literal),
    };

    /// <summary>Takes a guardrail of an experiment with two arms to be unharmed.</summary>
    public string? AddUnharmed(ExperimentSymbol experiment, DeclarationSymbol metric)
    {
        var subject = new FactSubject(experiment, metric, null, "harmed");
        return _verdicts.TryGetValue(subject, out (bool Holds, Literal Of) known) && known.Holds
            ? $"{known.Of.Quoted} asks for harm of the guardrail '{metric.Name}', and a go needs every guardrail unharmed"
            : null;
    }

    private string? AddVerdict(FactSubject subject, bool holds, Literal of)
    {
        if (_verdicts.TryGetValue(subject, out (bool Holds, Literal Of) known))
            return known.Holds == holds ? null : Clash(known.Of, of);
        _verdicts.Add(subject, (holds, of));
        if (subject.Experiment is not { } experiment)
            return null;
        double alpha = figures.Experiment(experiment).Alpha;
        switch (subject.Member, holds)
        {
            case ("better" or "worse", true):
                return AddVerdict(subject with { Member = subject.Member == "better" ? "worse" : "better" }, false, of)
                    ?? AddVerdict(subject with { Member = "significant" }, true, of)
                    ?? AddDirection(subject, of);
            case ("harmed" or "unharmed", true):
                return AddVerdict(subject with { Member = subject.Member == "harmed" ? "unharmed" : "harmed" }, false, of);
            case ("significant", true):
                return AddBound(subject with { Member = "p_adjusted" }, alpha, isLow: false, isStrict: true, of)
                    ?? AddBound(subject with { Member = "p_value" }, alpha, isLow: false, isStrict: true, of);
            case ("significant", false):
                return AddVerdict(subject with { Member = "better" }, false, of)
                    ?? AddVerdict(subject with { Member = "worse" }, false, of)
                    ?? AddBound(subject with { Member = "p_adjusted" }, alpha, isLow: true, isStrict: false, of);
            default:
                return null;
        }
    }

    // What is better has moved the metric's way. Of several arms at once nothing is said of one.
    private string? AddDirection(FactSubject subject, Literal of)
    {
        if (subject.Arm is null && subject.Experiment?.Arms.Length > 2)
            return null;
        bool? higher = subject.Metric is MetricSymbol metric ? metric.HigherIsBetter : false;
        if (higher is null)
            return null;
        bool isUp = higher.Value == (subject.Member == "better");
        return AddBound(subject with { Member = "lift" }, 0, isUp, isStrict: true, of)
            ?? AddBound(subject with { Member = "delta" }, 0, isUp, isStrict: true, of);
    }

    private string? AddComparison(BoundBinary comparison, Literal literal)
    {
        BinaryOperator asked = literal.Holds ? comparison.Operator : Comparisons.Opposite(comparison.Operator);
        if (asked == BinaryOperator.NotEqual)
            return null;
        if (Comparisons.Constant(comparison.Right, figures, owner) is { } right && Comparisons.Varies(comparison.Left))
            return AddBounds(FactSubject.Of(comparison.Left), asked, right, literal);
        if (Comparisons.Constant(comparison.Left, figures, owner) is { } left && Comparisons.Varies(comparison.Right))
            return AddBounds(FactSubject.Of(comparison.Right), Comparisons.Turned(asked), left, literal);
        if (!Comparisons.Varies(comparison.Left) && !Comparisons.Varies(comparison.Right))
            return null;

        // One figure against another: their difference against 0, told from one end whichever stands first.
        string one = comparison.Left.Syntax.ToString(), other = comparison.Right.Syntax.ToString();
        bool inOrder = string.CompareOrdinal(one, other) <= 0;
        var difference = new FactSubject(null, null, null, inOrder ? $"{one} - {other}" : $"{other} - {one}");
        return AddBounds(difference, inOrder ? asked : Comparisons.Turned(asked), Quantity.Of(0), literal);
    }

    private string? AddBounds(FactSubject subject, BinaryOperator asked, Quantity bound, Literal of)
    {
        double at = bound.Canonical;
        if (double.IsNaN(at))
            return null;
        return asked switch
        {
            BinaryOperator.Greater => AddBound(subject, at, isLow: true, isStrict: true, of),
            BinaryOperator.GreaterOrEqual => AddBound(subject, at, isLow: true, isStrict: false, of),
            BinaryOperator.Less => AddBound(subject, at, isLow: false, isStrict: true, of),
            BinaryOperator.LessOrEqual => AddBound(subject, at, isLow: false, isStrict: false, of),
            _ => AddBound(subject, at, isLow: true, isStrict: false, of) ?? AddBound(subject, at, isLow: false, isStrict: false, of),
        };
    }

    private string? AddBound(FactSubject subject, double at, bool isLow, bool isStrict, Literal of)
    {
        if (!_ranges.TryGetValue(subject, out FactRange? range))
            _ranges.Add(subject, range = FactRange.Natural(subject));
        if (!range.Narrow(at, isLow, isStrict, of, out Literal? before))
            return before is { } other ? Clash(other, of) : $"{of.Quoted} can't hold: {range.Nature}";

        // An interval's low end lies below its estimate, and its high end above.
        return (isLow, subject.Member) switch
        {
            (true, "lift.low") => AddBound(subject with { Member = "lift" }, at, isLow, isStrict, of),
            (true, "delta.low") => AddBound(subject with { Member = "delta" }, at, isLow, isStrict, of),
            (false, "lift.high") => AddBound(subject with { Member = "lift" }, at, isLow, isStrict, of),
            (false, "delta.high") => AddBound(subject with { Member = "delta" }, at, isLow, isStrict, of),
            _ => null,
        };
    }

    private static string Clash(Literal one, Literal other)
    {
        // Two verdicts on one measurement read better as words.
        if (one is { Holds: true, Expression: BoundMember { Name: var first } left }
            && other is { Holds: true, Expression: BoundMember { Name: var second } right }
            && Verdicts.Is(first)
            && Verdicts.Is(second)
            && left.Receiver.Syntax.ToString() == right.Receiver.Syntax.ToString())
        {
            return $"'{left.Receiver.Syntax}' can't be both {first} and {second}";
        }

        return one == other || one.Quoted == other.Quoted ? $"{one.Quoted} can't hold" : $"{one.Quoted} and {other.Quoted} can't both hold";
    }
}
