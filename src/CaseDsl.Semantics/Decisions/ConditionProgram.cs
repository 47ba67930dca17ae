namespace CaseDsl.Semantics;

/// <summary>
/// A condition as a flat program over its comparisons, so that it can be run again with other answers ("what would
/// have changed the outcome") and so that long chains need no recursion.
/// </summary>
internal sealed class ConditionProgram
{
    private enum Operation : byte
    {
        Leaf,
        And,
        Or,
        Not,
    }

    private readonly List<(Operation Operation, int Leaf)> _steps = [];
    private int _depth;

    private ConditionProgram()
    {
    }

    /// <summary>The leaves of this condition, as indices into the shared list, in order of writing, each once.</summary>
    public List<int> Leaves { get; } = [];

    /// <summary>Compiles a condition; its comparisons are added to <paramref name="leaves"/>, one that stands there already is shared.</summary>
    public static ConditionProgram Compile(BoundExpression condition, ConditionLeaves leaves)
    {
        var program = new ConditionProgram();
        var pending = new Stack<(BoundExpression Expression, Operation? Emit)>();
        pending.Push((condition, null));
        var seen = new HashSet<int>();
        var height = 0;
        while (pending.TryPop(out var next))
        {
            if (next.Emit is { } operation)
            {
                program._steps.Add((operation, -1));
                height -= operation == Operation.Not ? 0 : 1;
                continue;
            }

            switch (next.Expression)
            {
                case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } binary:
                    pending.Push((binary, binary.Operator == BinaryOperator.And ? Operation.And : Operation.Or));
                    pending.Push((binary.Right, null));
                    pending.Push((binary.Left, null));
                    break;
                case BoundUnary { Operator: UnaryOperator.Not } unary:
                    pending.Push((unary, Operation.Not));
                    pending.Push((unary.Operand, null));
                    break;
                default:
                    var leaf = leaves.Add(next.Expression);
                    if (seen.Add(leaf))
                        program.Leaves.Add(leaf);
                    program._steps.Add((Operation.Leaf, leaf));
                    program._depth = Math.Max(program._depth, ++height);
                    break;
            }
        }

        return program;
    }

    /// <summary>Runs the condition on the answers of its leaves; null where it can't be decided.</summary>
    public bool? Run(IReadOnlyList<bool?> answers)
    {
        var stack = new bool?[_depth];
        var top = 0;
        foreach (var (operation, leaf) in _steps)
        {
            switch (operation)
            {
                case Operation.Leaf:
                    stack[top++] = answers[leaf];
                    break;
                case Operation.Not:
                    stack[top - 1] = Kleene.Not(stack[top - 1]);
                    break;
                case Operation.And:
                    top--;
                    stack[top - 1] = Kleene.And(stack[top - 1], stack[top]);
                    break;
                default:
                    top--;
                    stack[top - 1] = Kleene.Or(stack[top - 1], stack[top]);
                    break;
            }
        }

        return stack[0];
    }
}
