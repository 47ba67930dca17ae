using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>A file's suppressions, and which rule of each has silenced something.</summary>
internal sealed class SuppressionMap
{
    private readonly bool[][] _used;

    public SuppressionMap(SyntaxTree tree)
    {
        All = SuppressionReader.Read(tree);
        _used = new bool[All.Length][];
        for (int i = 0; i < All.Length; i++)
            _used[i] = new bool[All[i].Rules.Length];
    }

    public ImmutableArray<Suppression> All { get; }

    /// <summary>The first suppression that silences this rule there, which counts as needed from then on; null where none does.</summary>
    public Suppression? Find(RuleDescriptor descriptor, Location location)
    {
        if (All.IsEmpty || !descriptor.IsSuppressible)
            return null;

        Suppression? first = null;
        for (int i = 0; i < All.Length; i++)
        {
            Suppression suppression = All[i];
            if (!suppression.IsEffective || !suppression.Covers(location.Path, location.Span))
                continue;
            for (int rule = 0; rule < suppression.Rules.Length; rule++)
            {
                if (!descriptor.IsNamed(suppression.Rules[rule].Name))
                    continue;
                _used[i][rule] = true;
                first ??= suppression;
            }
        }

        return first;
    }

    public bool IsUsed(int suppression, int rule) => _used[suppression][rule];
}
