using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    private BoundExpression BindMember(MemberAccessExpressionSyntax syntax)
    {
        var receiver = BindExpression(syntax.Expression);
        var token = syntax.Name;
        if (token.IsMissing)
        {
            MarkFaulty();
            return new BoundError(syntax);
        }
        if (receiver is BoundError)
            return receiver is { } && ReferenceEquals(receiver.Syntax, syntax) ? receiver : new BoundError(syntax);
        var name = token.ValueText;
        if (receiver is BoundMeasurement measurement)
            return MemberOfMeasurement(syntax, measurement, token, name);
        if (receiver is BoundMember { Target: ArmSymbol, Receiver: BoundMeasurement } arm)
            return MemberOfArm(syntax, arm, token, name);
        if (TargetOf(receiver) is { } symbol)
            return MemberOfSymbol(syntax, receiver, symbol, token, name);
        if (receiver is BoundMember { Schema.Shape: PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail } movements)
            return MemberOfMovements(syntax, movements, token, name);
        return KindsOf(receiver) is { IsEmpty: false } kinds
            ? MemberOfKinds(syntax, receiver, kinds, token, name)
            : MemberOfFigure(syntax, receiver, token, name);
    }

    /// <summary>
    /// The declaration that an expression names or leads to, read without binding any other file; null where it is a
    /// figure, or not known before a rule is run.
    /// </summary>
    private static DeclarationSymbol? TargetOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundSymbol symbol:
                return symbol.Symbol;
            case BoundMember { Target: { } target } member:
                return TargetOf(member.Receiver) is { } parent && target.Parent == parent ? target : null;
            case BoundMember { Property: { } property, Schema: { Shape: PropertyShape.Reference or PropertyShape.ReferenceOrWord } }
                when property.Syntax.Values.Count == 1 && Peek.NameOf(property.Syntax.Values[0]) is { } name:
                return Peek.Resolve(property.Declaration, name);
            default:
                return null;
        }
    }

    /// <summary>The kinds of declaration that an expression may lead to where which one is not known: <c>it</c>, and what it names.</summary>
    private ImmutableArray<DeclarationKind> KindsOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundIt:
                return RuleAround() is { } rule && Peek.Word(rule, "for") is { } keyword && Schemas.Find(keyword) is { } schema ? [schema.Kind] : [DeclarationKind.Unknown];
            case BoundMember { Schema: { Shape: PropertyShape.Reference or PropertyShape.ReferenceOrWord } property }:
                return property.Refers.IsEmpty ? [DeclarationKind.Unknown] : property.Refers;
            case BoundMember { Receiver: { } receiver, Schema: null, Target: null } member when KindsOf(receiver) is { IsEmpty: false } kinds:
                return ChildKinds(kinds, member.Name);
            default:
                return [];
        }
    }

    /// <summary>What a name that is no member of a kind may be: a declaration in its block, where such stand there.</summary>
    private static ImmutableArray<DeclarationKind> ChildKinds(ImmutableArray<DeclarationKind> kinds, string name)
    {
        foreach (var kind in kinds)
        {
            if (Members.Find(Members.Of(kind), name) is null && Schemas.Get(kind).Nested is { IsEmpty: false } nested)
                return nested;
        }
        return [];
    }

    private BoundExpression MemberOfSymbol(MemberAccessExpressionSyntax syntax, BoundExpression receiver, DeclarationSymbol symbol, SyntaxToken token, string name)
    {
        if (symbol.Kind == DeclarationKind.Unknown)
            return new BoundError(syntax);
        var schema = symbol.Schema.Property(name);
        if (Members.Find(Members.Of(symbol.Kind), name) is not null)
            return new BoundMember(syntax, receiver, name, token, null, symbol.Property(name), schema);
        if (symbol.Child(name) is { } child)
        {
            Refer(token, child);
            return new BoundMember(syntax, receiver, name, token, child, null, null);
        }
        if (schema is not null)
            return new BoundMember(syntax, receiver, name, token, null, symbol.Property(name), schema);
        if (symbol is ExperimentSymbol experiment && MetricOf(experiment, name) is { } metric)
        {
            Refer(token, metric);
            return new BoundMeasurement(syntax, experiment, metric);
        }
        if (symbol.Kind == DeclarationKind.Assume && Members.Find(Members.Figure, name) is not null)
            return new BoundMember(syntax, receiver, name, token, null, null, null);

        ReportUnknownMember(symbol, token, name);
        return new BoundError(syntax);
    }

    /// <summary>The metric or cost that a member of an experiment means: as the experiment's own file understands the name, else as this one does.</summary>
    private DeclarationSymbol? MetricOf(ExperimentSymbol experiment, string name)
    {
        if (experiment.SemanticModel.Lookup(name) is { Kind: DeclarationKind.Metric or DeclarationKind.Cost } theirs)
            return theirs;
        return _model.Lookup(name) is { Kind: DeclarationKind.Metric or DeclarationKind.Cost } ours ? ours : null;
    }

    private void ReportUnknownMember(DeclarationSymbol symbol, SyntaxToken token, string name)
    {
        var nearest = new NearestName(name);
        foreach (var member in Members.Of(symbol.Kind))
            nearest.Consider(member.Name);
        foreach (var property in symbol.Schema.Properties)
            nearest.Consider(property.Name);
        foreach (var child in symbol.Children)
        {
            nearest.Consider(child.Name);
            if (nearest.Best is not null && symbol.Children.Length > 1000)
                break;
        }
        if (symbol is ExperimentSymbol && (_mayBeDeclaredElsewhere || HasUnresolvedUse(symbol)))
        {
            // It may be a metric of the file that a 'use' does not find.
            MarkFaulty();
            return;
        }
        if (symbol.Kind is DeclarationKind.Metric or DeclarationKind.Cost && Members.Find(Members.Measurement, name) is not null)
        {
            Report(BindingIds.UnknownName, token.Location, $"'{name}' is what an experiment measured of '{symbol.Name}'. Write my_experiment.{symbol.Name}.{name}; in a decision the bare name will do once 'on:' says which experiment");
            return;
        }
        ReportUnknownMember(token, nearest, $"{Capital(symbol.Schema.Keyword)} '{symbol.Name}' has no '{name}'", KnownMembers(Members.Of(symbol.Kind)));
    }

    private void ReportUnknownMember(SyntaxToken token, NearestName nearest, string what, string known)
    {
        if (nearest.Best is { } best)
            Report(BindingIds.UnknownName, token.Location, $"{what}.{Wording.DidYouMean(best)}", CodeFix.Replace($"Write '{best}'", false, token.Location, best));
        else
            Report(BindingIds.UnknownName, token.Location, $"{what}, so there is nothing to compute.{known}");
    }

    private static string KnownMembers(ImmutableArray<Member> members)
    {
        if (members.IsEmpty)
            return " Its properties are its members";
        var names = ImmutableArray.CreateBuilder<string>(members.Length);
        foreach (var member in members)
            names.Add(member.Name);
        return $" It has {Wording.Words(names.MoveToImmutable()).Replace("' or '", "' and '", StringComparison.Ordinal)}";
    }

    private BoundExpression MemberOfMeasurement(MemberAccessExpressionSyntax syntax, BoundMeasurement receiver, SyntaxToken token, string name)
    {
        if (receiver.Experiment.Child(name) is ArmSymbol arm)
        {
            Refer(token, arm);
            return new BoundMember(syntax, receiver, name, token, arm, null, null);
        }
        if (Members.Find(Members.Measurement, name) is not null)
            return new BoundMember(syntax, receiver, name, token, null, null, null);
        if (receiver.Metric.Schema.Property(name) is { } schema)
            return new BoundMember(syntax, receiver, name, token, null, receiver.Metric.Property(name), schema);

        var nearest = new NearestName(name);
        foreach (var member in Members.Measurement)
            nearest.Consider(member.Name);
        foreach (var property in receiver.Metric.Schema.Properties)
            nearest.Consider(property.Name);
        foreach (var child in receiver.Experiment.Children)
        {
            if (child.Kind == DeclarationKind.Arm)
                nearest.Consider(child.Name);
        }
        ReportUnknownMember(token, nearest, $"What '{receiver.Experiment.Name}' measured of '{receiver.Metric.Name}' has no '{name}'", KnownMembers(Members.Measurement));
        return new BoundError(syntax);
    }

    private BoundExpression MemberOfArm(MemberAccessExpressionSyntax syntax, BoundMember receiver, SyntaxToken token, string name)
    {
        if (Members.Find(Members.Arm, name) is not null || Members.Find(Members.Figure, name) is not null)
            return new BoundMember(syntax, receiver, name, token, null, null, null);
        var nearest = new NearestName(name);
        foreach (var member in Members.Arm)
            nearest.Consider(member.Name);
        if (name is "treatment" or "level" or "value")
        {
            var level = syntax.Expression.ToString();
            Report(
                BindingIds.UnknownName,
                token.Location,
                $"An arm's name is its level: write '{level}'",
                CodeFix.Replace($"Write '{level}'", true, _model.Tree.Locate(TextSpan.FromBounds(syntax.Expression.Span.End, token.Span.End)), ""));
            return new BoundError(syntax);
        }
        ReportUnknownMember(token, nearest, $"Arm '{receiver.Name}' has no '{name}'", KnownMembers(Members.Arm));
        return new BoundError(syntax);
    }

    private BoundExpression MemberOfMovements(MemberAccessExpressionSyntax syntax, BoundMember receiver, SyntaxToken token, string name)
    {
        DeclarationSymbol? target = null;
        if (receiver.Property is { } property)
        {
            if (Peek.Names(property.Declaration, property.Name, name) || (property.Name == "costs" && Peek.Induces(property.Declaration, name)))
            {
                target = Peek.Resolve(property.Declaration, name);
                if (target is null)
                {
                    // That the name is not known is told where it is moved.
                    MarkFaulty();
                    return new BoundError(syntax);
                }
            }
        }
        else
        {
            target = _model.Lookup(name);
        }
        if (target is not null)
        {
            Refer(token, target);
            return new BoundMember(syntax, receiver, name, token, target, null, null);
        }
        ReportNotMoved(receiver, token, name);
        return new BoundError(syntax);
    }

    private static bool HasUnresolvedUse(DeclarationSymbol symbol)
    {
        foreach (var use in symbol.SemanticModel.Uses)
        {
            if (use.Target is null)
                return true;
        }
        return false;
    }

    private void ReportNotMoved(BoundMember receiver, SyntaxToken token, string name)
    {
        var owner = receiver.Property?.Declaration ?? TargetOf(receiver.Receiver);
        if (owner is null)
        {
            ReportUnknownName(token, MetricOrCost);
            return;
        }
        var nearest = new NearestName(name);
        var listed = ImmutableArray.CreateBuilder<string>();
        if (receiver.Property is { } property)
        {
            var isUnresolved = HasUnresolvedUse(owner);
            foreach (var value in property.Syntax.Values)
            {
                if (Peek.NameOf(value) is not { } moved || (isUnresolved && Peek.Resolve(owner, moved) is null))
                {
                    // What is moved here is not known, so neither is what is not.
                    if (value.ContainsDiagnostics || isUnresolved)
                    {
                        MarkFaulty();
                        return;
                    }
                    continue;
                }
                nearest.Consider(moved);
                listed.Add(moved);
            }
        }
        var what = $"'{name}' is not in '{receiver.Name}:' of {owner.Schema.Keyword} '{owner.Name}'";
        ReportUnknownMember(token, nearest, what, listed.Count == 0 ? " It names nothing there" : $" There stand {Wording.Words(listed.ToImmutable()).Replace("' or '", "' and '", StringComparison.Ordinal)}");
    }

    /// <summary>A member of a declaration that is known only when a rule is run.</summary>
    private BoundExpression MemberOfKinds(MemberAccessExpressionSyntax syntax, BoundExpression receiver, ImmutableArray<DeclarationKind> kinds, SyntaxToken token, string name)
    {
        var nearest = new NearestName(name);
        foreach (var kind in kinds)
        {
            var schema = Schemas.Get(kind);
            if (kind == DeclarationKind.Unknown || Members.Find(Members.Of(kind), name) is not null || schema.Property(name) is not null)
                return new BoundMember(syntax, receiver, name, token, null, null, schema.Property(name));
            foreach (var member in Members.Of(kind))
                nearest.Consider(member.Name);
            foreach (var property in schema.Properties)
                nearest.Consider(property.Name);
            // It may be the name of an arm, of a risk; but hardly one that is a slip of the pen away from a member.
            if (!schema.Nested.IsEmpty && !nearest.IsClose)
                return new BoundMember(syntax, receiver, name, token, null, null, null);
        }
        ReportUnknownMember(token, nearest, $"{Capital(Wording.Any(kinds))} has no '{name}'", KnownMembers(Members.Of(kinds[0])));
        return new BoundError(syntax);
    }

    private BoundExpression MemberOfFigure(MemberAccessExpressionSyntax syntax, BoundExpression receiver, SyntaxToken token, string name)
    {
        if (Members.Find(Members.Figure, name) is not null)
            return new BoundMember(syntax, receiver, name, token, null, null, null);
        var nearest = new NearestName(name);
        foreach (var member in Members.Figure)
            nearest.Consider(member.Name);
        ReportUnknownMember(token, nearest, $"'{syntax.Expression}' has no '{name}'", KnownMembers(Members.Figure));
        return new BoundError(syntax);
    }

    /// <summary>True where an expression holds or doesn't, false where it is sure to be a figure or a text; null where it can't be told before it is evaluated.</summary>
    private static bool? IsCondition(BoundExpression expression) => expression switch
    {
        BoundBinary binary => binary.Operator >= BinaryOperator.And,
        BoundUnary unary => unary.Operator == UnaryOperator.Not,
        BoundMember { Schema.Shape: PropertyShape.Condition } => true,
        BoundMember { Receiver: BoundMeasurement, Target: null, Schema: null } member => Members.Find(Members.Measurement, member.Name) is { IsCondition: true },
        BoundMember { Receiver: BoundMember { Target: ArmSymbol }, Target: null } member => Members.Find(Members.Arm, member.Name) is { IsCondition: true },
        BoundMember { Schema: null, Target: null } => false,
        BoundMember { Schema.Shape: PropertyShape.Figure or PropertyShape.Text or PropertyShape.Prose } => false,
        BoundNumber or BoundText or BoundDate or BoundUnit or BoundRelative or BoundInterval or BoundPlusMinus or BoundCall or BoundMeasurement or BoundSymbol => false,
        _ => null,
    };

    /// <summary>The expression where it may hold or fail; else an error, which is reported.</summary>
    private BoundExpression RequireCondition(BoundExpression expression, SyntaxToken by)
    {
        if (IsCondition(expression) != false)
            return expression;
        var text = expression.Syntax.ToString();
        Report(BindingIds.WrongValue, expression.Syntax.Location, $"'{by.Text}' takes conditions, and '{text}' neither holds nor fails. Compare it, as '{text} > 0', or ask for a member such as '.better'");
        return new BoundError(expression.Syntax);
    }

    /// <summary>The expression where a figure can be computed from it; else an error, which is reported.</summary>
    private BoundExpression RequireFigure(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundSymbol { Symbol: { Kind: not (DeclarationKind.Assume or DeclarationKind.Unknown) } symbol }:
                var isLevel = symbol.Kind is DeclarationKind.Metric or DeclarationKind.Cost;
                Report(
                    BindingIds.WrongKind,
                    expression.Syntax.Location,
                    isLevel
                        ? $"'{symbol.Name}' is {Wording.A(symbol.Kind)}, and a figure belongs here. Write '{symbol.Name}.baseline' for its level"
                        : $"'{symbol.Name}' is {Wording.A(symbol.Kind)}, and a figure belongs here{(Members.Of(symbol.Kind) is [var first, ..] ? $", such as '{symbol.Name}.{first.Name}'" : "")}",
                    isLevel ? CodeFix.Insert($"Write '{symbol.Name}.baseline'", false, _model.Path, expression.Syntax.Span.End, ".baseline") : null,
                    new RelatedPlace(symbol.NameLocation, $"'{symbol.Name}' is declared here"));
                return new BoundError(expression.Syntax);
            case BoundMeasurement measurement:
                var name = expression.Syntax.ToString();
                Report(
                    BindingIds.WrongKind,
                    expression.Syntax.Location,
                    $"'{name}' is all that '{measurement.Experiment.Name}' measured of '{measurement.Metric.Name}'. Say which figure: '{name}.treatment', '{name}.delta', '{name}.lift' or '{name}.baseline'");
                return new BoundError(expression.Syntax);
            case BoundText or BoundDate:
                Report(BindingIds.WrongValue, expression.Syntax.Location, $"{expression.Syntax} is {(expression is BoundText ? "a text" : "a date")}, and a figure belongs here");
                return new BoundError(expression.Syntax);
            default:
                return IsCondition(expression) == true ? NoFigure(expression) : expression;
        }
    }

    private BoundError NoFigure(BoundExpression condition)
    {
        // Comparisons that chain have been reported by the parser.
        if (condition.Syntax.Parent is { ContainsDiagnostics: true })
            MarkFaulty();
        else
            Report(BindingIds.WrongValue, condition.Syntax.Location, $"'{condition.Syntax}' holds or doesn't: it is a condition, and a figure belongs here");
        return new BoundError(condition.Syntax);
    }
}
