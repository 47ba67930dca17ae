using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>The findings of a file that explain others; see <see cref="Diagnostic.Covers"/>.</summary>
public sealed class CoveringFindings
{
    // In order of position, none reaching into the next: of two that overlap the first explains the second and all that the
    // second explains, so that one of them is always told.
    private readonly List<(int Start, int End, Diagnostic Told)> _stretches = [];

    private CoveringFindings()
    {
    }

    /// <summary>Those among what is wrong with a text and with what it means.</summary>
    /// <returns>Null where no finding explains another.</returns>
    public static CoveringFindings? Of(ImmutableArray<Diagnostic> syntax, ImmutableArray<Diagnostic> meaning)
    {
        List<Diagnostic>? covering = null;
        foreach (ImmutableArray<Diagnostic> stage in (ReadOnlySpan<ImmutableArray<Diagnostic>>)[syntax, meaning])
        {
            foreach (Diagnostic diagnostic in stage)
            {
                if (diagnostic.Covers is not null)
                    (covering ??= []).Add(diagnostic);
            }
        }

        if (covering is null)
            return null;
        var findings = new CoveringFindings();
        foreach (Diagnostic told in covering.OrderBy(static told => told.Covers!.Value.Start))
            findings.Add(told);
        return findings;
    }

    /// <summary>True where one of them explains this finding.</summary>
    public bool Explain(Diagnostic diagnostic)
    {
        int at = diagnostic.Location.Span.Start;
        int low = 0;
        int high = _stretches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_stretches[middle].Start <= at)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return false;
        (_, int end, Diagnostic told) = _stretches[low - 1];
        return at <= end && !ReferenceEquals(told, diagnostic) && diagnostic.Location.Path == told.Location.Path;
    }

    private void Add(Diagnostic told)
    {
        (int start, int end) = (told.Covers!.Value.Start, told.Covers.Value.End);
        if (_stretches is [.., var last] && start <= last.End)
            _stretches[^1] = (last.Start, Math.Max(last.End, end), last.Told);
        else
            _stretches.Add((start, end, told));
    }
}
