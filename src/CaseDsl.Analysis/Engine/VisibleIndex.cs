using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What rules ask of everything visible in a file, gathered in one walk so that no rule walks it for each declaration.</summary>
internal sealed class VisibleIndex
{
    private readonly Dictionary<DeclarationSymbol, List<ClaimSymbol>> _claims = [];
    private readonly Dictionary<DeclarationSymbol, List<DeclarationSymbol>> _decided = [];
    private readonly Dictionary<DeclarationSymbol, MetricSymbol> _feltMetrics = [];
    private readonly Dictionary<DeclarationSymbol, List<RiskSymbol>> _risks = [];

    public VisibleIndex(SemanticModel model)
    {
        foreach (DeclarationSymbol visible in model.Visible)
        {
            switch (visible)
            {
                case ClaimSymbol claim:
                    foreach (DeclarationSymbol cited in claim.Evidence)
                    {
                        List<ClaimSymbol> claims = ListOf(_claims, cited);
                        if (claims.Count == 0 || claims[^1] != claim)
                            claims.Add(claim);
                    }

                    break;
                case DecisionSymbol decision:
                    ExpressionWalk.Visit(decision.GoWhen, AddDecided);
                    ExpressionWalk.Visit(decision.StopWhen, AddDecided);
                    break;
                case SurfaceSymbol { Model: { } shown, Metric: MetricSymbol { IsFelt: true } metric }:
                    _feltMetrics.TryAdd(shown, metric);
                    break;
                case CanvasSymbol { Model: { } about } canvas:
                    ListOf(_risks, about).AddRange(canvas.Risks);
                    break;
                case InitiativeSymbol { Model: { } planned } initiative:
                    ListOf(_risks, planned).AddRange(initiative.Risks);
                    break;
                case CostSymbol { Name.Length: > 0 } cost:
                    FirstCost ??= cost;
                    break;
            }
        }
    }

    /// <summary>The first cost declared; null where there is none.</summary>
    public CostSymbol? FirstCost { get; private set; }

    /// <summary>The claims that cite an experiment or a source, in order.</summary>
    public IReadOnlyList<ClaimSymbol> ClaimsCiting(DeclarationSymbol evidence) =>
        _claims.TryGetValue(evidence, out List<ClaimSymbol>? claims) ? claims : [];

    /// <summary>The metrics of an experiment that decisions ask for.</summary>
    public IReadOnlyList<DeclarationSymbol> DecidedOn(DeclarationSymbol experiment) =>
        _decided.TryGetValue(experiment, out List<DeclarationSymbol>? metrics) ? metrics : [];

    /// <summary>The felt metric of the first surface that a model feeds; null where none shows it.</summary>
    public MetricSymbol? FeltMetricOf(DeclarationSymbol model) => _feltMetrics.GetValueOrDefault(model);

    /// <summary>The risks that canvases and initiatives name of a model.</summary>
    public IReadOnlyList<RiskSymbol> RisksOf(DeclarationSymbol model) =>
        _risks.TryGetValue(model, out List<RiskSymbol>? risks) ? risks : [];

    private void AddDecided(BoundExpression expression)
    {
        if (expression is not BoundMeasurement measured)
            return;
        List<DeclarationSymbol> metrics = ListOf(_decided, measured.Experiment);
        if (!metrics.Contains(measured.Metric))
            metrics.Add(measured.Metric);
    }

    private static List<T> ListOf<T>(Dictionary<DeclarationSymbol, List<T>> index, DeclarationSymbol key)
    {
        if (!index.TryGetValue(key, out List<T>? values))
            index.Add(key, values = []);
        return values;
    }
}
