using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Pages;

/// <summary>
/// What the figures of a file are called in the language, found by the figure itself: every figure is computed once, so that the
/// one a template prints is the one that has the name.
/// </summary>
internal sealed class FigureNames
{
    private readonly Dictionary<Figure, (string Expression, Location Source)> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Figures _figures;

    internal FigureNames(SemanticModel model)
    {
        _figures = model.Figures;
        foreach (var symbol in model.Visible) Add(symbol);
    }

    /// <summary>The name of a figure and where it comes from; false where it has none.</summary>
    internal bool TryFind(Figure figure, out (string Expression, Location Source) name) => _names.TryGetValue(figure, out name);

    /// <summary>Where an expression's figure is stated, or what it is computed of; where it stands itself, where that is several.</summary>
    internal static Location SourceOf(BoundExpression expression) => expression switch
    {
        BoundMember { Property: { } property } => property.Location,
        BoundMember { Target: { } target } => target.NameLocation,
        BoundMember member => SourceOf(member.Receiver),
        BoundSymbol symbol => symbol.Symbol.NameLocation,
        BoundMeasurement measurement => measurement.Experiment.NameLocation,
        BoundCall { Arguments: [var only] } => SourceOf(only),
        _ => expression.Syntax.Location,
    };

    private void Add(DeclarationSymbol symbol)
    {
        if (symbol.Name.Length == 0) return;
        var name = symbol.QualifiedName;
        switch (symbol)
        {
            case AssumeSymbol assume:
                Add(_figures.Assumption(assume), name, symbol.Location);
                break;
            case ClaimSymbol claim:
                var figures = _figures.Claim(claim);
                Add(figures.Net, name + ".net", symbol.NameLocation);
                Add(figures.Roi, name + ".roi", symbol.NameLocation);
                Add(figures.NorthStar, name + ".northstar", symbol.NameLocation);
                Add(figures.Worth, name + ".worth", PlaceOf(symbol, "worth"));
                foreach (var move in figures.Moves) Add(name + ".moves.", move, symbol);
                foreach (var cost in figures.Costs.AddRange(figures.Induced)) Add(name + ".costs.", cost, symbol);
                break;
            case OptionSymbol option:
                var totals = _figures.Option(option);
                Add(totals.Net, name + ".net", symbol.NameLocation);
                Add(totals.Roi, name + ".roi", symbol.NameLocation);
                foreach (var move in totals.Moves) Add(name + ".moves.", move, symbol);
                foreach (var cost in totals.Costs.AddRange(totals.Induced)) Add(name + ".costs.", cost, symbol);
                break;
            case SheetSymbol sheet:
                var sums = _figures.Sheet(sheet);
                Add(sums.Net, name + ".net", symbol.NameLocation);
                Add(sums.Roi, name + ".roi", symbol.NameLocation);
                break;
            case ExperimentSymbol experiment:
                foreach (var measurement in _figures.Experiment(experiment).Measurements) Add(name, measurement);
                break;
        }

        foreach (var property in symbol.Properties)
        {
            if (property.Values is [FigureValue]) Add(_figures.Stated(symbol, property.Name), name + "." + property.Name, property.Location);
        }

        foreach (var child in symbol.Children) Add(child);
    }

    private void Add(string lead, MovementFigure movement, DeclarationSymbol owner) =>
        Add(movement.Change, lead + movement.Target.Name, movement.Movement?.Syntax.Location ?? owner.NameLocation);

    // A segment's reading and a later one have no name in the language.
    private void Add(string experiment, Measurement measurement)
    {
        if (measurement.Segment is not null || measurement.After is not null) return;
        if (measurement.IsOfSeveralArms)
        {
            foreach (var arm in measurement.ByArm) AddMembers(experiment + "." + arm.Metric.Name + "." + arm.Treatment?.Name, arm);
        }
        else
        {
            AddMembers(experiment + "." + measurement.Metric.Name, measurement);
            Add(measurement.TreatmentValue, experiment + "." + measurement.Metric.Name + ".treatment", SourceOf(measurement));
        }

        Add(measurement.Control, experiment + "." + measurement.Metric.Name + ".control", SourceOf(measurement));
    }

    private void AddMembers(string lead, Measurement measurement)
    {
        Add(measurement.Lift, lead + ".lift", SourceOf(measurement));
        Add(measurement.Delta, lead + ".delta", SourceOf(measurement));
    }

    private static Location SourceOf(Measurement measurement) => measurement.Result?.NameLocation ?? measurement.Experiment.NameLocation;

    private static Location PlaceOf(DeclarationSymbol symbol, string property) => symbol.Property(property)?.Location ?? symbol.NameLocation;

    private void Add(Figure? figure, string expression, Location source)
    {
        if (figure is { IsError: false }) _names.TryAdd(figure, (expression, source));
    }
}
