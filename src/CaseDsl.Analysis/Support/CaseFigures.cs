using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>A figure of the case and how a hole in prose names it.</summary>
/// <param name="Expression">What stands between the braces; null where no expression leads to it.</param>
public readonly record struct NamedFigure(string? Expression, Figure Figure);

/// <summary>Every figure that a case states or computes: what a number typed into prose may be equal to.</summary>
public static class CaseFigures
{
    public static List<NamedFigure> Of(SemanticModel model)
    {
        var all = new List<NamedFigure>();
        Figures figures = model.Figures;
        // What pages are about comes first: of two equal figures, the first is linked.
        foreach (DeclarationSymbol visible in model.Visible)
        {
            if (visible is ClaimSymbol claim)
                AddClaim(all, figures, claim);
        }

        foreach (DeclarationSymbol visible in model.Visible)
        {
            switch (visible)
            {
                case ExperimentSymbol experiment:
                    AddExperiment(all, figures, experiment);
                    break;
                case TradeoffSymbol tradeoff:
                    AddStated(all, figures, tradeoff);
                    foreach (OptionSymbol option in tradeoff.Options)
                        AddOption(all, figures, option);
                    break;
                case SheetSymbol sheet:
                    AddStated(all, figures, sheet);
                    SheetFigures totals = figures.Sheet(sheet);
                    Add(all, sheet.Name + ".net", totals.Net);
                    Add(all, sheet.Name + ".roi", totals.Roi);
                    break;
                case AssumeSymbol assume:
                    Add(all, assume.Name, figures.Assumption(assume));
                    break;
                case SourceSymbol source:
                    foreach (MovementValue reported in source.Reports)
                        AddMovement(all, null, figures.Movement(source, reported));
                    break;
                case ModelSymbol subject:
                    AddStated(all, figures, subject);
                    foreach (MovementValue metric in subject.Metrics)
                        AddMovement(all, null, figures.Movement(subject, metric));
                    break;
                case ClaimSymbol:
                    break;
                default:
                    AddStated(all, figures, visible);
                    break;
            }
        }

        return all;
    }

    private static void AddClaim(List<NamedFigure> all, Figures figures, ClaimSymbol claim)
    {
        ClaimFigures computed = figures.Claim(claim);
        foreach (MovementFigure movement in computed.Moves)
            AddMovement(all, $"{claim.Name}.moves.{movement.Target.Name}", movement);
        foreach (MovementFigure movement in computed.Costs.AddRange(computed.Induced))
            AddMovement(all, $"{claim.Name}.costs.{movement.Target.Name}", movement);
        if (computed.Worth is { } worth)
            Add(all, claim.Name + ".worth", worth);
        Add(all, claim.Name + ".net", computed.Net);
        Add(all, claim.Name + ".roi", computed.Roi);
        Add(all, claim.Name + ".northstar", computed.NorthStar);
        Add(all, null, computed.Benefit);
        Add(all, null, computed.Cost);
    }

    private static void AddMovement(List<NamedFigure> all, string? name, MovementFigure movement)
    {
        Add(all, name, movement.Change);
        if (name is not null && movement.Change is { HasStatedInterval: true, Interval: { } interval, Unit: { } unit })
        {
            all.Add(new NamedFigure(name + ".low", Figure.FromQuantity(new Quantity(interval.Low, unit), 6)));
            all.Add(new NamedFigure(name + ".high", Figure.FromQuantity(new Quantity(interval.High, unit), 6)));
        }

        Add(all, null, movement.Relative);
        Add(all, null, movement.Absolute);
        Add(all, null, movement.Before);
        Add(all, null, movement.After);
        if (movement.Money is { } money)
            Add(all, null, money);
    }

    private static void AddOption(List<NamedFigure> all, Figures figures, OptionSymbol option)
    {
        OptionFigures computed = figures.Option(option);
        Add(all, option.QualifiedName + ".net", computed.Net);
        Add(all, option.QualifiedName + ".roi", computed.Roi);
        foreach (MovementFigure movement in computed.Moves)
            AddMovement(all, null, movement);
        foreach (MovementFigure movement in computed.Costs.AddRange(computed.Induced))
            AddMovement(all, null, movement);
        AddStated(all, figures, option);
    }

    private static void AddExperiment(List<NamedFigure> all, Figures figures, ExperimentSymbol experiment)
    {
        ExperimentFigures computed = figures.Experiment(experiment);
        foreach (Measurement measurement in computed.Measurements)
        {
            string? name = measurement is { Segment: null, After: null } ? $"{experiment.Name}.{measurement.Metric.Name}" : null;
            foreach (Measurement each in measurement.ByArm)
            {
                string? of = measurement.ByArm.Length == 1 ? name : null;
                Add(all, of is null ? null : of + ".lift", each.Lift);
                Add(all, of is null ? null : of + ".delta", each.Delta);
                Add(all, of is null ? null : of + ".treatment", each.TreatmentValue);
                Add(all, of is null ? null : of + ".control", each.Control);
            }
        }

        foreach (string member in (ReadOnlySpan<string>)["power", "sample_size", "days"])
            Add(all, $"{experiment.Name}.{member}", computed.Member(member));
        AddStated(all, figures, experiment);
        foreach (ArmSymbol arm in experiment.Arms)
            AddStated(all, figures, arm);
    }

    /// <summary>Every property that holds a figure.</summary>
    private static void AddStated(List<NamedFigure> all, Figures figures, DeclarationSymbol symbol)
    {
        foreach (PropertySymbol property in symbol.Properties)
        {
            if (property.Values is [FigureValue or DateRangeValue] && figures.Stated(symbol, property.Name) is { } figure)
                Add(all, symbol.Parent is null && symbol.Kind is not DeclarationKind.Northstar && symbol.Name.Length > 0 ? $"{symbol.Name}.{property.Name}" : null, figure);
        }
    }

    private static void Add(List<NamedFigure> all, string? expression, Figure figure)
    {
        if (figure.HasValue)
            all.Add(new NamedFigure(expression, figure));
    }
}
