using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    private BoundExpression BindExpression(ExpressionSyntax syntax)
    {
        // The parser caps the height of a tree; this holds whatever stack a caller has left.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return new BoundError(syntax);
        return syntax switch
        {
            NumberExpressionSyntax number => BindNumber(number),
            NameExpressionSyntax name => BindName(name),
            MemberAccessExpressionSyntax member => BindMember(member),
            BinaryExpressionSyntax binary => BindBinary(binary),
            UnaryExpressionSyntax unary => BindUnary(unary),
            RelativeExpressionSyntax relative => BindRelative(relative),
            IntervalExpressionSyntax interval => BindInterval(interval),
            PlusMinusExpressionSyntax plusMinus => new BoundPlusMinus(
                syntax, RequireFigure(BindExpression(plusMinus.Estimate)), RequireFigure(BindExpression(plusMinus.Margin)), LevelOf(plusMinus.Level)),
            ParenthesizedExpressionSyntax inner => BindExpression(inner.Expression),
            CallExpressionSyntax call => BindCall(call),
            TextExpressionSyntax text => new BoundText(syntax, BindText(text.Text)),
            DateExpressionSyntax date => new BoundDate(syntax, date.Date),
            UnknownExpressionSyntax => new BoundUnknown(syntax),
            _ => new BoundError(syntax),
        };
    }

    private BoundExpression BindNumber(NumberExpressionSyntax syntax)
    {
        var token = syntax.NumberToken;
        if (token.IsMissing)
            return new BoundError(syntax);
        var value = syntax.Value;
        var word = syntax.UnitToken;
        Unit? unit;
        switch (token.Kind)
        {
            case SyntaxKind.PercentLiteralToken:
                unit = Unit.Percent;
                break;
            case SyntaxKind.PointsLiteralToken:
                unit = Unit.PercentagePoint;
                break;
            case SyntaxKind.BasisPointsLiteralToken:
                unit = Unit.BasisPoint;
                break;
            case SyntaxKind.MultipleLiteralToken:
                unit = Unit.Multiple;
                break;
            case SyntaxKind.MoneyLiteralToken:
                unit = Unit.Money(value.Currency ?? "USD");
                break;
            default:
                unit = word.IsNone ? Unit.One : FindUnit(word, isAfterNumber: true);
                return unit is null ? new BoundError(syntax) : new BoundNumber(syntax, new Quantity(value.Value, unit), value.SignificantDigits);
        }
        if (!word.IsNone)
        {
            if (FindUnit(word, isAfterNumber: true) is not { } second)
                return new BoundError(syntax);
            if (!second.Equals(unit))
            {
                Report(BindingIds.WrongValue, word.Location, $"'{token.Text}' has its unit already. To say of what, write '{token.Text} per {word.Text}', or multiply: '{token.Text} * ...'");
                return new BoundError(syntax);
            }
        }
        return new BoundNumber(syntax, new Quantity(value.Value, unit), value.SignificantDigits);
    }

    /// <summary>The unit that a word means; null, and reported, where it means none.</summary>
    private Unit? FindUnit(SyntaxToken token, bool isAfterNumber)
    {
        if (token.IsMissing)
            return null;
        var word = token.ValueText;
        if (_units.Find(word) is { } unit)
        {
            if (_unitSymbols.Count > 0 && _unitSymbols.TryGetValue(unit, out var symbol))
                Refer(token, symbol);
            return unit;
        }
        if (isAfterNumber && PercentMeantBy(word) is { } sign && Find(word, []) is null && token.Parent is NumberExpressionSyntax share)
        {
            var right = share.NumberToken.Text + sign;
            Report(
                BindingIds.UnknownUnit,
                token.Location,
                sign == "%" ? $"A percentage is written with its sign: '{right}'" : $"Percentage points are written 'pp': '{right}'",
                CodeFix.Replace($"Write '{right}'", sign == "%", share.Location, right));
            return null;
        }
        var nearest = _units.Nearest(word);
        if (isAfterNumber && SyntaxFacts.MagnitudeMeantBy(word) is var magnitude and not '\0' && Find(word, []) is null
            && token.Parent is NumberExpressionSyntax number && !_mayBeDeclaredElsewhere)
        {
            var right = $"{number.NumberToken.Text}{magnitude}";
            Report(
                BindingIds.UnknownUnit,
                token.Location,
                $"'{word}' is no unit, so this figure can be neither added nor compared. Thousands, millions, billions and trillions are written k, M, B and T: did you mean '{right}'?",
                CodeFix.Replace($"Write '{right}'", false, number.Location, right));
            return null;
        }
        if (Find(word, []) is { } declaration)
        {
            var message = isAfterNumber
                ? $"'{word}' is {Wording.A(declaration.Kind)}, and after a number stands a unit. To multiply by it write '* {word}'"
                : $"'{word}' is {Wording.A(declaration.Kind)}, and a unit belongs here. {(token.Parent?.Parent is BinaryExpressionSyntax ? "To divide by a figure write '/' in place of 'per'" : $"Declare one under another name, as in 'unit {word}_unit', and write that")}";
            Report(BindingIds.UnknownUnit, token.Location, message);
        }
        else if (nearest is not null)
        {
            Report(
                BindingIds.UnknownUnit,
                token.Location,
                $"'{word}' is no unit, so this figure can be neither added nor compared.{Wording.DidYouMean(nearest)}",
                CodeFix.Replace($"Write '{nearest}'", string.Equals(nearest, word, StringComparison.OrdinalIgnoreCase), token.Location, nearest));
        }
        else if (_mayBeDeclaredElsewhere)
        {
            MarkFaulty();
        }
        else
        {
            Report(BindingIds.UnknownUnit, token.Location, $"'{word}' is no unit, so this figure can be neither added nor compared. Write a unit of the language, such as ms, days, members or USD, or declare it, as in 'unit {word}'");
        }
        return null;
    }

    private static string? PercentMeantBy(string word) => word.ToLowerInvariant() switch
    {
        "percent" or "pct" or "percents" or "procent" or "prozent" => "%",
        "point" or "points" or "ppt" or "ppts" or "pts" => "pp",
        _ => null,
    };

    private BoundExpression BindName(NameExpressionSyntax syntax)
    {
        var token = syntax.Name;
        if (token.IsMissing)
        {
            MarkFaulty();
            return new BoundError(syntax);
        }
        var name = token.ValueText;
        if (name == "it" && RuleAround() is not null)
            return new BoundIt(syntax);
        if (Find(name, []) is { } symbol)
        {
            Refer(token, symbol);
            if (symbol.Kind is not (DeclarationKind.Metric or DeclarationKind.Cost) || _experiments.IsEmpty)
                return new BoundSymbol(syntax, symbol);
            return ExperimentMeasuring(token) is { } experiment ? new BoundMeasurement(syntax, experiment, symbol) : new BoundError(syntax);
        }
        if (MeasuredElsewhere(name) is { } measured)
        {
            Refer(token, measured.Metric);
            return new BoundMeasurement(syntax, measured.Experiment, measured.Metric);
        }
        if (Functions.Find(name) is { } function)
            Report(BindingIds.UnknownName, token.Location, $"'{name}' is a function: write {function.Signature}");
        else
            ReportUnknownName(token, []);
        return new BoundError(syntax);
    }

    private RuleSymbol? RuleAround()
    {
        for (var around = _declaration; around is not null; around = around.Parent)
        {
            if (around is RuleSymbol rule)
                return rule;
        }
        return null;
    }

    /// <summary>
    /// The experiment that a metric's bare name means the measurement of: the only one, else the one that measured it,
    /// else the one that is to. Null, and reported, where two have.
    /// </summary>
    private ExperimentSymbol? ExperimentMeasuring(SyntaxToken token)
    {
        if (_experiments.Length == 1)
            return _experiments[0];
        var name = token.ValueText;
        var found = Only(token, static (experiment, metric) => Peek.Measures(experiment, metric), out var several);
        if (found is null && !several)
            found = Only(token, static (experiment, metric) => Peek.Lists(experiment, metric), out several);
        if (several)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            var fixes = ImmutableArray.CreateBuilder<CodeFix>();
            foreach (var experiment in _experiments)
            {
                if (!Peek.Measures(experiment, name) && !Peek.Lists(experiment, name))
                    continue;
                var qualified = $"{experiment.Name}.{name}";
                names.Add(qualified);
                fixes.Add(CodeFix.Replace($"Write '{qualified}'", false, token.Location, qualified));
            }
            ReportWithFixes(BindingIds.UnknownName, token.Location, $"'{name}' is measured more than once, so the bare name could mean any of them. Write {Wording.Words(names.ToImmutable())}", fixes.ToImmutable());
            return null;
        }
        return found ?? _experiments[0];
    }

    private ExperimentSymbol? Only(SyntaxToken token, Func<ExperimentSymbol, string, bool> test, out bool several)
    {
        ExperimentSymbol? only = null;
        several = false;
        foreach (var experiment in _experiments)
        {
            if (!test(experiment, token.ValueText))
                continue;
            several = only is not null;
            if (several)
                return null;
            only = experiment;
        }
        return only;
    }

    /// <summary>A metric that is not visible here, but is to an experiment that this decision rests on and that measures it.</summary>
    private (ExperimentSymbol Experiment, DeclarationSymbol Metric)? MeasuredElsewhere(string name)
    {
        foreach (var experiment in _experiments)
        {
            if ((Peek.Measures(experiment, name) || Peek.Lists(experiment, name))
                && experiment.SemanticModel.Lookup(name) is { Kind: DeclarationKind.Metric or DeclarationKind.Cost } metric)
                return (experiment, metric);
        }
        return null;
    }

    private BoundExpression BindBinary(BinaryExpressionSyntax syntax)
    {
        var @operator = OperatorOf(syntax.Kind);
        var left = BindExpression(syntax.Left);
        var right = @operator switch
        {
            BinaryOperator.Per when syntax.Right is NameExpressionSyntax unit => BindUnitOperand(unit),
            BinaryOperator.Equal or BinaryOperator.NotEqual => BindComparand(left, syntax.Right),
            _ => BindExpression(syntax.Right),
        };
        switch (@operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                left = RequireCondition(left, syntax.OperatorToken);
                right = RequireCondition(right, syntax.OperatorToken);
                break;
            case BinaryOperator.Equal or BinaryOperator.NotEqual:
                break;
            case >= BinaryOperator.Less when left is BoundDate || right is BoundDate:
                // Dates have an order: 'it.date < 2026-01-01'. What else stands beside one is told when it is evaluated.
                break;
            default:
                left = RequireFigure(left);
                right = right is BoundUnit ? right : RequireFigure(right);
                break;
        }
        return new BoundBinary(syntax, @operator, left, right);
    }

    private BoundExpression BindUnitOperand(NameExpressionSyntax syntax)
    {
        if (syntax.Name.IsMissing)
        {
            MarkFaulty();
            return new BoundError(syntax);
        }
        return FindUnit(syntax.Name, isAfterNumber: false) is { } unit ? new BoundUnit(syntax, unit) : new BoundError(syntax);
    }

    /// <summary>What a property that takes a word is compared with may be one of its words: <c>it.stage == measured</c>.</summary>
    private BoundExpression BindComparand(BoundExpression left, ExpressionSyntax syntax)
    {
        if (left is BoundMember { Schema: { Words: { IsEmpty: false } words } schema } && syntax is NameExpressionSyntax { Name.IsMissing: false } name)
        {
            var word = name.Name.ValueText;
            if (words.Contains(word))
                return new BoundWord(syntax, word);
            if (Find(word, []) is null)
            {
                ReportWord(name.Name, words, $"'{word}' is no value of '{schema.Name}:'");
                return new BoundError(syntax);
            }
        }
        if (left is BoundMember { Schema.Shape: PropertyShape.WordOrText } && syntax is NameExpressionSyntax { Name: { IsMissing: false } any } && Find(any.ValueText, []) is null)
            return new BoundWord(syntax, any.ValueText);
        return BindExpression(syntax);
    }

    private static BinaryOperator OperatorOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OrExpression => BinaryOperator.Or,
        SyntaxKind.AndExpression => BinaryOperator.And,
        SyntaxKind.EqualsExpression => BinaryOperator.Equal,
        SyntaxKind.NotEqualsExpression => BinaryOperator.NotEqual,
        SyntaxKind.LessExpression => BinaryOperator.Less,
        SyntaxKind.LessOrEqualExpression => BinaryOperator.LessOrEqual,
        SyntaxKind.GreaterExpression => BinaryOperator.Greater,
        SyntaxKind.GreaterOrEqualExpression => BinaryOperator.GreaterOrEqual,
        SyntaxKind.AddExpression => BinaryOperator.Add,
        SyntaxKind.SubtractExpression => BinaryOperator.Subtract,
        SyntaxKind.MultiplyExpression => BinaryOperator.Multiply,
        SyntaxKind.DivideExpression => BinaryOperator.Divide,
        _ => BinaryOperator.Per,
    };

    private BoundExpression BindUnary(UnaryExpressionSyntax syntax)
    {
        var operand = BindExpression(syntax.Operand);
        switch (syntax.Kind)
        {
            case SyntaxKind.NotExpression:
                return new BoundUnary(syntax, UnaryOperator.Not, RequireCondition(operand, syntax.OperatorToken));
            case SyntaxKind.UnaryMinusExpression:
                return new BoundUnary(syntax, UnaryOperator.Negate, RequireFigure(operand));
            default:
                return new BoundUnary(syntax, UnaryOperator.Plus, RequireFigure(operand));
        }
    }

    private BoundExpression BindRelative(RelativeExpressionSyntax syntax) => new BoundRelative(syntax, RequireFigure(BindExpression(syntax.Expression)));

    private BoundExpression BindInterval(IntervalExpressionSyntax syntax) => new BoundInterval(
        syntax,
        RequireFigure(BindExpression(syntax.Estimate)),
        RequireFigure(BindExpression(syntax.Low)),
        RequireFigure(BindExpression(syntax.High)),
        LevelOf(syntax.Level));

    /// <summary>How much of the distribution an interval holds: 0.95 where it does not say.</summary>
    private double LevelOf(ExpressionSyntax? syntax)
    {
        const double Usual = 0.95;
        if (syntax is null || syntax.IsMissing)
            return Usual;
        if (syntax is NumberExpressionSyntax { NumberToken.Kind: SyntaxKind.PercentLiteralToken } number && number.Value.Value is > 0 and < 100)
            return number.Value.Value / 100;
        if (!syntax.ContainsDiagnostics)
            Report(BindingIds.WrongValue, syntax.Location, "An interval is 'at' a percentage between 0 and 100, as in [0.8%, 1.6%] at 90%");
        return Usual;
    }

    private BoundExpression BindCall(CallExpressionSyntax syntax)
    {
        var arguments = ImmutableArray.CreateBuilder<BoundExpression>(syntax.Arguments.Count);
        foreach (var argument in syntax.Arguments)
        {
            if (!argument.IsMissing)
                arguments.Add(BindExpression(argument));
        }
        if (syntax.Expression is not NameExpressionSyntax { Name: { IsMissing: false } name })
        {
            BindExpression(syntax.Expression);
            if (!syntax.Expression.ContainsDiagnostics)
                Report(BindingIds.WrongValue, syntax.Expression.Location, $"'{syntax.Expression}' is no function, and can't be called. To multiply write '*'");
            return new BoundError(syntax);
        }
        if (Functions.Find(name.ValueText) is not { } function)
        {
            ReportUnknownFunction(name);
            return new BoundError(syntax);
        }
        var tooFew = arguments.Count < function.RequiredCount;
        if (tooFew || (!function.Repeats && arguments.Count > function.Parameters.Length))
        {
            if (!syntax.ContainsDiagnostics)
                Report(BindingIds.WrongValue, syntax.Location, $"'{function.Name}' takes {function.Signature}, and here it gets {arguments.Count} {(arguments.Count == 1 ? "argument" : "arguments")}");
            return new BoundError(syntax);
        }
        if (function.Name == "probability")
            arguments[0] = RequireCondition(arguments[0], name);
        else if (function.Name is not ("count" or "sum"))
        {
            for (var i = 0; i < arguments.Count; i++)
                arguments[i] = RequireFigure(arguments[i]);
        }
        return new BoundCall(syntax, function, arguments.DrainToImmutable());
    }

    private void ReportUnknownFunction(SyntaxToken name)
    {
        var nearest = new NearestName(name.ValueText);
        foreach (var function in Functions.All)
            nearest.Consider(function.Name);
        if (nearest.Best is { } best)
        {
            Report(BindingIds.UnknownName, name.Location, $"There is no function '{name.ValueText}'.{Wording.DidYouMean(best)}", CodeFix.Replace($"Write '{best}'", nearest.IsClose, name.Location, best));
            return;
        }
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var function in Functions.All)
            names.Add(function.Name);
        Report(BindingIds.UnknownName, name.Location, $"There is no function '{name.ValueText}'. There are {Wording.Words(names.ToImmutable()).Replace("' or '", "' and '", StringComparison.Ordinal)}; to multiply write '*'");
    }
}
