using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// Finds what is wrong with a house rule whatever it looks at, so that a mistake in it is told at once and not with the first
/// declaration that it meets: a condition that is none, a list compared, figures of different kinds.
/// </summary>
internal sealed class HouseRuleChecks(Figures figures, EvaluationDiagnostics diagnostics, RuleSymbol rule)
{
    public void Check()
    {
        if (rule.HasErrors)
            return;
        Check(rule.Where, "where");
        Check(rule.Require, "require");
    }

    private void Check(FigureValue? value, string property)
    {
        if (value?.Expression is not { } expression)
            return;
        if (TypeOf(expression) is { Sort: not (RuleSort.Condition or RuleSort.Unknown) } type)
            diagnostics.WrongValue(expression, $"'{property}' takes a condition, and '{expression.Syntax}' is {type.Describe()}. {Instead(expression, type)}");
        foreach (var part in expression.SelfAndParts())
        {
            if (part is BoundBinary { Operator: >= BinaryOperator.Equal } comparison)
                CheckComparison(comparison);
            else if (part is BoundCall { Function.Name: "sum" or "min" or "max" } call)
                CheckFold(call);
        }
    }

    private void CheckComparison(BoundBinary comparison)
    {
        var left = TypeOf(comparison.Left);
        var right = TypeOf(comparison.Right);
        if (IsRefused(comparison.Left, left, comparison.Operator) || IsRefused(comparison.Right, right, comparison.Operator))
            return;
        if (left.Sort == RuleSort.Unknown || right.Sort == RuleSort.Unknown)
            return;
        if (left.Sort != right.Sort && !AreNames(left.Sort, right.Sort))
            diagnostics.WrongValue(comparison, $"'{comparison.Left.Syntax}' is {left.Describe()}, and '{comparison.Right.Syntax}' is {right.Describe()}: they are never the same. Compare it with one of its own kind.");
        else if (left.Sort == RuleSort.Figure && (!Fit(left, right) || !Fit(right, left)))
            diagnostics.UnitMismatch(comparison, $"'{comparison.Left.Syntax}' is {Kind(left)}, and '{comparison.Right.Syntax}' is {Kind(right)}: they don't measure the same thing. Compare it with a figure of its own kind.");
    }

    // A reference is compared by its name, a word as well as a text; and a date may be written as a text.
    private static bool AreNames(RuleSort a, RuleSort b) => (IsName(a) && IsName(b)) || (a, b) is (RuleSort.Date, RuleSort.Text) or (RuleSort.Text, RuleSort.Date);

    private static bool IsName(RuleSort sort) => sort is RuleSort.Word or RuleSort.Text or RuleSort.Declaration;

    private static bool Fit(RuleType type, RuleType other) =>
        other.Value is not { } figure || figure.Unit is not { } unit || figure.Value is { Value: 0 } || type.Fits(unit.Dimension);

    private static string Kind(RuleType type) => type.Value?.Unit switch
    {
        null => type.Describe(),
        { Dimension.IsNone: true } unit => unit.Factor == 1 ? "a plain number" : "a share",
        var unit => $"in {unit}",
    };

    private bool IsRefused(BoundExpression side, RuleType type, BinaryOperator @operator)
    {
        var isOrder = @operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (!type.IsList && (!isOrder || type.Sort is RuleSort.Unknown or RuleSort.Figure or RuleSort.Date))
            return false;
        diagnostics.WrongValue(side, $"'{side.Syntax}' is {type.Describe()}, which can't be compared{(type.IsList ? "" : " for size")}. {Instead(side, type)}");
        return true;
    }

    private static string Instead(BoundExpression expression, RuleType type) => type switch
    {
        { IsList: true } => $"Ask how many it holds: 'count({expression.Syntax}) >= 1'.",
        { Sort: RuleSort.Declaration } => $"Ask for a member of it, such as '{expression.Syntax}.owner'.",
        { Sort: RuleSort.Movement } => $"Ask for the metric that it changes: '{expression.Syntax}.ctr'.",
        _ => $"Compare it: '{expression.Syntax} == ...'.",
    };

    private void CheckFold(BoundCall call)
    {
        foreach (var argument in call.Arguments)
        {
            if (TypeOf(argument) is { Sort: not (RuleSort.Figure or RuleSort.Unknown or RuleSort.Movement) } type)
            {
                diagnostics.WrongValue(argument, $"'{call.Function.Name}' computes with figures, and '{argument.Syntax}' holds {(type.Sort == RuleSort.Declaration ? "declarations" : "none")}. Name a figure of each, or ask 'count({argument.Syntax})'.");
                return;
            }
        }
    }

    private RuleType TypeOf(BoundExpression expression) => expression switch
    {
        BoundIt => new RuleType(RuleSort.Declaration),
        BoundWord => new RuleType(RuleSort.Word),
        BoundText => new RuleType(RuleSort.Text),
        BoundDate => new RuleType(RuleSort.Date),
        BoundUnary { Operator: UnaryOperator.Not } => new RuleType(RuleSort.Condition),
        BoundBinary { Operator: >= BinaryOperator.And } => new RuleType(RuleSort.Condition),
        BoundCall { Function.Name: "count" } => RuleType.Figure(FigureExpectation.Number),
        BoundCall { Function.Name: "probability" } => RuleType.Figure(FigureExpectation.Ratio),
        BoundCall { Function.Name: "sum" or "min" or "max", Arguments: [var only] } => TypeOf(only) is { Sort: RuleSort.Figure } figure ? figure with { IsList = false } : RuleType.Figure(),
        BoundMember member when DependsOnIt(member) => TypeOfMember(member),
        _ when !DependsOnIt(expression) => TypeOf(figures.Evaluate(expression, rule)),
        _ => RuleType.Figure(),
    };

    private RuleType TypeOfMember(BoundMember member)
    {
        var receiver = TypeOf(member.Receiver);
        switch (receiver.Sort)
        {
            case RuleSort.Declaration:
                // A computed member of the name hides the property: a claim's worth is in money even where it states none.
                var type = RuleType.OfMember(member.Name) is { Sort: not RuleSort.Unknown } computed && Computes(member) ? computed
                    : member.Schema is { } schema ? RuleType.Of(schema)
                    : new RuleType(RuleSort.Unknown);
                return type with { IsList = type.IsList || receiver.IsList };
            case RuleSort.Figure:
                return receiver;
            case RuleSort.Movement:
                return RuleType.Figure();
            default:
                return new RuleType(RuleSort.Unknown);
        }
    }

    private bool Computes(BoundMember member) =>
        member.Receiver is BoundIt && rule.For is { } keyword && Schemas.Find(keyword) is { } schema && Members.Find(Members.Of(schema.Kind), member.Name) is not null;

    private static bool DependsOnIt(BoundExpression expression) => expression.SelfAndParts().Any(static part => part is BoundIt);

    private static RuleType TypeOf(Figure figure) =>
        figure.Unit is not null ? new RuleType(RuleSort.Figure, Value: figure)
        : figure.IsCondition ? new RuleType(RuleSort.Condition)
        : figure.Text is not null ? new RuleType(RuleSort.Text)
        : figure.Word is not null ? new RuleType(RuleSort.Word)
        : figure.Date is not null ? new RuleType(RuleSort.Date)
        : figure.Symbol is not null ? new RuleType(RuleSort.Declaration)
        : new RuleType(RuleSort.Unknown);
}
