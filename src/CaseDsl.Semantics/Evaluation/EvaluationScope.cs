using System.Globalization;

namespace CaseDsl.Semantics;

/// <summary>Where an expression stands: whose it is, what its draws are named after, and what <c>it</c> means there.</summary>
internal sealed class EvaluationScope(DeclarationSymbol? owner, string name)
{
    private int _intervals;

    public DeclarationSymbol? Owner => owner;

    /// <summary>Of the declaration that a house rule looks at.</summary>
    public DeclarationSymbol? It { get; init; }

    /// <summary>What <c>unknown</c> written here leaves unknown, as a reader would say it.</summary>
    public string Subject
    {
        get
        {
            if (owner is null)
                return "a figure";
            var property = name.StartsWith(owner.QualifiedName + ".", StringComparison.Ordinal) ? name[(owner.QualifiedName.Length + 1)..] : "";
            return property.Length == 0 || property.Contains('.', StringComparison.Ordinal)
                ? owner.DisplayName
                : $"the {property} of {owner.DisplayName}";
        }
    }

    /// <summary>The name of the next interval written here: the figure's own, then numbered.</summary>
    public string NextName()
    {
        var number = _intervals++;
        return number == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
    }
}
