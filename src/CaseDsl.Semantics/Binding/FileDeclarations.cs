using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>What one file declares, read from its own text alone.</summary>
/// <param name="TopLevel">In order.</param>
/// <param name="All">Nested ones included, each before those in its block.</param>
/// <param name="ByName">Names declared at the top level, the first of each; units have a namespace of their own.</param>
/// <param name="Units">The units declared, in order.</param>
/// <param name="Header">The <c>case</c>, the first where there are more; null where there is none.</param>
internal sealed record FileDeclarations(
    ImmutableArray<DeclarationSymbol> TopLevel,
    ImmutableArray<DeclarationSymbol> All,
    Dictionary<string, DeclarationSymbol> ByName,
    ImmutableArray<UnitSymbol> Units,
    CaseSymbol? Header)
{
    private Dictionary<string, UnitSymbol>? _unitsByName;

    /// <summary>The unit declared by that name; null where there is none.</summary>
    public UnitSymbol? UnitNamed(string name)
    {
        if (Units.IsEmpty)
            return null;
        var byName = _unitsByName ??= IndexUnits();
        return byName.TryGetValue(name, out var unit) ? unit : null;
    }

    private Dictionary<string, UnitSymbol> IndexUnits()
    {
        var index = new Dictionary<string, UnitSymbol>(Units.Length, StringComparer.Ordinal);
        foreach (var unit in Units)
            index.TryAdd(unit.Name, unit);
        return index;
    }
}
