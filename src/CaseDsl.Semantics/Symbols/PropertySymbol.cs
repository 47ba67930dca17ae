using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One property as stated.</summary>
public sealed class PropertySymbol
{
    private ImmutableArray<BoundValue> _values = [];
    private Array? _typed;
    private Array? _targets;

    internal PropertySymbol(string name, PropertySchema? schema, PropertySyntax syntax, DeclarationSymbol declaration)
    {
        Name = name;
        Schema = schema;
        Syntax = syntax;
        Declaration = declaration;
    }

    public string Name { get; }

    /// <summary>What the declaration's schema says of it; null where it is an arm's reading, or not known.</summary>
    public PropertySchema? Schema { get; }

    public PropertySyntax Syntax { get; }

    public DeclarationSymbol Declaration { get; }

    /// <summary>The arm whose reading it is, in a result; else null.</summary>
    public ArmSymbol? Arm { get; internal set; }

    /// <summary>One a value as written; what could not be bound is an <see cref="ErrorValue"/>.</summary>
    public ImmutableArray<BoundValue> Values
    {
        get
        {
            Declaration.SemanticModel.EnsureBound();
            return _values;
        }
    }

    /// <summary>True where a 2xxx finding lies on it.</summary>
    public bool HasErrors
    {
        get
        {
            Declaration.SemanticModel.EnsureBound();
            return IsFaulty;
        }
    }

    public Location Location => Syntax.Location;

    public Location NameLocation => Syntax.Name.Location;

    internal bool IsFaulty { get; set; }

    /// <summary>The text that stands here without its quotes; null where its values are what they look like.</summary>
    internal UnquotedText? Unquoted { get; set; }

    internal void SetValues(ImmutableArray<BoundValue> values)
    {
        _values = values;
        _typed = null;
        _targets = null;
    }

    /// <summary>Those of <see cref="Values"/> that are of one shape; gathered once, since rules and figures ask for them over and over.</summary>
    internal ImmutableArray<T> ValuesOf<T>()
        where T : BoundValue => Gathered<T>(Values, ref _typed, static value => value as T);

    /// <summary>The declarations of one kind that <see cref="Values"/> name; gathered once.</summary>
    internal ImmutableArray<T> TargetsOf<T>()
        where T : DeclarationSymbol => Gathered<T>(Values, ref _targets, static value => (value as ReferenceValue)?.Target as T);

    private static ImmutableArray<T> Gathered<T>(ImmutableArray<BoundValue> values, ref Array? known, Func<BoundValue, T?> select)
        where T : class
    {
        // An array of a derived type would pass for one of T.
        if (known is { } array && array.GetType() == typeof(T[]))
            return ImmutableCollectionsMarshal.AsImmutableArray(Unsafe.As<T[]>(array));
        var count = 0;
        foreach (var value in values)
        {
            if (select(value) is not null)
                count++;
        }
        var gathered = count == 0 ? [] : new T[count];
        var at = 0;
        foreach (var value in values)
        {
            if (select(value) is { } selected)
                gathered[at++] = selected;
        }
        known = gathered;
        return ImmutableCollectionsMarshal.AsImmutableArray(gathered);
    }

    public override string ToString() => Name;
}
