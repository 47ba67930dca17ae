namespace CaseDsl.Semantics;

/// <summary>The comparisons of one decision's conditions, each once however often it is written.</summary>
internal sealed class ConditionLeaves
{
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);

    public List<BoundExpression> Expressions { get; } = [];

    public int Add(BoundExpression leaf)
    {
        var text = leaf.Syntax.ToString();
        if (_byText.TryGetValue(text, out var index))
            return index;
        index = Expressions.Count;
        _byText.Add(text, index);
        Expressions.Add(leaf);
        return index;
    }
}
