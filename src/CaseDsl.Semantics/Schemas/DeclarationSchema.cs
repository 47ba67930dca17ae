using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>
/// Everything the language knows of one declaration: binder, completion, hover, documentation and the editor's grammar
/// all read it here.
/// </summary>
public sealed record DeclarationSchema
{
    private Dictionary<string, PropertySchema>? _byName;

    public required DeclarationKind Kind { get; init; }

    /// <summary>The word that begins the declaration.</summary>
    public required string Keyword { get; init; }

    /// <summary>What the word after the keyword is.</summary>
    public NameRole Name { get; init; } = NameRole.Declares;

    /// <summary>The kinds of declaration that a name may refer to, where <see cref="Name"/> is <see cref="NameRole.Refers"/>.</summary>
    public ImmutableArray<DeclarationKind> NameRefers { get; init; } = [];

    /// <summary>The words that a name may be, where <see cref="Name"/> is <see cref="NameRole.Word"/>.</summary>
    public ImmutableArray<string> NameWords { get; init; } = [];

    /// <summary>True where a title in quotes may follow the name.</summary>
    public bool TakesTitle { get; init; } = true;

    public bool RequiresTitle { get; init; }

    /// <summary>True where <c>= value</c> may follow.</summary>
    public bool TakesValue { get; init; }

    public bool RequiresValue { get; init; }

    /// <summary>True where a block may follow.</summary>
    public bool TakesBlock { get; init; } = true;

    /// <summary>True where it stands on its own; false where it stands in another's block only.</summary>
    public bool IsTopLevel { get; init; } = true;

    /// <summary>True where the arms of the experiment around it are properties too, each with what it showed.</summary>
    public bool TakesArmReadings { get; init; }

    /// <summary>A sentence or two, for a person.</summary>
    public required string Documentation { get; init; }

    /// <summary>A whole declaration in the language; of a nested one, its parent with it inside.</summary>
    public required string Example { get; init; }

    /// <summary>Its own properties, in the order they are told. Those that go anywhere are in <see cref="Schemas.CommonProperties"/>.</summary>
    public ImmutableArray<PropertySchema> Properties { get; init; } = [];

    /// <summary>The declarations that may stand in its block.</summary>
    public ImmutableArray<DeclarationKind> Nested { get; init; } = [];

    /// <summary>The property of that name, its own or one that goes anywhere; null where there is none.</summary>
    public PropertySchema? Property(string name)
    {
        var byName = _byName ??= MakeIndex();
        return byName.TryGetValue(name, out var property) ? property : null;
    }

    private Dictionary<string, PropertySchema> MakeIndex()
    {
        var index = new Dictionary<string, PropertySchema>(Properties.Length + Schemas.CommonProperties.Length, StringComparer.Ordinal);
        foreach (var property in Schemas.CommonProperties)
            index[property.Name] = property;
        foreach (var property in Properties)
            index[property.Name] = property;
        return index;
    }
}
