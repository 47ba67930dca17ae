using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// Reads what a declaration says from its syntax, without binding its file: binding one file must need no more of
/// another than what that declares.
/// </summary>
internal static class Peek
{
    /// <summary>The declaration that a name means where <paramref name="scope"/> stands: the nested around it first, then the file and what that uses.</summary>
    public static DeclarationSymbol? Resolve(DeclarationSymbol scope, string name)
    {
        for (var around = scope; around is not null; around = around.Parent)
        {
            if (around.Child(name) is { } local)
                return local;
        }
        return scope.SemanticModel.Lookup(name);
    }

    /// <summary>The declaration that a property's first value names; null where it names none.</summary>
    public static DeclarationSymbol? Reference(DeclarationSymbol symbol, string property) =>
        symbol.Property(property) is { Syntax.Values: { Count: > 0 } values } && NameOf(values[0]) is { } name
            ? Resolve(symbol, name)
            : null;

    /// <summary>True where one of a property's values names, moves, drives or guards a name.</summary>
    public static bool Names(DeclarationSymbol symbol, string property, string name)
    {
        if (symbol.Property(property) is not { } stated)
            return false;
        foreach (var value in stated.Syntax.Values)
        {
            if (NameOf(value) == name)
                return true;
        }
        return false;
    }

    /// <summary>True where a name is that of a cost which what a claim or an option changes reaches along <c>drives</c>.</summary>
    public static bool Induces(DeclarationSymbol mover, string name)
    {
        if (Resolve(mover, name) is not CostSymbol cost)
            return false;
        var seen = new HashSet<DeclarationSymbol>();
        var open = new Stack<DeclarationSymbol>();
        AddNamed(mover, "moves");
        AddNamed(mover, "costs");
        while (open.TryPop(out var symbol))
        {
            if (ReferenceEquals(symbol, cost))
                return true;
            AddNamed(symbol, "drives");
        }
        return false;

        void AddNamed(DeclarationSymbol from, string property)
        {
            if (from.Property(property) is not { } stated)
                return;
            foreach (var value in stated.Syntax.Values)
            {
                if (NameOf(value) is { } named && Resolve(from, named) is { } target && seen.Add(target))
                    open.Push(target);
            }
        }
    }

    /// <summary>The bare word that a property holds; null where it holds none.</summary>
    public static string? Word(DeclarationSymbol symbol, string property) =>
        symbol.Property(property) is { Syntax.Values: { Count: > 0 } values } ? NameOf(values[0]) : null;

    /// <summary>The name that a value begins with; null where it begins with anything else.</summary>
    public static string? NameOf(ValueSyntax value) =>
        value is ExpressionValueSyntax { Expression: NameExpressionSyntax { Name.IsMissing: false } name } ? name.Name.ValueText : null;

    /// <summary>True where an experiment has a result of a metric or cost.</summary>
    public static bool Measures(DeclarationSymbol experiment, string metric)
    {
        foreach (var child in experiment.Children)
        {
            if (child.Kind == DeclarationKind.Result && child.Name == metric)
                return true;
        }
        return false;
    }

    /// <summary>True where an experiment names a metric or cost among those it looks at.</summary>
    public static bool Lists(DeclarationSymbol experiment, string metric) =>
        Names(experiment, "primary", metric) || Names(experiment, "secondary", metric) || Names(experiment, "guardrails", metric);
}
