using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The sorts of word that a place in a file may take.</summary>
[Flags]
public enum ExpectedWords
{
    None = 0,

    /// <summary>A keyword that begins a declaration: see <see cref="Expectation.Keywords"/>.</summary>
    Keyword = 1,

    /// <summary>A property's name: see <see cref="Expectation.Declaration"/> and its schema.</summary>
    Property = 2,

    /// <summary>A word of a list: see <see cref="Expectation.Words"/>.</summary>
    Word = 4,

    /// <summary>A declaration's name: see <see cref="Expectation.Refers"/>.</summary>
    Reference = 8,

    /// <summary>A unit.</summary>
    Unit = 16,

    /// <summary>A member of <see cref="Expectation.Receiver"/>: see <see cref="Expectation.Members"/>.</summary>
    Member = 32,

    /// <summary>A function's name.</summary>
    Function = 64,

    /// <summary>A date.</summary>
    Date = 128,

    /// <summary>A text in quotes, or prose.</summary>
    Text = 256,

    /// <summary>The path of a file to use.</summary>
    Path = 512,

    /// <summary>A new name, which nothing can complete.</summary>
    NewName = 1024,
}

/// <summary>What could stand at a place in a file.</summary>
public sealed record Expectation
{
    public static Expectation Nothing { get; } = new();

    public ExpectedWords Kinds { get; init; }

    /// <summary>The declaration in whose block or head the place lies; null at the top level.</summary>
    public DeclarationSymbol? Declaration { get; init; }

    /// <summary>The property whose value the place lies in; null outside values, and where the property is not known.</summary>
    public PropertySchema? Property { get; init; }

    /// <summary>The declarations that may begin here.</summary>
    public ImmutableArray<DeclarationSchema> Keywords { get; init; } = [];

    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The kinds of declaration that may be named; empty where any may.</summary>
    public ImmutableArray<DeclarationKind> Refers { get; init; } = [];

    /// <summary>What stands left of the dot.</summary>
    public BoundExpression? Receiver { get; init; }

    public ImmutableArray<MemberChoice> Members { get; init; } = [];

    public bool Has(ExpectedWords kind) => (Kinds & kind) != 0;
}

/// <summary>One word that may follow a dot.</summary>
/// <param name="Symbol">The declaration it names: an arm, an option, a metric; else null.</param>
/// <param name="Property">The property it names; else null.</param>
public sealed record MemberChoice(string Name, string Documentation, DeclarationSymbol? Symbol, PropertySchema? Property);
