using System.Buffers;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// Draws a graph of <see cref="DrawNode"/>s. Iterative, so that a long chain of figures can't overflow the stack;
/// buffers come from the shared pool and go back as soon as the last node that reads them has been filled.
/// </summary>
internal static class DrawSampler
{
    /// <summary>Mean, standard deviation and central 95 % of a node's draws, in canonical units.</summary>
    public static DrawSummary Summarize(DrawNode node, int count)
    {
        var draws = Sample(node, count);
        try
        {
            var span = draws.AsSpan(0, count);
            foreach (var draw in span)
            {
                if (!double.IsFinite(draw))
                    return DrawSummary.None;
            }

            var mean = Draws.Mean(span);
            var deviation = Draws.StandardDeviation(span);
            return new DrawSummary(mean, deviation, Draws.Quantile(span, 0.025), Draws.Quantile(span, 0.975));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(draws);
        }
    }

    /// <summary>The share of draws that are not 0: a condition's probability.</summary>
    public static double Mean(DrawNode node, int count)
    {
        var draws = Sample(node, count);
        try
        {
            return Draws.Mean(draws.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(draws);
        }
    }

    /// <summary>
    /// The share of the variance of <paramref name="node"/> that each named leaf carries, as the squared correlation
    /// of its draws with the node's; largest first.
    /// </summary>
    public static IReadOnlyList<(string Name, double Share)> VarianceShares(DrawNode node, int count)
    {
        var leaves = new List<LeafDraws>();
        foreach (var each in Order(node))
        {
            if (each is LeafDraws leaf)
                leaves.Add(leaf);
        }

        var shares = new List<(string Name, double Share)>();
        var total = Sample(node, count);
        try
        {
            var y = total.AsSpan(0, count);
            var byName = new HashSet<string>(StringComparer.Ordinal);
            foreach (var leaf in leaves)
            {
                if (!byName.Add(leaf.QualifiedName))
                    continue;
                var draws = Sample(leaf, count);
                try
                {
                    var correlation = Draws.Correlation(draws.AsSpan(0, count), y);
                    shares.Add((leaf.QualifiedName, double.IsNaN(correlation) ? 0 : correlation * correlation));
                }
                finally
                {
                    ArrayPool<double>.Shared.Return(draws);
                }
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(total);
        }

        shares.Sort(static (a, b) => a.Share != b.Share ? b.Share.CompareTo(a.Share) : string.CompareOrdinal(a.Name, b.Name));
        return shares;
    }

    private static double[] Sample(DrawNode root, int count)
    {
        var order = Order(root);
        var readers = new Dictionary<DrawNode, int>(order.Count, ReferenceEqualityComparer.Instance);
        foreach (var node in order)
        {
            foreach (var input in node.Inputs)
                readers[input] = readers.GetValueOrDefault(input) + 1;
        }

        var buffers = new Dictionary<DrawNode, double[]>(ReferenceEqualityComparer.Instance);
        foreach (var node in order)
        {
            var inputs = new double[node.Inputs.Length][];
            for (var i = 0; i < inputs.Length; i++)
                inputs[i] = buffers[node.Inputs[i]];

            var into = ArrayPool<double>.Shared.Rent(count);
            node.Fill(into.AsSpan(0, count), inputs);
            buffers[node] = into;
            foreach (var input in node.Inputs)
            {
                if (--readers[input] == 0 && buffers.Remove(input, out var done))
                    ArrayPool<double>.Shared.Return(done);
            }
        }

        return buffers[root];
    }

    // Every node after its inputs.
    private static List<DrawNode> Order(DrawNode root)
    {
        var order = new List<DrawNode>();
        var seen = new HashSet<DrawNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(DrawNode Node, bool InputsDone)>();
        open.Push((root, false));
        while (open.TryPop(out var next))
        {
            if (next.InputsDone)
            {
                order.Add(next.Node);
                continue;
            }

            if (!seen.Add(next.Node))
                continue;
            open.Push((next.Node, true));
            foreach (var input in next.Node.Inputs)
                open.Push((input, false));
        }

        return order;
    }
}

/// <summary>What the draws of one figure say, in canonical units; NaN throughout where a draw was not a number.</summary>
internal sealed record DrawSummary(double Mean, double StandardDeviation, double Low, double High)
{
    public static DrawSummary None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);
}
