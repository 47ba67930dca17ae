using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// What one declaration declares. Its name, children and the names of its properties are known as soon as its file is
/// read; values are bound when they are first asked for.
/// </summary>
public class DeclarationSymbol
{
    /// <summary>Few properties are scanned; more are looked up, so that a block of thousands stays linear.</summary>
    private const int ScanAtMost = 12;

    private Dictionary<string, PropertySymbol>? _propertyIndex;
    private Dictionary<string, DeclarationSymbol>? _childIndex;
    private DeclarationSymbol? _refers;
    private BoundValue? _value;
    private InterpolatedText? _titleText;

    internal DeclarationSymbol(in DeclarationSeed seed)
    {
        Schema = seed.Schema;
        Name = seed.Name;
        Syntax = seed.Syntax;
        SemanticModel = seed.Model;
        Parent = seed.Parent;
    }

    public DeclarationKind Kind => Schema.Kind;

    public DeclarationSchema Schema { get; }

    /// <summary>The name; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>The title as written between the quotes; empty where there is none.</summary>
    public string Title => Syntax.Title is { } title ? title.Value : "";

    /// <summary>The title with its holes bound; null where there is none.</summary>
    public InterpolatedText? TitleText
    {
        get
        {
            SemanticModel.EnsureBound();
            return _titleText;
        }
    }

    /// <summary>The title where there is one, else the name.</summary>
    public string DisplayName => Title is { Length: > 0 } title ? title : Name;

    /// <summary>The name with those it is local to before it: <c>now_or_later.ship_v3</c>.</summary>
    public string QualifiedName => Parent is null || Parent.Name.Length == 0 ? Name : Parent.QualifiedName + "." + Name;

    public DeclarationSyntax Syntax { get; }

    public SyntaxTree Tree => SemanticModel.Tree;

    /// <summary>The file it stands in. Typed symbols with a <c>model</c> property hide this; <see cref="SemanticModel"/> is the same.</summary>
    public SemanticModel Model => SemanticModel;

    /// <summary>The file it stands in.</summary>
    public SemanticModel SemanticModel { get; }

    /// <summary>The declaration in whose block it stands; null at the top.</summary>
    public DeclarationSymbol? Parent { get; }

    /// <summary>The declarations in its block, in order.</summary>
    public ImmutableArray<DeclarationSymbol> Children { get; internal set; } = [];

    /// <summary>The properties stated in its block, in order; one given twice stands here twice.</summary>
    public ImmutableArray<PropertySymbol> Properties { get; internal set; } = [];

    /// <summary>What the name refers to where it refers: the metric of a northstar, the metric or cost of a result.</summary>
    public DeclarationSymbol? Refers
    {
        get
        {
            SemanticModel.EnsureBound();
            return _refers;
        }
    }

    /// <summary>What follows <c>=</c>.</summary>
    public BoundValue? Value
    {
        get
        {
            SemanticModel.EnsureBound();
            return _value;
        }
    }

    /// <summary>The name, else the keyword.</summary>
    public Location NameLocation => (HasNameToken ? Syntax.Name : Syntax.Keyword).Location;

    public Location Location => Syntax.Location;

    /// <summary>True where a 2xxx finding lies on it, its children aside: what is computed from it can't be trusted.</summary>
    public bool HasErrors
    {
        get
        {
            SemanticModel.EnsureBound();
            return IsFaulty;
        }
    }

    internal bool IsFaulty { get; set; }

    internal bool HasNameToken => !Syntax.Name.IsNone && !Syntax.Name.IsMissing;

    /// <summary>The property of that name, the first where it is given twice; null where it is not stated.</summary>
    public PropertySymbol? Property(string name)
    {
        var properties = Properties;
        if (properties.Length > ScanAtMost)
            return (_propertyIndex ??= IndexProperties()).TryGetValue(name, out var found) ? found : null;
        foreach (var property in properties)
        {
            if (property.Name == name)
                return property;
        }
        return null;
    }

    public bool Has(string name) => Property(name) is not null;

    /// <summary>The child of that name; null where there is none.</summary>
    public DeclarationSymbol? Child(string name)
    {
        var children = Children;
        if (children.Length > ScanAtMost)
            return (_childIndex ??= IndexChildren()).TryGetValue(name, out var found) ? found : null;
        foreach (var child in children)
        {
            if (child.DeclaresName && child.Name == name)
                return child;
        }
        return null;
    }

    /// <summary>True where its name is one of its own, and not another's or a word of a list.</summary>
    internal bool DeclaresName =>
        Name.Length > 0 && Schema.Name is NameRole.Declares or NameRole.Optional;

    /// <summary>The word that a property holds; null where it is absent or no word. Defaults are not applied.</summary>
    public string? Word(string property) => First(property) switch
    {
        WordValue word => word.Word,
        NoneValue => "none",
        _ => null,
    };

    /// <summary>The word that a property holds, else its schema's default, else the empty text.</summary>
    public string WordOrDefault(string property) => Word(property) ?? Schema.Property(property)?.Default ?? "";

    /// <summary>A word, or a text as it is written; null where there is neither.</summary>
    public string? Plain(string property) => First(property) switch
    {
        WordValue word => word.Word,
        TextValue { Text: { } text } => text.Raw,
        _ => null,
    };

    /// <summary>Every word and text of a list, as written.</summary>
    public ImmutableArray<string> Plains(string property)
    {
        if (Property(property) is not { } found)
            return [];
        var plains = ImmutableArray.CreateBuilder<string>();
        foreach (var value in found.Values)
        {
            if (value is WordValue word)
                plains.Add(word.Word);
            else if (value is TextValue { Text: { } text })
                plains.Add(text.Raw);
        }
        return plains.ToImmutable();
    }

    /// <summary>The declaration that a property names; null where it is absent, or names nothing.</summary>
    public DeclarationSymbol? Reference(string property)
    {
        if (Property(property) is not { } found)
            return null;
        foreach (var value in found.Values)
        {
            if (value is ReferenceValue reference)
                return reference.Target;
        }
        return null;
    }

    /// <summary>The declarations that a property names, in order.</summary>
    public ImmutableArray<DeclarationSymbol> References(string property) => References<DeclarationSymbol>(property);

    /// <summary>Those of the declarations that a property names that are of one kind.</summary>
    public ImmutableArray<T> References<T>(string property)
        where T : DeclarationSymbol => Property(property) is { } found ? found.TargetsOf<T>() : [];

    public ImmutableArray<MovementValue> Movements(string property) => Values<MovementValue>(property);

    public FigureValue? Figure(string property) => First(property) as FigureValue;

    public InterpolatedText? Text(string property) => (First(property) as TextValue)?.Text;

    /// <summary>The texts of a list.</summary>
    public ImmutableArray<InterpolatedText> Texts(string property)
    {
        if (Property(property) is not { } found)
            return [];
        var texts = ImmutableArray.CreateBuilder<InterpolatedText>();
        foreach (var value in found.Values)
        {
            if (value is TextValue { Text: { } text })
                texts.Add(text);
        }
        return texts.ToImmutable();
    }

    /// <summary>The date that a property holds; null where it is absent, or a text.</summary>
    public DateOnly? Date(string property) => (First(property) as DateValue)?.Date;

    /// <summary>True where a property is stated and says <c>none</c>.</summary>
    public bool IsNone(string property) => First(property) is NoneValue;

    /// <summary>Those of a property's values that are of one shape, in order.</summary>
    public ImmutableArray<T> Values<T>(string property)
        where T : BoundValue => Property(property) is { } found ? found.ValuesOf<T>() : [];

    /// <summary>The first of a property's values that is of one shape; null where none is. Gathers nothing.</summary>
    private protected T? First<T>(string property)
        where T : BoundValue
    {
        if (Property(property) is not { } found)
            return null;
        foreach (var value in found.Values)
        {
            if (value is T match)
                return match;
        }
        return null;
    }

    /// <summary>Those of its children that are of one kind, in order.</summary>
    public ImmutableArray<T> ChildrenOf<T>()
        where T : DeclarationSymbol
    {
        var typed = ImmutableArray.CreateBuilder<T>();
        foreach (var child in Children)
        {
            if (child is T match)
                typed.Add(match);
        }
        return typed.ToImmutable();
    }

    public override string ToString() => Name.Length > 0 ? $"{Syntax.Keyword.Text} {QualifiedName}" : Syntax.Keyword.Text;

    internal void SetRefers(DeclarationSymbol target) => _refers = target;

    internal void SetTitle(InterpolatedText title) => _titleText = title;

    internal void SetValue(BoundValue value) => _value = value;

    private BoundValue? First(string property) =>
        Property(property) is { Values: { IsEmpty: false } values } ? values[0] : null;

    private Dictionary<string, PropertySymbol> IndexProperties()
    {
        var index = new Dictionary<string, PropertySymbol>(Properties.Length, StringComparer.Ordinal);
        foreach (var property in Properties)
            index.TryAdd(property.Name, property);
        return index;
    }

    private Dictionary<string, DeclarationSymbol> IndexChildren()
    {
        var index = new Dictionary<string, DeclarationSymbol>(Children.Length, StringComparer.Ordinal);
        foreach (var child in Children)
        {
            if (child.DeclaresName)
                index.TryAdd(child.Name, child);
        }
        return index;
    }
}
