using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One property as stated.</summary>
public sealed class PropertySymbol
{
    private ImmutableArray<BoundValue> _values = [];

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

    internal void SetValues(ImmutableArray<BoundValue> values) => _values = values;

    public override string ToString() => Name;
}
