using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Asks a file for every figure worth telling, in the order of its declarations.</summary>
internal sealed class CaseEvaluator(SemanticModel model)
{
    private readonly Figures _figures = model.Figures;
    private List<EvaluatedFigure> _rows = [];

    public EvaluatedCase Evaluate()
    {
        var declarations = new List<EvaluatedDeclaration>();
        foreach (var declaration in model.Declarations)
        {
            _rows = [];
            EvaluatedDecision? decision = null;
            EvaluatedDetail? detail = null;
            switch (declaration)
            {
                case AssumeSymbol assume:
                    Add(assume.Name, _figures.Assumption(assume));
                    break;
                case ClaimSymbol claim:
                    AddClaim(claim);
                    detail = MoneyDetail.Of(_figures.Claim(claim), _figures);
                    break;
                case ExperimentSymbol experiment:
                    AddExperiment(experiment);
                    detail = ExperimentDetail.Of(_figures.Experiment(experiment));
                    break;
                case TradeoffSymbol tradeoff:
                    foreach (var option in tradeoff.Options)
                    {
                        AddHorizon(option.QualifiedName, _figures.Option(option));
                    }

                    detail = ChoiceDetail.Of(tradeoff, _figures);
                    break;
                case SheetSymbol sheet:
                    AddHorizon(sheet.Name, _figures.Sheet(sheet));
                    detail = MoneyDetail.Of(_figures.Sheet(sheet), _figures);
                    break;
                case DecisionSymbol symbol:
                    var figures = _figures.Decision(symbol);
                    decision = new EvaluatedDecision(symbol.Name, figures.OutcomeWord, figures.Because, figures.Trace, figures.WhatWouldChange);
                    break;
                case LaunchSymbol launch:
                    detail = ChoiceDetail.Of(_figures.Launch(launch));
                    break;
                case BacklogSymbol backlog:
                    detail = PlanDetail.Of(_figures.Backlog(backlog));
                    break;
                case CritiqueSymbol critique when CritiqueReport.Of(model, critique) is { } report:
                    detail = CritiqueDetail.Of(report, _figures);
                    break;
                case RehearsalSymbol rehearsal:
                    detail = PlanDetail.Of(_figures.Rehearsal(rehearsal));
                    break;
                default:
                    break;
            }

            if (_rows.Count > 0 || decision is not null || detail is not null)
            {
                declarations.Add(new EvaluatedDeclaration(Heading(declaration), _rows, decision) { Detail = detail });
            }
        }

        return new EvaluatedCase { Declarations = declarations, Errors = ModelErrors.Count(model), Score = Score() };
    }

    private EvaluatedScore? Score() => CaseScore.Of(model) is { } score
        ? new EvaluatedScore(model.Path, score.Total, [.. ScoreTable.Parts.Select(part => (part, score.Of(part), ScoreTable.Criteria.Where(c => c.Part == part).Sum(static c => c.Weight)))])
        : null;

    private static string Heading(DeclarationSymbol declaration) =>
        string.Join(' ', new[] { declaration.Schema.Keyword, declaration.Name, declaration.Title.Length > 0 ? $"\"{declaration.Title}\"" : "" }.Where(static w => w.Length > 0));

    private void Add(string expression, Figure figure, string? remark = null) => _rows.Add(EvaluatedFigure.Of(expression, figure, remark));

    private void AddClaim(ClaimSymbol claim)
    {
        var figures = _figures.Claim(claim);
        foreach (var movement in figures.Moves)
        {
            Add($"{claim.Name}.moves.{movement.Target.Name}", movement.Change, Levels(movement));
        }

        foreach (var movement in figures.Costs)
        {
            Add($"{claim.Name}.costs.{movement.Target.Name}", movement.Change, Bill(movement));
        }

        foreach (var induced in figures.Induced)
        {
            Add($"{claim.Name}.costs.{induced.Target.Name}", induced.Change, Bill(induced));
        }

        Add($"{claim.Name}.northstar", figures.NorthStar);
        if (figures.Worth is { } worth)
        {
            Add($"{claim.Name}.worth", worth);
        }

        if (!figures.HasNoMoney)
        {
            AddMoney(claim.Name, figures.Net, figures.Roi, figures.ProbabilityOfGain);
        }
    }

    private void AddHorizon(string name, HorizonFigures figures)
    {
        if (figures is OptionFigures option)
        {
            foreach (var movement in option.Moves)
            {
                Add($"{name}.moves.{movement.Target.Name}", movement.Change, Levels(movement));
            }

            foreach (var movement in option.Costs.AddRange(option.Induced))
            {
                Add($"{name}.costs.{movement.Target.Name}", movement.Change, Bill(movement));
            }
        }

        if (!figures.HasNoMoney)
        {
            AddMoney(name, figures.Net, figures.Roi, figures.ProbabilityOfGain);
        }
    }

    private void AddMoney(string name, Figure net, Figure roi, ProbabilityFigure gain)
    {
        Add($"{name}.net", net);
        Add($"{name}.roi", roi);
        _rows.Add(EvaluatedFigure.Of($"probability({name}.net > 0)", gain));
    }

    private void AddExperiment(ExperimentSymbol experiment)
    {
        var figures = _figures.Experiment(experiment);
        foreach (var member in (string[])["power", "sample_size", "days", "srm"])
        {
            var figure = figures.Member(member);
            if (figure.HasValue)
            {
                Add($"{experiment.Name}.{member}", figure);
            }
        }

        foreach (var measurement in figures.Measurements)
        {
            if (measurement.Segment is null && measurement.After is null)
            {
                AddMeasurement(measurement);
            }
        }
    }

    private void AddMeasurement(Measurement measurement)
    {
        if (measurement.ByArm.Length > 1)
        {
            foreach (var arm in measurement.ByArm)
            {
                AddMembers($"{arm.Experiment.Name}.{arm.Metric.Name}.{arm.Treatment?.Name}", arm);
            }
        }
        else
        {
            AddMembers($"{measurement.Experiment.Name}.{measurement.Metric.Name}", measurement);
        }
    }

    private void AddMembers(string name, Measurement measurement)
    {
        foreach (var member in (string[])["lift", "delta", "p_value"])
        {
            var figure = measurement.Member(member);
            if (figure.HasValue)
            {
                Add($"{name}.{member}", figure);
            }
        }
    }

    private static string? Levels(MovementFigure movement)
    {
        if (!movement.Before.HasValue || !movement.After.HasValue)
        {
            return null;
        }

        var (before, after) = FigureFormat.FormatLevels(movement.Before, movement.After);
        return $"{before} → {after}";
    }

    private static string? Bill(MovementFigure movement)
    {
        if (movement.Target is not CostSymbol)
        {
            return Levels(movement);
        }

        var bill = movement.Money is { HasValue: true } money ? $"the bill: {FigureFormat.Format(money)}" : null;
        return !movement.IsInduced ? bill : bill is null ? "by what it drives" : bill + ", by what it drives";
    }
}
