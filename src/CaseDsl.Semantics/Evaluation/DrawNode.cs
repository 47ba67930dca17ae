using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// How an uncertain figure is drawn: a graph whose leaves are named distributions and whose inner nodes are arithmetic,
/// in canonical units (seconds, bytes, single counts, one of a currency, plain fractions). Nodes are shared wherever
/// figures are, so that <c>x − x</c> is 0. Nothing is drawn before it is asked for.
/// </summary>
internal abstract class DrawNode
{
    private protected DrawNode(params DrawNode[] inputs)
    {
        Inputs = inputs;
    }

    public DrawNode[] Inputs { get; }

    /// <summary>Fills <paramref name="into"/> from the draws of <see cref="Inputs"/>, element by element.</summary>
    public abstract void Fill(Span<double> into, ReadOnlySpan<double[]> inputs);
}

/// <summary>A named distribution; its draws depend on the name alone.</summary>
internal sealed class LeafDraws(Uncertainty distribution, string qualifiedName, double factor) : DrawNode
{
    public string QualifiedName => qualifiedName;

    public override void Fill(Span<double> into, ReadOnlySpan<double[]> inputs)
    {
        Draws.Fill(into, distribution, Draws.Seed(qualifiedName));
        if (factor != 1)
            Draws.Scale(into, into, factor);
    }
}

/// <summary>The same value in every draw.</summary>
internal sealed class ConstantDraws(double value) : DrawNode
{
    public double Value => value;

    public override void Fill(Span<double> into, ReadOnlySpan<double[]> inputs) => into.Fill(value);
}

internal enum DrawOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
    Abs,
    Negate,
    Sqrt,
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    Not,
    And,
    Or,
}

/// <summary>Arithmetic or a comparison (1 where it holds, else 0), one draw at a time.</summary>
internal sealed class OperatorDraws : DrawNode
{
    private readonly DrawOperator _operator;

    // A constant on the right of sums and products is not drawn: most steps of a long chain are such.
    private readonly double? _right;

    public OperatorDraws(DrawOperator @operator, params DrawNode[] inputs)
        : base(RightConstant(@operator, inputs) is null ? inputs : [inputs[0]])
    {
        _operator = @operator;
        _right = RightConstant(@operator, inputs);
    }

    private static double? RightConstant(DrawOperator @operator, DrawNode[] inputs) =>
        @operator <= DrawOperator.Divide && inputs is [not ConstantDraws, ConstantDraws constant] ? constant.Value : null;

    public override void Fill(Span<double> into, ReadOnlySpan<double[]> inputs)
    {
        ReadOnlySpan<double> a = inputs[0].AsSpan(0, into.Length);
        if (_right is { } right)
        {
            switch (_operator)
            {
                case DrawOperator.Add: Draws.Add(into, a, right); return;
                case DrawOperator.Subtract: Draws.Subtract(into, a, right); return;
                case DrawOperator.Multiply: Draws.Multiply(into, a, right); return;
                default: Draws.Divide(into, a, right); return;
            }
        }

        ReadOnlySpan<double> b = inputs.Length > 1 ? inputs[1].AsSpan(0, into.Length) : a;
        switch (_operator)
        {
            case DrawOperator.Add: Draws.Add(into, a, b); break;
            case DrawOperator.Subtract: Draws.Subtract(into, a, b); break;
            case DrawOperator.Multiply: Draws.Multiply(into, a, b); break;
            case DrawOperator.Divide: Draws.Divide(into, a, b); break;
            case DrawOperator.Min: Draws.Min(into, a, b); break;
            case DrawOperator.Max: Draws.Max(into, a, b); break;
            case DrawOperator.Abs: Draws.Abs(into, a); break;
            case DrawOperator.Negate: Draws.Scale(into, a, -1); break;
            case DrawOperator.Sqrt: Draws.Sqrt(into, a); break;
            case DrawOperator.And: Draws.Min(into, a, b); break;
            case DrawOperator.Or: Draws.Max(into, a, b); break;
            default:
                for (var i = 0; i < into.Length; i++)
                {
                    var holds = _operator switch
                    {
                        DrawOperator.Less => a[i] < b[i],
                        DrawOperator.LessOrEqual => a[i] <= b[i],
                        DrawOperator.Equal => a[i] == b[i],
                        DrawOperator.NotEqual => a[i] != b[i],
                        _ => a[i] == 0,
                    };
                    into[i] = holds ? 1 : 0;
                }
                break;
        }
    }
}

/// <summary>A function of several numbers, applied to each draw of them.</summary>
internal sealed class FunctionDraws(Func<double[], double> function, params DrawNode[] inputs) : DrawNode(inputs)
{
    public override void Fill(Span<double> into, ReadOnlySpan<double[]> inputs)
    {
        var arguments = new double[inputs.Length];
        for (var i = 0; i < into.Length; i++)
        {
            for (var j = 0; j < arguments.Length; j++)
                arguments[j] = inputs[j][i];
            into[i] = function(arguments);
        }
    }
}
