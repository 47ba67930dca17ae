using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>The ways in which conditions can be met: their disjunctive normal form, made without recursion.</summary>
internal static class Alternatives
{
    // A rule that a person wrote has few; more are not worth the time.
    private const int Most = 64;

    /// <summary>The ways, each a list of literals in the order of writing; null where there are too many.</summary>
    /// <param name="goals">What has to hold together, and what has not to.</param>
    public static List<ImmutableList<Literal>>? Of(params ReadOnlySpan<Literal> goals)
    {
        ImmutableStack<Literal> first = [];
        for (int i = goals.Length - 1; i >= 0; i--)
            first = first.Push(goals[i]);
        var open = new Stack<(ImmutableStack<Literal> Goals, ImmutableList<Literal>.Builder Found)>();
        open.Push((first, ImmutableList.CreateBuilder<Literal>()));
        var met = new List<ImmutableList<Literal>>();
        while (open.TryPop(out (ImmutableStack<Literal> Goals, ImmutableList<Literal>.Builder Found) way))
        {
            ImmutableStack<Literal> left = way.Goals;
            while (!left.IsEmpty)
            {
                left = left.Pop(out Literal goal);
                switch (goal.Expression)
                {
                    case BoundUnary { Operator: UnaryOperator.Not } not:
                        left = left.Push(new Literal(not.Operand, !goal.Holds));
                        break;
                    case BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                        var one = new Literal(both.Left, goal.Holds);
                        var other = new Literal(both.Right, goal.Holds);
                        if (both.Operator == BinaryOperator.And == goal.Holds)
                        {
                            left = left.Push(other).Push(one);
                        }
                        else
                        {
                            open.Push((left.Push(other), way.Found.ToImmutable().ToBuilder()));
                            left = left.Push(one);
                        }

                        break;
                    default:
                        way.Found.Add(goal);
                        break;
                }
            }

            met.Add(way.Found.ToImmutable());
            if (met.Count + open.Count > Most)
                return null;
        }

        return met;
    }
}
