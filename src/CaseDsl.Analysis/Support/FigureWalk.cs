using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>Follows names from figure to figure: everything that a figure rests on.</summary>
/// <param name="withMoney">True to go through what a metric is worth, too, and not only through its level.</param>
internal sealed class FigureWalk(bool withMoney)
{
    private readonly HashSet<DeclarationSymbol> _seen = [];
    private readonly Stack<DeclarationSymbol> _pending = new();

    /// <summary>Begins with a declaration's own figures.</summary>
    public void AddFigures(DeclarationSymbol declaration)
    {
        switch (declaration)
        {
            case AssumeSymbol assume:
                Add(assume.Amount);
                break;
            case MetricSymbol metric:
                Add(metric.Baseline);
                if (withMoney)
                {
                    Add(metric.Value);
                    Add(metric.Loses);
                }

                break;
            case CostSymbol cost:
                Add(cost.Baseline);
                Add(cost.Volume);
                break;
            case ClaimSymbol claim:
                foreach (MovementValue movement in claim.Moves.AddRange(claim.Costs))
                {
                    ExpressionWalk.Visit(movement, Meet);
                    if (withMoney && _seen.Add(movement.Target))
                        _pending.Push(movement.Target);
                }

                Add(claim.Worth);
                break;
            case SheetSymbol sheet:
                foreach (ClaimSymbol claim in sheet.Claims)
                    AddFigures(claim);
                Add(sheet.Reach);
                Add(sheet.Horizon);
                break;
        }
    }

    /// <summary>Every declaration met, each once.</summary>
    public IEnumerable<DeclarationSymbol> Reached()
    {
        while (_pending.TryPop(out DeclarationSymbol? symbol))
        {
            yield return symbol;
            AddFigures(symbol);
        }
    }

    private void Add(FigureValue? figure) => ExpressionWalk.Visit(figure, Meet);

    private void Meet(BoundExpression expression)
    {
        if (expression is BoundSymbol { Symbol: var symbol } && _seen.Add(symbol))
            _pending.Push(symbol);
    }
}
