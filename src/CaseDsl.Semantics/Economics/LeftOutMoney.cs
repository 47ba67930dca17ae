using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    // A metric that is money itself counts in a net through its 'value' or 'loses', or where a worth's own sum names it; nothing adds it up otherwise.
    private static ImmutableArray<MovementFigure> LeftOut(
        ImmutableArray<MovementFigure> moves, ImmutableArray<MovementFigure> costs, ImmutableArray<MovementFigure> induced, FigureValue? worth)
    {
        ImmutableArray<MovementFigure>.Builder? left = null;
        foreach (var move in moves)
        {
            if (worth is null ? IsUncounted(move, costs, induced) : IsLossBeside(worth, move) && (Carries(move.Target) || IsUncounted(move, costs, induced)))
                (left ??= ImmutableArray.CreateBuilder<MovementFigure>()).Add(move);
        }

        foreach (var cost in costs)
        {
            if (IsUncounted(cost, costs, induced))
                (left ??= ImmutableArray.CreateBuilder<MovementFigure>()).Add(cost);
        }

        return left?.ToImmutable() ?? [];
    }

    private static bool Carries(DeclarationSymbol metric) => metric.Has("value") || metric.Has("loses");

    private static bool IsUncounted(MovementFigure movement, ImmutableArray<MovementFigure> costs, ImmutableArray<MovementFigure> induced)
    {
        if (movement.Target is not MetricSymbol { Unit.Dimension: { Currency: { } currency } dimension } metric || Carries(metric))
            return false;
        // What is earned is money, by whatever it is counted; a price that a system pays is the bill's to tell.
        if (metric.MetricKind != "business" && !dimension.WithoutTime.Equals(Dimension.Money(currency)))
            return false;
        if (movement.Change is { IsError: true } or { Value.Value: 0, IsUncertain: false })
            return false;
        foreach (var cost in costs.AddRange(induced))
        {
            if (cost.Target is CostSymbol && Reaches(metric, cost.Target))
                return false;
        }

        return true;
    }

    // A stated worth is taken to be the whole benefit. One whose sum is written down shows what it left out: a loss, told as if it were none.
    private static bool IsLossBeside(FigureValue worth, MovementFigure move) =>
        worth.Derivation is { } derivation && move.IsForTheBetter == false && !Names(derivation, move.Target);

    // Through assumptions too: 'from net_of_ads' counts what that assumption is computed from.
    private static bool Names(BoundExpression root, DeclarationSymbol target)
    {
        var pending = new Stack<BoundExpression>();
        var seen = new HashSet<DeclarationSymbol>();
        pending.Push(root);
        while (pending.TryPop(out var next))
        {
            foreach (var part in next.SelfAndParts())
            {
                var named = part switch
                {
                    BoundSymbol symbol => symbol.Symbol,
                    BoundMember { Target: { } moved } => moved,
                    _ => null,
                };
                if (ReferenceEquals(named, target))
                    return true;
                if (named is AssumeSymbol { Amount.Expression: { } behind } && seen.Add(named))
                    pending.Push(behind);
            }
        }

        return false;
    }
}
