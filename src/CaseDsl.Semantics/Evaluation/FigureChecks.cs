using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// Evaluates every figure that one file's own declarations state, so that what is wrong with it is found, and checks
/// that each is of the kind its property takes.
/// </summary>
internal sealed class FigureChecks(Figures figures, EvaluationDiagnostics diagnostics)
{
    public void CheckAll()
    {
        foreach (var declaration in figures.Model.AllDeclarations)
        {
            if (declaration is AssumeSymbol assume)
                CheckAssumption(assume);
            foreach (var property in declaration.Properties)
                Check(declaration, property);
            CheckTotals(declaration);
            if (declaration.TitleText is { } title)
                CheckHoles(title, declaration);
        }
    }

    private void CheckAssumption(AssumeSymbol assume)
    {
        var figure = figures.Assumption(assume);
        if (assume.Value is FigureValue { Derivation: { } derivation })
            CheckDerivation(assume, figure, derivation);
    }

    // Sums over movements can mix currencies though each movement is sound.
    private void CheckTotals(DeclarationSymbol declaration)
    {
        switch (declaration)
        {
            case ClaimSymbol claim:
                figures.Claim(claim);
                break;
            case SheetSymbol sheet:
                figures.Sheet(sheet);
                break;
            case OptionSymbol option:
                figures.Option(option);
                break;
            case RuleSymbol rule:
                new HouseRuleChecks(figures, diagnostics, rule).Check();
                break;
            case BacklogSymbol backlog:
                CheckBacklog(backlog);
                break;
        }
    }

    // Initiatives are ranked against each other, and their efforts taken from one capacity.
    private void CheckBacklog(BacklogSymbol backlog)
    {
        Figure? firstImpact = null, firstEffort = null;
        foreach (var value in backlog.Property("initiatives")?.Values ?? [])
        {
            if (value is not ReferenceValue { Target: InitiativeSymbol initiative })
                continue;
            CompareWith(ref firstImpact, figures.Stated(initiative, "impact"), value.Syntax, $"The impact of '{initiative.Name}'");
            CompareWith(ref firstEffort, figures.Stated(initiative, "effort"), value.Syntax, $"The effort of '{initiative.Name}'");
        }

        if (backlog.Capacity is { } capacity)
            CompareWith(ref firstEffort, figures.Stated(backlog, "capacity"), capacity.Syntax, "The capacity");
    }

    private void CompareWith(ref Figure? first, Figure? figure, SyntaxNode at, string what)
    {
        if (figure?.Unit is not { } unit)
            return;
        if (first?.Unit is not { } other)
            first = figure;
        else if (!unit.Dimension.Matches(other.Dimension))
            diagnostics.UnitMismatch(at, $"{what} is {ExpressionEvaluator.Describe(figure)}, and that of the first initiative {ExpressionEvaluator.Describe(first)}: they can't be held against each other. Give both in one unit.");
    }

    private void Check(DeclarationSymbol declaration, PropertySymbol property)
    {
        if (declaration is RuleSymbol)
            return;
        foreach (var value in property.Values)
        {
            switch (value)
            {
                case TextValue { Text: { } text }:
                    CheckHoles(text, declaration);
                    break;
                case MovementValue movement:
                    figures.Movement(declaration, movement);
                    break;
                case ElasticityValue { Elasticity: not null } elasticity:
                    CheckElasticity(declaration, elasticity);
                    break;
                case MarginValue { Margin: { } margin } guardrail:
                    CheckMargin(declaration, guardrail, margin);
                    break;
                case ProportionValue proportion:
                    CheckCount(figures.Evaluate(proportion.Successes, declaration), proportion.Successes);
                    CheckCount(figures.Evaluate(proportion.Total, declaration), proportion.Total);
                    break;
                case MeanValue mean:
                    CheckMean(declaration, mean);
                    break;
                case FigureValue figure:
                    CheckFigure(declaration, property, figure);
                    break;
            }
        }
    }

    private void CheckHoles(InterpolatedText text, DeclarationSymbol declaration)
    {
        // A text that is referred to is checked where it stands.
        if (!ReferenceEquals(text.Location.Text, declaration.Tree.Text))
            return;
        foreach (var part in text.Parts)
        {
            if (part.Hole is { } hole)
                figures.EvaluateHole(hole, declaration);
        }
    }

    private void CheckElasticity(DeclarationSymbol declaration, ElasticityValue elasticity)
    {
        var figure = figures.Elasticity(declaration, elasticity);
        if (figure.Unit is { } unit && !unit.Dimension.IsNone)
        {
            diagnostics.UnitMismatch(
                elasticity.Syntax,
                $"How strongly '{declaration.Name}' drives '{elasticity.Target.Name}' is a plain number: 'at 0.4' says that 1% more of one is 0.4% more of the other.");
        }
    }

    private void CheckMargin(DeclarationSymbol declaration, MarginValue guardrail, BoundExpression margin)
    {
        var figure = figures.Evaluate(margin, declaration);
        if (figure.Unit is not { } unit)
            return;
        var isRatio = guardrail.Metric is MetricSymbol { IsRatio: true };
        var own = guardrail.Metric switch
        {
            MetricSymbol { Unit: { } stated } => stated,
            CostSymbol cost => figures.CostLevel(cost).Unit,
            _ => null,
        };
        // Of what states no unit, nothing is known that a margin could go against.
        var fits = own is null || (unit.Dimension.HasPoints ? isRatio : unit.Dimension.IsNone || own.Dimension.Matches(unit.Dimension));
        if (!fits)
            diagnostics.UnitMismatch(margin, $"The margin of '{guardrail.Metric.Name}' is in {own}, or a percentage, and {ExpressionEvaluator.Describe(figure)} is neither.");
    }

    private void CheckCount(Figure figure, BoundExpression expression)
    {
        if (figure.Unit is { } unit && !unit.Dimension.IsNone && !unit.Dimension.IsCount)
            diagnostics.UnitMismatch(expression, $"A proportion is so many of so many, and {ExpressionEvaluator.Describe(figure)} is not a count.");
    }

    private void CheckMean(DeclarationSymbol declaration, MeanValue mean)
    {
        var value = figures.Evaluate(mean.Mean, declaration);
        var spread = figures.Evaluate(mean.Spread, declaration);
        CheckCount(figures.Evaluate(mean.Count, declaration), mean.Count);
        if (declaration is ResultSymbol result)
            CheckReading(result, mean.Mean);
        if (value.Unit is { } a && spread.Unit is { } b && !a.Equals(Unit.One) && ResultReader.SpreadIn(spread, a) is null && !b.Equals(Unit.One))
            diagnostics.UnitMismatch(mean.Spread, $"The spread of a mean is in the mean's unit, and {ExpressionEvaluator.Describe(value)} and {ExpressionEvaluator.Describe(spread)} are not of one kind.");
    }

    // What an arm read is in the unit of what it is a reading of; a number alone takes that unit.
    private void CheckReading(ResultSymbol result, BoundExpression expression)
    {
        if (result.Refers is not { } metric || ResultReader.UnitOf(metric, figures) is not { } own)
            return;
        var figure = figures.Evaluate(expression, result);
        if (figure.Unit is { } unit && !unit.Dimension.Matches(own.Dimension) && !unit.Equals(Unit.One))
            diagnostics.UnitMismatch(expression, own.Equals(Unit.One)
                ? $"'{metric.Name}' is a ratio, and {ExpressionEvaluator.Describe(figure)} is none. Give the reading as a share ('6.3%', '50 of 1_200'), or correct the unit of '{metric.Name}'."
                : $"'{metric.Name}' is measured in {own}, and {ExpressionEvaluator.Describe(figure)} is not. Give the reading in {own}, or correct the unit of '{metric.Name}'.");
    }

    private void CheckFigure(DeclarationSymbol declaration, PropertySymbol property, FigureValue value)
    {
        if (property is { Arm: not null } && declaration is ResultSymbol result)
            CheckReading(result, value.Expression);
        if (property.Schema is not { } schema)
            return;

        var figure = figures.Of(value, declaration, property.Name);
        if (value.Derivation is { } derivation)
            CheckDerivation(declaration, figure, derivation);
        if (schema.Shape == PropertyShape.Condition)
        {
            if (!figure.IsCondition && !figure.IsError && figure.Text is null && figure.Missing is null)
                diagnostics.WrongValue(value.Syntax, $"'{property.Name}' takes a condition, something that holds or fails: 'latency_p99.treatment <= 200 ms'.");
            return;
        }

        if (figure.IsError || value.IsUnknown)
            return;
        if (figure.Symbol is { } symbol)
        {
            diagnostics.NotAFigure(value.Expression, symbol);
            return;
        }

        if (figure.Unit is { } unit)
            CheckKind(declaration, property, schema, value, figure, unit);
        else if (schema.Expects != FigureExpectation.None && figure.Missing is null)
            diagnostics.WrongValue(value.Syntax, $"'{property.Name}' takes {KindName(schema.Expects)}. Write '{schema.Example}'.");
    }

    private void CheckDerivation(DeclarationSymbol declaration, Figure stated, BoundExpression derivation)
    {
        var derived = figures.Evaluate(derivation, declaration, "from");
        if (derived.Symbol is { } symbol)
        {
            diagnostics.NotAFigure(derivation, symbol);
            return;
        }

        if (stated.Unit is { } a && derived.Unit is { } b && !a.Dimension.Matches(b.Dimension))
        {
            diagnostics.UnitMismatch(
                derivation,
                $"What stands after 'from' comes to {ExpressionEvaluator.Describe(derived)}, and what it is to explain is {ExpressionEvaluator.Describe(stated)}: they don't measure the same thing.");
        }
    }

    private void CheckKind(DeclarationSymbol declaration, PropertySymbol property, PropertySchema schema, FigureValue value, Figure figure, Unit unit)
    {
        var dimension = unit.Dimension;
        var fits = schema.Expects switch
        {
            FigureExpectation.Ratio => dimension.IsNone,
            FigureExpectation.Number => dimension.IsNone,
            FigureExpectation.Count => dimension.IsNone || dimension.IsCount,
            FigureExpectation.CountRate => dimension.IsNone || dimension.IsCount || (dimension.TimeExponent == -1 && (dimension.WithoutTime.IsCount || dimension.WithoutTime.IsNone)),
            FigureExpectation.Time => dimension.IsTime,
            FigureExpectation.Money => dimension.Currency is { } currency && dimension.WithoutTime.Equals(Dimension.Money(currency)) && dimension.TimeExponent is 0 or -1,
            FigureExpectation.MoneyRate or FigureExpectation.MoneyPerChange => dimension.Currency is not null,
            FigureExpectation.MetricUnit => MetricUnit(declaration) is not { } own || own.Dimension.Matches(dimension),
            _ => true,
        };
        if (!fits)
        {
            var takes = schema.Expects == FigureExpectation.MetricUnit && MetricUnit(declaration) is { } unitOf
                ? $"a figure in {unitOf}"
                : KindName(schema.Expects);
            diagnostics.UnitMismatch(
                value.Syntax,
                $"'{property.Name}' takes {takes}, and {ExpressionEvaluator.Describe(figure)} is not one. {(schema.Expects == FigureExpectation.MetricUnit && MetricUnit(declaration) is not null ? "Correct the figure, or the 'unit:'" : $"Write for example '{schema.Example}'")}.");
            return;
        }

        if (schema.Expects == FigureExpectation.Ratio && figure.Value is { } ratio && (ratio.Canonical < 0 || ratio.Canonical > 1) && property.Name is "alpha" or "power" or "share" or "triggered" or "chance")
            diagnostics.WrongValue(value.Syntax, $"'{property.Name}' is a share, between 0% and 100%, and {FigureFormat.FormatPoint(figure)} is not. Write for example '{schema.Example}'.");
    }

    private static Unit? MetricUnit(DeclarationSymbol declaration) => declaration switch
    {
        MetricSymbol metric => metric.Unit,
        _ => (declaration.Refers as MetricSymbol)?.Unit,
    };

    internal static string KindName(FigureExpectation expects) => expects switch
    {
        FigureExpectation.Ratio => "a share, as '5%'",
        FigureExpectation.Number => "a plain number",
        FigureExpectation.Count => "a count, as '301M members'",
        FigureExpectation.CountRate => "a count a day, as '400_000 members per day'",
        FigureExpectation.Time => "a time, as '14 days'",
        FigureExpectation.Money => "money, as '$1.5M per quarter'",
        FigureExpectation.MoneyRate => "money, as '$15M per quarter' or '$0.011 per stream_hour'",
        FigureExpectation.MoneyPerChange => "money for a change, as '$0.5M per quarter per 1%'",
        FigureExpectation.Change => "a change, as '+2% relative'",
        FigureExpectation.MetricUnit => "a figure in the metric's unit",
        _ => "a figure",
    };
}
