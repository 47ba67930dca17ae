using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// The evaluator of one file: every figure that its declarations, and those it uses, come to. Each is computed once,
/// when first asked for; safe to ask from several threads, which wait for one another.
/// </summary>
public sealed partial class Figures
{
    /// <summary>Stated, computed and printed ones, on average.</summary>
    private const int FiguresOfADeclaration = 4;

    private readonly Lock _gate = new();
    private readonly SemanticModel _model;
    private readonly FigureCache _cache;
    private readonly FigureArithmetic _arithmetic;
    private readonly EvaluationDiagnostics _diagnostics;
    private readonly ExpressionEvaluator _expressions;
    private readonly int _drawCount;
    private readonly Func<IReadOnlyList<(object Subject, string Aspect)>, Figure> _onCycle;
    private bool _diagnosed;
    private MetricSymbol? _northStar;
    private volatile bool _northStarIsKnown;

    internal Figures(SemanticModel model, int drawCount)
    {
        _model = model;
        _drawCount = drawCount;
        _cache = new FigureCache(FiguresOfADeclaration * model.AllDeclarations.Length);
        _arithmetic = new FigureArithmetic(drawCount);
        _diagnostics = new EvaluationDiagnostics(model.Tree);
        _onCycle = chain => Cycle(chain, Figure.Error());
        _expressions = new ExpressionEvaluator(this, _arithmetic, _diagnostics, drawCount);
    }

    public SemanticModel Model => _model;

    internal FigureArithmetic Arithmetic => _arithmetic;

    internal EvaluationDiagnostics DiagnosticBag => _diagnostics;

    internal int DrawCount => _drawCount;

    /// <summary>What evaluating every figure of this file's own declarations finds: CASE2006, 2007, 2009, 2010, 2011.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (_gate)
            {
                if (!_diagnosed)
                {
                    new FigureChecks(this, _diagnostics).CheckAll();
                    _diagnosed = true;
                }

                return _diagnostics.Sorted;
            }
        }
    }

    /// <summary>Evaluates an expression that stands in <paramref name="owner"/>.</summary>
    /// <param name="path">What of the owner it is, after which the draws of intervals written in it are named.</param>
    public Figure Evaluate(BoundExpression expression, DeclarationSymbol? owner = null, string path = "")
    {
        lock (_gate)
            return _expressions.Evaluate(expression, new EvaluationScope(owner, path));
    }

    /// <summary>Evaluates a hole of a text that stands in <paramref name="owner"/>.</summary>
    public Figure EvaluateHole(BoundExpression hole, DeclarationSymbol? owner)
    {
        lock (_gate)
            return _cache.Find<Figure>(hole, owner?.QualifiedName ?? "") ?? HoleOnce(hole, owner);
    }

    private Figure HoleOnce(BoundExpression hole, DeclarationSymbol? owner) =>
        Once(hole, owner?.QualifiedName ?? "", () => _expressions.Evaluate(hole, new EvaluationScope(owner) { Hole = hole }));

    /// <summary>Evaluates an expression of a house rule, in which <c>it</c> is <paramref name="it"/>.</summary>
    public Figure EvaluateFor(BoundExpression expression, DeclarationSymbol owner, DeclarationSymbol it)
    {
        lock (_gate)
            return _expressions.Evaluate(expression, new EvaluationScope(owner) { It = it });
    }

    /// <summary>Whether a condition holds; null where it can't be decided.</summary>
    public bool? Holds(BoundExpression condition, DeclarationSymbol? owner = null) => Evaluate(condition, owner).Truth;

    /// <summary>The share of draws in which a condition holds.</summary>
    public ProbabilityFigure Probability(BoundExpression condition, DeclarationSymbol? owner = null) => Evaluate(condition, owner).Probability;

    /// <summary>The value of <c>assume NAME = value</c>.</summary>
    public Figure Assumption(AssumeSymbol symbol)
    {
        lock (_gate)
            return _cache.Find<Figure>(symbol, "value") ?? AssumptionOnce(symbol);
    }

    private Figure AssumptionOnce(AssumeSymbol symbol) => Once(
        symbol,
        "value",
        () => symbol.Value is { } value ? Value(value, symbol, "") : Figure.NotComputed($"'{symbol.Name}' has no value"));

    /// <summary>A stated property as a figure; null where the declaration doesn't state it.</summary>
    public Figure? Stated(DeclarationSymbol symbol, string property)
    {
        if (symbol.Property(property) is not { } stated || stated.Values.IsEmpty)
            return null;
        return Stated(stated);
    }

    private Figure Stated(PropertySymbol property)
    {
        lock (_gate)
            return _cache.Find<Figure>(property.Declaration, property.Name) ?? StatedOnce(property);
    }

    // Apart, so that a figure that is known costs no closure.
    private Figure StatedOnce(PropertySymbol property) => Once(property.Declaration, property.Name, () => Stated(property.Declaration, property));

    /// <summary>A value written in a property.</summary>
    public Figure Of(FigureValue value, DeclarationSymbol owner, string property)
    {
        if (owner.Property(property) is { Values.Length: 1 } stated && ReferenceEquals(stated.Values[0], value))
            return Stated(stated);
        lock (_gate)
            return Value(value, owner, property);
    }

    /// <summary>A member of a declaration, stated or computed: <c>more_clicks.net</c>.</summary>
    /// <param name="target">The declaration that the member names, where it names one.</param>
    public Figure Member(DeclarationSymbol symbol, string name, DeclarationSymbol? target = null)
    {
        lock (_gate)
        {
            switch (symbol, name)
            {
                case (ClaimSymbol { Worth: null } claim, "worth"):
                    return WorthOf(Claim(claim));
                case (ClaimSymbol claim, "net"):
                    return Claim(claim).Net;
                case (ClaimSymbol claim, "roi"):
                    return Claim(claim).Roi;
                case (ClaimSymbol claim, "northstar"):
                    return Claim(claim).NorthStar;
                case (OptionSymbol option, "net"):
                    return Option(option).Net;
                case (OptionSymbol option, "roi"):
                    return Option(option).Roi;
                case (SheetSymbol sheet, "net"):
                    return Sheet(sheet).Net;
                case (SheetSymbol sheet, "roi"):
                    return Sheet(sheet).Roi;
                case (ExperimentSymbol experiment, "power" or "sample_size" or "srm" or "days"):
                    return Experiment(experiment).Member(name);
                case (AssumeSymbol assume, "low" or "high" or "mean" or "sd"):
                    return ExpressionEvaluator.FigureMember(Assumption(assume), name);
            }

            if (Stated(symbol, name) is { } stated)
                return stated;
            if (target is not null)
                return Figure.FromSymbol(target);

            // Defaults that other properties decide.
            switch (symbol, name)
            {
                case (ClaimSymbol claim, "stage"):
                    return Figure.FromWord(claim.Stage);
                case (ExperimentSymbol { Analyze: { } unit }, "analyze"):
                    return Figure.FromWord(unit.ToString());
                case (ExperimentSymbol { Control: { } arm }, "control"):
                    return Figure.FromSymbol(arm);
            }

            return symbol.Schema.Property(name) switch
            {
                { IsList: true } => Figure.FromItems([]),
                { Default: { } written } => Once(symbol, name, () => Default(written)),
                _ => Figure.NotComputed($"'{symbol.Name}' has no '{name}'"),
            };
        }
    }

    /// <summary>What a list says of one that it names: how far a metric moves or drives, or the margin of a guardrail.</summary>
    internal Figure Listed(DeclarationSymbol symbol, string list, DeclarationSymbol target)
    {
        lock (_gate)
        {
            foreach (var value in symbol.Property(list)?.Values ?? [])
            {
                switch (value)
                {
                    case MovementValue movement when ReferenceEquals(movement.Target, target):
                        return Movement(symbol, movement).Change;
                    case ElasticityValue edge when ReferenceEquals(edge.Target, target):
                        return edge.Elasticity is null
                            ? Figure.Unknown($"how much {ExpressionEvaluator.NameOf(symbol)} drives {ExpressionEvaluator.NameOf(target)}")
                            : Elasticity(symbol, edge);
                    case MarginValue guardrail when ReferenceEquals(guardrail.Metric, target) && symbol is ExperimentSymbol experiment:
                        return Experiment(experiment).Guardrails.FirstOrDefault(each => ReferenceEquals(each.Metric, target))?.Margin
                            ?? Figure.NotComputed($"'{target.Name}' is held to its limit, and has no margin");
                }
            }

            return Figure.NotComputed($"'{symbol.Name}' has no '{target.Name}' among its {list}");
        }
    }

    // What a claim is worth where it doesn't say so: what its movements bring.
    private static Figure WorthOf(ClaimFigures claim) => claim.Lines.IsEmpty ? claim.Net : claim.Benefit;

    // What holds where nothing is stated, as the schema writes it: "5%", "4 quarters", "iterate".
    private Figure Default(string written)
    {
        var expression = SyntaxTree.ParseExpression(written).Expression;
        return expression is null or NameExpressionSyntax
            ? Figure.FromWord(written)
            : _expressions.Evaluate(_model.BindExpression(expression).Expression, new EvaluationScope(null));
    }

    internal Figure MeasurementMember(BoundMeasurement measurement, string name, ArmSymbol? arm = null)
    {
        lock (_gate)
        {
            if (name is "baseline" or "limit" && Stated(measurement.Metric, name) is { } stated)
                return stated;
            if (Experiment(measurement.Experiment).Find(measurement.Metric) is not { } found)
                return Figure.NotComputed($"'{measurement.Experiment.Name}' has no result for '{measurement.Metric.Name}'");
            // An arm's name is its level: `ctr.treatment.low`.
            if (arm is { } level && (name is "low" or "high" or "mean" or "sd"))
                return ExpressionEvaluator.FigureMember(found.Member(level.Name), name);
            if (arm is not null && found.For(arm) is { } ofArm)
                found = ofArm;
            return found.Member(name);
        }
    }

    internal Figure Once(object subject, string aspect, Func<Figure> compute)
    {
        lock (_gate)
            return _cache.Once(subject, aspect, compute, _onCycle);
    }

    internal T Once<T>(object subject, string aspect, Func<T> compute, Func<T> onCycle)
        where T : class
    {
        lock (_gate)
            return _cache.Once(subject, aspect, compute, chain => Cycle(chain, onCycle()));
    }

    private T Cycle<T>(IReadOnlyList<(object Subject, string Aspect)> chain, T result)
    {
        var names = new List<string>();
        SyntaxNode? at = null;
        Location? place = null;
        foreach (var (subject, aspect) in chain)
        {
            if (subject is not DeclarationSymbol symbol)
                continue;
            at ??= symbol.Syntax;
            place ??= symbol.Property(aspect)?.Location ?? symbol.NameLocation;
            var name = symbol is AssumeSymbol ? symbol.Name : symbol.QualifiedName + "." + aspect;
            if (!names.Contains(name))
                names.Add(name);
        }

        if (at is not null && place is { } told)
        {
            names.Add(names[0]);
            _diagnostics.Cycle(at, told, names);
        }

        return result;
    }

    private Figure Stated(DeclarationSymbol symbol, PropertySymbol property)
    {
        var name = property.Name;
        if (property.Schema is not { IsList: true })
            return Value(property.Values[0], symbol, name);
        var items = ImmutableArray.CreateBuilder<Figure>(property.Values.Length);
        foreach (var value in property.Values)
        {
            if (value is not NoneValue)
                items.Add(Value(value, symbol, items.Count == 0 ? name : name + "#" + items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return Figure.FromItems(items.ToImmutable());
    }

    private Figure Value(BoundValue value, DeclarationSymbol owner, string path, DeclarationSymbol? target = null)
    {
        var scope = new EvaluationScope(owner, path) { Target = target };
        switch (value)
        {
            case FigureValue { RangeHigh: { } high } range:
                return _expressions.Range(range.Expression, high, scope);
            case FigureValue figure:
                return _expressions.Evaluate(figure.Expression, scope).As(bound: figure.Bound == BoundKind.None ? null : figure.Bound);
            case ProportionValue proportion:
                return Ratio(_expressions.Evaluate(proportion.Successes, scope), _expressions.Evaluate(proportion.Total, scope));
            case MeanValue mean:
                return _expressions.Evaluate(mean.Mean, scope);
            case ElasticityValue { Elasticity: { } low, High: { } high }:
                return _expressions.Range(low, high, scope);
            case ElasticityValue { Elasticity: { } elasticity }:
                return _expressions.Evaluate(elasticity, scope);
            case MovementValue movement:
                return Movement(owner, movement).Change;
            case ReferenceValue reference:
                return reference.Target is AssumeSymbol assume ? Assumption(assume) : Figure.FromSymbol(reference.Target);
            case MarginValue margin:
                return Figure.FromSymbol(margin.Metric);
            case TextValue { Text: { } text }:
                return Figure.FromText(text);
            case WordValue word:
                return Figure.FromWord(word.Word);
            case DateValue date:
                return date.Date is { } day ? Figure.FromDate(day) : Figure.FromWord(date.Text);
            case DateRangeValue range:
                return Figure.FromQuantity(new Quantity(range.Days, UnitTable.BuiltIn.Find("days") ?? Unit.One), Figure.ExactDigits);
            case UnitValue unit:
                return Figure.FromWord(unit.Unit.ToString());
            case NoneValue:
                return Figure.FromItems([]);
            default:
                return Figure.Error();
        }
    }

    // 50_582 of 1_204_331: printed as a percentage.
    private Figure Ratio(Figure successes, Figure total) =>
        successes.HasValue && total.HasValue && !(successes.Unit is { } a && total.Unit is { } b && !a.Dimension.Matches(b.Dimension) && !a.Dimension.IsNone && !b.Dimension.IsNone)
            ? _arithmetic.Divide(Bare(successes), Bare(total)).In(Unit.Percent)
            : _arithmetic.Divide(successes, total);

    private static Figure Bare(Figure figure) =>
        figure.Value is { } value ? Figure.FromQuantity(new Quantity(value.Value, Unit.One), figure.Digits) : figure;
}
