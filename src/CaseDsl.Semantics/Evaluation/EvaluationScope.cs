using System.Globalization;

namespace CaseDsl.Semantics;

/// <summary>
/// Where an expression stands: whose it is, what its draws are named after, and what <c>it</c> means there. Names are
/// put together only when an interval asks for one: few figures are uncertain.
/// </summary>
/// <param name="owner">The declaration that the expression stands in.</param>
/// <param name="path">What of it: a property, a movement, or nothing for an assumption's value.</param>
internal sealed class EvaluationScope(DeclarationSymbol? owner, string path = "")
{
    private int _intervals;

    public DeclarationSymbol? Owner => owner;

    /// <summary>Of the declaration that a house rule looks at.</summary>
    public DeclarationSymbol? It { get; init; }

    /// <summary>Where the expression is a hole in a text: itself, which names it.</summary>
    public BoundExpression? Hole { get; init; }

    /// <summary>Where the expression is a movement's: the metric or cost that moves.</summary>
    public DeclarationSymbol? Target { get; init; }

    /// <summary>What <c>unknown</c> written here leaves unknown, as a reader would say it.</summary>
    public string Subject =>
        owner is null ? "a figure"
        : Target is not null ? Target.DisplayName
        : path.Length == 0 ? owner.DisplayName
        : $"the {path} of {(owner.Title.Length > 0 ? $"“{owner.Title}”" : owner.Name)}";

    /// <summary>The name of the next interval written here: the figure's own, then numbered.</summary>
    public string NextName()
    {
        var number = _intervals++;
        var name = Name;
        return number == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
    }

    private string Name
    {
        get
        {
            var name = owner?.QualifiedName ?? "";
            if (path.Length > 0)
                name = name.Length > 0 ? $"{name}.{path}" : path;
            if (Target is not null)
                name = $"{name}.{Target.Name}";
            if (Hole is not null)
                name = $"{name}:{Hole.Syntax}";
            return It is null ? name : $"{name}/{It.QualifiedName}";
        }
    }
}
