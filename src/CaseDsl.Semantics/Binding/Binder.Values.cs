using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    private static readonly ImmutableArray<DeclarationKind> MetricOrCost = [DeclarationKind.Metric, DeclarationKind.Cost];

    /// <summary>An expression with no 'at least' before it and nothing after it; null where the value is anything else.</summary>
    private static ExpressionSyntax? Plain(ValueSyntax value) =>
        value is ExpressionValueSyntax { Bound: null, Tail: null } plain ? plain.Expression : null;

    private static SyntaxToken? BareName(ValueSyntax value) =>
        Plain(value) is NameExpressionSyntax { Name.IsMissing: false } name ? name.Name : null;

    /// <summary>The text or prose that a value is; null where it is neither.</summary>
    private static SyntaxNode? TextIn(ValueSyntax value) => value switch
    {
        ProseSyntax prose => prose,
        _ => Plain(value) is TextExpressionSyntax text ? text.Text : null,
    };

    private BoundValue BindWord(PropertySchema schema, ValueSyntax value)
    {
        if (BareName(value) is { } token)
        {
            var word = token.ValueText;
            if (schema.Words.IsEmpty || schema.Words.Contains(word))
                return new WordValue(value, word, token);
            ReportWord(token, schema.Words, $"'{word}' is no value of '{schema.Name}:'");
            return new ErrorValue(value);
        }
        if (Plain(value) is TextExpressionSyntax text && schema.Words.Contains(text.Text.Value))
            return Wrong(value, $"'{schema.Name}:' takes a bare word. Write {text.Text.Value} without quotes", CodeFix.Replace($"Write {text.Text.Value}", true, value.Location, text.Text.Value));
        return WrongShape(schema, value);
    }

    private BoundValue BindTextValue(PropertySchema schema, ValueSyntax value)
    {
        if (TextIn(value) is { } text)
            return new TextValue(value, BindText(text));
        if (!schema.Refers.IsEmpty && BareName(value) is { } name && Find(name.ValueText, schema.Refers) is not null)
            return BindReference(schema, value);
        if (Plain(value) is MemberAccessExpressionSyntax member)
            return BindTextReference(schema, value, member);
        if (BareName(value) is { } word && Find(word.ValueText, []) is null)
        {
            return Wrong(
                value,
                $"'{schema.Name}:' takes {Wording.Shape(schema)}, and nothing is named '{word.ValueText}'. Put the text in quotes",
                UnquotedText.Quote(value));
        }
        if (BareName(value) is { } named && Find(named.ValueText, []) is { } target)
        {
            Refer(named, target);
            return Wrong(value, $"'{schema.Name}:' takes {Wording.Shape(schema)}. '{target.Name}' is {Wording.A(target.Kind)}: to take over its text write '{target.Name}.{TextPropertyOf(target.Kind) ?? schema.Name}'");
        }
        return WrongShape(schema, value);
    }

    private static string? TextPropertyOf(DeclarationKind kind)
    {
        foreach (var property in Schemas.Get(kind).Properties)
        {
            if (property.Shape == PropertyShape.Prose)
                return property.Name;
        }
        return null;
    }

    /// <summary><c>hypothesis: homescreen_ab.hypothesis</c>: the text of another property.</summary>
    private BoundValue BindTextReference(PropertySchema schema, ValueSyntax value, MemberAccessExpressionSyntax expression)
    {
        var bound = BindExpression(expression);
        if (bound is not BoundMember member)
        {
            if (bound is not BoundError)
                return WrongShape(schema, value);
            return new ErrorValue(value);
        }
        var name = expression.ToString();
        if (member.Schema is not { Shape: PropertyShape.Text or PropertyShape.Prose or PropertyShape.WordOrText })
            return Wrong(value, $"'{schema.Name}:' takes {Wording.Shape(schema)}, and '{name}' is no text");
        if (member.Property is { } referred)
            return new TextValue(value, referred);
        // Where it must be there, its absence is reported there.
        if (member.Schema.Required)
            MarkFaulty();
        else
            Report(BindingIds.UnknownName, value.Location, $"'{name}' is not stated, so there is no text to take over. State it there, or write it here");
        return new ErrorValue(value);
    }

    private BoundValue BindWordOrText(PropertySchema schema, ValueSyntax value)
    {
        if (TextIn(value) is { } text)
            return new TextValue(value, BindText(text));
        if (BareName(value) is { } token)
            return new WordValue(value, token.ValueText, token);
        if (Plain(value) is MemberAccessExpressionSyntax member)
            return BindTextReference(schema, value, member);
        return Plain(value) is NumberExpressionSyntax or DateExpressionSyntax
            ? Wrong(value, $"'{schema.Name}:' takes {Wording.Shape(schema)}. Put it in quotes", CodeFix.Replace("Put it in quotes", true, value.Location, $"\"{value}\""))
            : WrongShape(schema, value);
    }

    private BoundValue BindDate(PropertySchema schema, ValueSyntax value)
    {
        switch (Plain(value))
        {
            case DateExpressionSyntax { Date: { } date } syntax:
                return new DateValue(value, date, syntax.DateToken.Text);
            case DateExpressionSyntax:
                MarkFaulty();
                return new ErrorValue(value);
            case TextExpressionSyntax text:
                BindText(text.Text);
                return new DateValue(value, null, text.Text.Value);
            default:
                return WrongShape(schema, value);
        }
    }

    private BoundValue BindDateRange(PropertySchema schema, ValueSyntax value)
    {
        if (value is ExpressionValueSyntax { Bound: null, Expression: DateExpressionSyntax from, Tail: RangeTailSyntax { High: DateExpressionSyntax to } })
        {
            if (from.Date is not { } first || to.Date is not { } last)
            {
                MarkFaulty();
                return new ErrorValue(value);
            }
            if (first > last)
                return Wrong(value, $"'{schema.Name}:' ends on {to}, before it begins on {from}", CodeFix.Replace("Swap the dates", false, value.Location, $"{to} to {from}"));
            return new DateRangeValue(value, first, last);
        }
        if (Plain(value) is DateExpressionSyntax only)
            return Wrong(value, $"'{schema.Name}:' needs its last day too, both days counted: {only} to ...");
        return WrongShape(schema, value);
    }

    private BoundValue BindUnitValue(PropertySchema schema, ValueSyntax value)
    {
        if (Plain(value) is not { } expression || !IsUnitShaped(expression))
        {
            return Plain(value) is NumberExpressionSyntax number && !number.UnitToken.IsNone
                ? Wrong(value, $"'{schema.Name}:' takes a unit without a number", CodeFix.Replace($"Write '{number.UnitToken.Text}'", true, value.Location, number.UnitToken.Text))
                : WrongShape(schema, value);
        }
        if (BindUnitExpression(expression) is not { } unit)
            return new ErrorValue(value);
        if (schema.Name is "randomize" or "analyze" && !unit.Dimension.IsCount)
            return Wrong(value, $"'{schema.Name}:' takes what is assigned and counted, such as 'member', 'profile' or 'session', and '{expression}' is {unit.Dimension}");
        return new UnitValue(value, unit);
    }

    private static bool IsUnitShaped(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax name => !name.Name.IsMissing,
        ParenthesizedExpressionSyntax inner => IsUnitShaped(inner.Expression),
        BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression or SyntaxKind.DivideExpression or SyntaxKind.MultiplyExpression } binary =>
            IsUnitShaped(binary.Left) && IsUnitShaped(binary.Right),
        _ => false,
    };

    /// <summary>The unit that a unit-shaped expression names; null where one of its words is none, which is then reported.</summary>
    private Unit? BindUnitExpression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NameExpressionSyntax name:
                return FindUnit(name.Name, isAfterNumber: false);
            case ParenthesizedExpressionSyntax inner:
                return BindUnitExpression(inner.Expression);
            case BinaryExpressionSyntax binary:
                var left = BindUnitExpression(binary.Left);
                var right = BindUnitExpression(binary.Right);
                if (left is null || right is null)
                    return null;
                return binary.Kind == SyntaxKind.MultiplyExpression ? left.Multiply(right) : left.Per(right);
            default:
                return null;
        }
    }

    private BoundValue BindFigure(PropertySchema schema, ValueSyntax value)
    {
        if (value is not ExpressionValueSyntax { Expression: not TextExpressionSyntax } written)
            return WrongShape(schema, value);
        var bound = KindOf(written.Bound);
        switch (written.Tail)
        {
            case null:
            case DerivedTailSyntax { To: null } or RangeTailSyntax:
                break;
            default:
                BindAny(value);
                return WrongShape(schema, value);
        }
        if (written.Expression is DateExpressionSyntax)
            return WrongShape(schema, value);
        var expression = BindFigureExpression(schema, written.Expression);
        var derivation = written.Tail is DerivedTailSyntax derived ? BindFigureExpression(schema, derived.Source) : null;
        var high = written.Tail is RangeTailSyntax range ? BindFigureExpression(schema, range.High) : null;
        if (expression is BoundError)
            MarkFaulty();
        return new FigureValue(value, expression, bound, derivation, high);
    }

    private BoundExpression BindFigureExpression(PropertySchema schema, ExpressionSyntax syntax)
    {
        var expression = BindExpression(syntax);
        if (IsCondition(expression) == true)
        {
            Report(BindingIds.WrongValue, syntax.Location, $"{Taker(schema)} takes {Wording.Shape(schema)}, and this is a condition, which holds or doesn't");
            return new BoundError(syntax);
        }
        return RequireFigure(expression);
    }

    private static BoundKind KindOf(BoundSyntax? bound) => bound switch
    {
        null => BoundKind.None,
        { IsAtLeast: true } => BoundKind.AtLeast,
        _ => BoundKind.AtMost,
    };

    private BoundValue BindCondition(PropertySchema schema, ValueSyntax value)
    {
        if (Plain(value) is not { } syntax || syntax is TextExpressionSyntax)
            return WrongShape(schema, value);
        var expression = BindExpression(syntax);
        if (IsCondition(expression) == false)
            return Wrong(value, $"'{schema.Name}:' takes {Wording.Shape(schema)}, and '{syntax}' neither holds nor fails. Compare it, as '{syntax} > 0', or ask for a member such as '.better'");
        return new FigureValue(value, expression, BoundKind.None, null, null);
    }

    private BoundValue BindReference(PropertySchema schema, ValueSyntax value)
    {
        switch (Plain(value))
        {
            case NameExpressionSyntax { Name.IsMissing: false } name:
                if (schema.Shape == PropertyShape.ReferenceOrWord && schema.Words.Contains(name.Name.ValueText))
                    return new WordValue(value, name.Name.ValueText, name.Name);
                return BindTarget(name, schema) is { } target ? new ReferenceValue(value, target) : new ErrorValue(value);
            case MemberAccessExpressionSyntax member:
                return BindTarget(member, schema) is { } reached ? new ReferenceValue(value, reached) : new ErrorValue(value);
            case TextExpressionSyntax text when schema.Refers.Length > 0:
                return Wrong(value, $"'{schema.Name}:' takes the name of {Wording.Any(schema.Refers)}, without quotes, so that its figures can be computed", UnquotedName(value, text.Text));
            case UnknownExpressionSyntax:
                return Wrong(value, $"'{schema.Name}:' takes the name of {Wording.Any(schema.Refers)}, and only figures can be 'unknown'. Declare it, or leave the property out");
            default:
                return value is ExpressionValueSyntax { Tail: not null } written && BareTarget(written, schema) is { } bare
                    ? Wrong(value, $"'{schema.Name}:' takes names only. Remove what follows '{bare}'", CodeFix.Replace($"Write '{bare}'", false, value.Location, bare))
                    : WrongShape(schema, value);
        }
    }

    private string? BareTarget(ExpressionValueSyntax value, PropertySchema schema) =>
        value.Expression is NameExpressionSyntax { Name.IsMissing: false } name && Find(name.Name.ValueText, schema.Refers) is { } target ? target.Name : null;

    private CodeFix? UnquotedName(ValueSyntax value, TextSyntax text) =>
        text.Value.Length > 0 && Find(text.Value, []) is not null ? CodeFix.Replace($"Write {text.Value}", true, value.Location, text.Value) : null;

    /// <summary>The declaration that a name, or names with dots between, lead to, of a kind that the property takes; null, and reported, where there is none.</summary>
    private DeclarationSymbol? BindTarget(ExpressionSyntax expression, PropertySchema schema)
    {
        DeclarationSymbol? target;
        SyntaxToken token;
        if (expression is NameExpressionSyntax name)
        {
            if (name.Name.IsMissing)
            {
                MarkFaulty();
                return null;
            }
            token = name.Name;
            target = Find(token.ValueText, schema.Refers);
            if (target is null)
            {
                ReportUnknownName(token, schema.Refers);
                return null;
            }
            Refer(token, target);
        }
        else
        {
            var bound = BindExpression(expression);
            if (bound is BoundError)
                return null;
            token = expression is MemberAccessExpressionSyntax access ? access.Name : default;
            target = bound is BoundMeasurement measurement ? measurement.Metric : TargetOf(bound);
            if (target is null)
            {
                Report(BindingIds.WrongKind, expression.Location, $"'{expression}' is no declaration, and '{schema.Name}:' takes {Wording.Any(schema.Refers)}");
                return null;
            }
        }
        return CheckKind(target, token.IsNone ? expression.Location : token.Location, schema) ? target : null;
    }

    private bool CheckKind(DeclarationSymbol target, Location at, PropertySchema schema)
    {
        if (target.Kind == DeclarationKind.Unknown)
            return true;
        if (!schema.MayRefer(target.Kind))
        {
            ReportWrongKind(at, target, $"'{schema.Name}:'", schema.Refers);
            return false;
        }
        // A metric's kind is told where it is declared; one that is not told there can't be wrong here.
        if (target.Kind == DeclarationKind.Metric && !schema.MetricKinds.IsEmpty && Peek.Word(target, "kind") is { } kind
            && Schemas.Get(DeclarationKind.Metric).Property("kind") is { } kinds && kinds.Words.Contains(kind) && !schema.MetricKinds.Contains(kind))
        {
            Report(
                BindingIds.WrongKind,
                at,
                $"'{target.Name}' is {Wording.A(kind)} metric, and '{schema.Name}:' takes costs and system metrics only. What members feel or do belongs in 'moves:'",
                related: new RelatedPlace(target.NameLocation, $"'{target.Name}' is declared here"));
            return false;
        }
        return true;
    }

    private BoundValue BindMovement(PropertySchema schema, ValueSyntax value)
    {
        if (value is ExpressionValueSyntax { Bound: null, Tail: null, Expression: BinaryExpressionSyntax { Kind: SyntaxKind.AddExpression or SyntaxKind.SubtractExpression, Left: NameExpressionSyntax { Name.IsMissing: false } moved } sum })
        {
            var right = $"{moved} by {_model.Tree.Text.ToString(TextSpan.FromBounds(sum.OperatorToken.Span.Start, sum.Span.End))}";
            return Wrong(value, $"'{schema.Name}:' takes a change with 'by' before it: '{right}'", CodeFix.Insert("Insert 'by'", true, _model.Path, moved.Span.End, " by"));
        }
        if (value is not ExpressionValueSyntax { Bound: null, Expression: NameExpressionSyntax or MemberAccessExpressionSyntax } written)
            return WrongShape(schema, value);
        var target = BindTarget(written.Expression, schema);
        BoundExpression? change = null, from = null, to = null;
        var bound = BoundKind.None;
        switch (written.Tail)
        {
            case MovementTailSyntax by:
                change = RequireFigure(BindExpression(by.Change));
                bound = KindOf(by.Bound);
                // 'down 8%' has been told by the parser, and its sign is in its word.
                if (by.ByKeyword.Text != "by")
                    return new ErrorValue(value);
                CheckSign(change);
                break;
            case DerivedTailSyntax { To: { } end } levels:
                from = RequireFigure(BindExpression(levels.Source));
                to = RequireFigure(BindExpression(end));
                break;
            case DerivedTailSyntax:
                return Wrong(value, $"A change between levels needs both: '{written.Expression} from 4.2% to 4.26%'");
            default:
                if (written.Tail is not null)
                    return WrongShape(schema, value);
                // A name that is not known has been reported; what is wrong beside that can wait.
                return target is null
                    ? new ErrorValue(value)
                    : Wrong(value, $"'{schema.Name}:' says how far '{written.Expression}' moves: '{written.Expression} by +1.5% relative', or '{written.Expression} by unknown' where that is not known", CodeFix.Insert("Write 'by unknown'", false, _model.Path, value.Span.End, " by unknown"));
        }
        return target is null ? new ErrorValue(value) : new MovementValue(value, target, change, bound, from, to);
    }

    /// <summary>A change that is written as a number must say which way it goes.</summary>
    private void CheckSign(BoundExpression change)
    {
        if (change.Estimate() is BoundNumber { Quantity.Value: not 0, Syntax: NumberExpressionSyntax number })
        {
            Report(
                BindingIds.WrongValue,
                number.Location,
                $"A change says which way it goes: write '+{number}', or '-{number}' where it falls. Without the sign nobody can tell a gain from a loss",
                CodeFix.Insert($"Write '+{number}'", true, _model.Path, number.Span.Start, "+"));
        }
    }

    private BoundValue BindElasticity(PropertySchema schema, ValueSyntax value)
    {
        if (value is not ExpressionValueSyntax { Bound: null, Expression: NameExpressionSyntax or MemberAccessExpressionSyntax, Tail: null or ElasticityTailSyntax } written)
            return WrongShape(schema, value);
        var target = BindTarget(written.Expression, schema);
        BoundExpression? elasticity = null, high = null;
        if (written.Tail is ElasticityTailSyntax tail)
        {
            elasticity = RequireFigure(BindExpression(tail.Elasticity));
            high = tail.High is null ? null : RequireFigure(BindExpression(tail.High));
        }
        return target is null ? new ErrorValue(value) : new ElasticityValue(value, target, elasticity, high);
    }

    private BoundValue BindGuardrail(PropertySchema schema, ValueSyntax value)
    {
        if (value is not ExpressionValueSyntax { Bound: null, Expression: NameExpressionSyntax or MemberAccessExpressionSyntax, Tail: null or MarginTailSyntax } written)
            return WrongShape(schema, value);
        var target = BindTarget(written.Expression, schema);
        var margin = written.Tail is MarginTailSyntax tail ? RequireFigure(BindExpression(tail.Margin)) : null;
        return target is null ? new ErrorValue(value) : new MarginValue(value, target, margin);
    }

    private BoundValue BindReading(PropertySchema schema, ValueSyntax value)
    {
        if (value is not ExpressionValueSyntax { Expression: not (TextExpressionSyntax or DateExpressionSyntax) } written)
            return WrongShape(schema, value);
        switch (written.Tail)
        {
            case ProportionTailSyntax proportion when written.Bound is null:
                return new ProportionValue(value, RequireFigure(BindExpression(written.Expression)), RequireFigure(BindExpression(proportion.Total)));
            case MeanTailSyntax mean when written.Bound is null:
                return new MeanValue(
                    value,
                    RequireFigure(BindExpression(written.Expression)),
                    mean.SpreadKeyword.Kind == SyntaxKind.SeKeyword,
                    RequireFigure(BindExpression(mean.Spread)),
                    RequireFigure(BindExpression(mean.Count)));
            default:
                return BindFigure(schema, value);
        }
    }

    /// <summary>Binds whatever stands there, for the names in it.</summary>
    private BoundValue BindAny(ValueSyntax value)
    {
        if (value is NoneValueSyntax)
            return new NoneValue(value);
        if (TextIn(value) is { } text)
            return new TextValue(value, BindText(text));
        if (value is not ExpressionValueSyntax written)
            return new ErrorValue(value);
        var expression = BindExpression(written.Expression);
        BoundExpression? derivation = null, high = null;
        switch (written.Tail)
        {
            case MovementTailSyntax by:
                BindExpression(by.Change);
                break;
            case ElasticityTailSyntax at:
                BindExpression(at.Elasticity);
                break;
            case MarginTailSyntax within:
                BindExpression(within.Margin);
                break;
            case ProportionTailSyntax of:
                BindExpression(of.Total);
                break;
            case MeanTailSyntax mean:
                BindExpression(mean.Spread);
                BindExpression(mean.Count);
                break;
            case RangeTailSyntax range:
                high = BindExpression(range.High);
                break;
            case DerivedTailSyntax derived:
                derivation = BindExpression(derived.Source);
                if (derived.To is { } to)
                    BindExpression(to);
                break;
        }
        return new FigureValue(value, expression, KindOf(written.Bound), derivation, high);
    }

    private InterpolatedText BindText(SyntaxNode syntax)
    {
        ImmutableArray<BoundExpression>.Builder? holes = null;
        if (syntax is TextSyntax text)
        {
            BindHoles(text.Parts, ref holes);
        }
        else if (syntax is ProseSyntax prose)
        {
            foreach (var line in prose.Lines)
                BindHoles(line.Parts, ref holes);
        }
        return new InterpolatedText(syntax, holes is null ? [] : holes.DrainToImmutable());
    }

    private void BindHoles(SyntaxList<InterpolationSyntax> parts, ref ImmutableArray<BoundExpression>.Builder? holes)
    {
        foreach (var part in parts)
        {
            if (part is not HoleSyntax hole)
                continue;
            var isBroken = IsBroken(hole) || hole.Parent is TextSyntax { CloseQuoteToken.IsMissing: true };
            _silent += isBroken ? 1 : 0;
            (holes ??= ImmutableArray.CreateBuilder<BoundExpression>()).Add(BindExpression(hole.Expression));
            _silent -= isBroken ? 1 : 0;
            if (isBroken)
                MarkFaulty();
        }
    }
}
