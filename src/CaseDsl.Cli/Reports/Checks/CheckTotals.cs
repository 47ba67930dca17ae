using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>How much a check found.</summary>
internal sealed class CheckTotals
{
    public int Files { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Suggestions { get; private set; }

    /// <summary>Findings with a fix that is safe to apply.</summary>
    public int SafelyFixable { get; private set; }

    /// <summary>Findings whose only fixes need a person's eye.</summary>
    public int UnsafelyFixable { get; private set; }

    /// <summary>Findings that the baseline forgives; they count as nothing else.</summary>
    public int Known { get; private set; }

    public int All => Errors + Warnings + Suggestions;

    public static CheckTotals Of(IReadOnlyCollection<ReportedFile> files)
    {
        var totals = new CheckTotals { Files = files.Count };
        foreach (var file in files)
        {
            totals.Known += file.Known.Length;
            foreach (var finding in file.Findings)
            {
                totals.Add(finding);
            }
        }

        return totals;
    }

    private void Add(Finding finding)
    {
        switch (finding.Severity)
        {
            case Severity.Error: Errors++; break;
            case Severity.Warning: Warnings++; break;
            case Severity.Suggestion: Suggestions++; break;
            default: break;
        }

        if (finding.Fixes.Any(static f => f.IsSafe))
        {
            SafelyFixable++;
        }
        else if (!finding.Fixes.IsEmpty)
        {
            UnsafelyFixable++;
        }
    }

    /// <summary>True where something is at or above <paramref name="level"/>; never where that is none.</summary>
    public bool Reaches(Severity level) => level switch
    {
        Severity.Error => Errors > 0,
        Severity.Warning => Errors + Warnings > 0,
        Severity.Suggestion => Errors + Warnings + Suggestions > 0,
        _ => false,
    };
}
