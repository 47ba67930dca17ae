using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>An expression whose names, units and members are resolved.</summary>
public abstract class BoundExpression(ExpressionSyntax syntax)
{
    public ExpressionSyntax Syntax { get; } = syntax;

    /// <summary>The declaration that the expression names or leads to; null where it is a figure or a text.</summary>
    public virtual DeclarationSymbol? Denotes => null;
}

/// <summary>A number with its unit: percentages, points, multiples and money included.</summary>
/// <param name="quantity">As written: <c>4.2%</c> is 4.2 in percent.</param>
/// <param name="significantDigits">The digits it carries.</param>
public sealed class BoundNumber(ExpressionSyntax syntax, Quantity quantity, int significantDigits) : BoundExpression(syntax)
{
    public Quantity Quantity { get; } = quantity;

    public int SignificantDigits { get; } = significantDigits;
}

/// <summary>A bare unit, right of <c>per</c>.</summary>
public sealed class BoundUnit(ExpressionSyntax syntax, Unit unit) : BoundExpression(syntax)
{
    public Unit Unit { get; } = unit;
}

/// <summary>A date; null where it is malformed.</summary>
public sealed class BoundDate(ExpressionSyntax syntax, DateOnly? date) : BoundExpression(syntax)
{
    public DateOnly? Date { get; } = date;
}

public sealed class BoundText(ExpressionSyntax syntax, InterpolatedText text) : BoundExpression(syntax)
{
    public InterpolatedText Text { get; } = text;
}

/// <summary>The word <c>unknown</c>.</summary>
public sealed class BoundUnknown(ExpressionSyntax syntax) : BoundExpression(syntax);

/// <summary>What could not be bound; a finding says why.</summary>
public sealed class BoundError(ExpressionSyntax syntax) : BoundExpression(syntax);

/// <summary>The declaration that a house rule looks at.</summary>
public sealed class BoundIt(ExpressionSyntax syntax) : BoundExpression(syntax);

/// <summary>A word of a list, compared with a property that takes one: <c>it.stage == measured</c>.</summary>
public sealed class BoundWord(ExpressionSyntax syntax, string word) : BoundExpression(syntax)
{
    public string Word { get; } = word;
}

/// <summary>A declaration's name.</summary>
public sealed class BoundSymbol(ExpressionSyntax syntax, DeclarationSymbol symbol) : BoundExpression(syntax)
{
    public DeclarationSymbol Symbol { get; } = symbol;

    public override DeclarationSymbol? Denotes => Symbol;
}

/// <summary>
/// What an experiment measured of a metric or cost: <c>homescreen_ab.ctr</c>, or a bare <c>ctr</c> in a decision that
/// rests on that experiment.
/// </summary>
public sealed class BoundMeasurement(ExpressionSyntax syntax, ExperimentSymbol experiment, DeclarationSymbol metric) : BoundExpression(syntax)
{
    public ExperimentSymbol Experiment { get; } = experiment;

    public DeclarationSymbol Metric { get; } = metric;
}

/// <summary>A member of what stands left of the dot.</summary>
/// <param name="target">The declaration it names: an option, an arm, a risk, the metric of a movement.</param>
/// <param name="property">The property it names, where that is stated.</param>
/// <param name="schema">What is known of that property, stated or not; null where it names none.</param>
public sealed class BoundMember(
    ExpressionSyntax syntax,
    BoundExpression receiver,
    string name,
    SyntaxToken nameToken,
    DeclarationSymbol? target,
    PropertySymbol? property,
    PropertySchema? schema) : BoundExpression(syntax)
{
    public BoundExpression Receiver { get; } = receiver;

    public string Name { get; } = name;

    public SyntaxToken NameToken { get; } = nameToken;

    public DeclarationSymbol? Target { get; } = target;

    public PropertySymbol? Property { get; } = property;

    public PropertySchema? Schema { get; } = schema;

    /// <summary>A child of a declaration, or what a property with one reference refers to; not the metric of a movement, nor the arm of a measurement.</summary>
    public override DeclarationSymbol? Denotes
    {
        get
        {
            if (Target is not null)
                return Receiver.Denotes is not null && Target.Parent == Receiver.Denotes ? Target : null;
            return Property is { Values: [ReferenceValue reference] } ? reference.Target : null;
        }
    }
}

public sealed class BoundUnary(ExpressionSyntax syntax, UnaryOperator @operator, BoundExpression operand) : BoundExpression(syntax)
{
    public UnaryOperator Operator { get; } = @operator;

    public BoundExpression Operand { get; } = operand;
}

public sealed class BoundBinary(ExpressionSyntax syntax, BinaryOperator @operator, BoundExpression left, BoundExpression right)
    : BoundExpression(syntax)
{
    public BinaryOperator Operator { get; } = @operator;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;
}

/// <summary>A relative change: <c>+1.5% relative</c>.</summary>
public sealed class BoundRelative(ExpressionSyntax syntax, BoundExpression operand) : BoundExpression(syntax)
{
    public BoundExpression Operand { get; } = operand;
}

/// <summary>An estimate with the interval around it.</summary>
/// <param name="level">How much of the distribution it holds: 0.95 unless said otherwise.</param>
public sealed class BoundInterval(ExpressionSyntax syntax, BoundExpression estimate, BoundExpression low, BoundExpression high, double level)
    : BoundExpression(syntax)
{
    public BoundExpression Estimate { get; } = estimate;

    public BoundExpression Low { get; } = low;

    public BoundExpression High { get; } = high;

    public double Level { get; } = level;
}

/// <summary>An estimate and how far the interval reaches on either side.</summary>
/// <param name="level">How much of the distribution it holds: 0.95 unless said otherwise.</param>
public sealed class BoundPlusMinus(ExpressionSyntax syntax, BoundExpression estimate, BoundExpression margin, double level)
    : BoundExpression(syntax)
{
    public BoundExpression Estimate { get; } = estimate;

    public BoundExpression Margin { get; } = margin;

    public double Level { get; } = level;
}

public sealed class BoundCall(ExpressionSyntax syntax, Function function, ImmutableArray<BoundExpression> arguments)
    : BoundExpression(syntax)
{
    public Function Function { get; } = function;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;
}
