using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>Findings as workflow commands, which GitHub shows beside the lines of a change.</summary>
internal sealed class GitHubReport(TextWriter into, ReportPlaces places) : IReport
{
    public void Write(CheckOutcome outcome)
    {
        foreach (var problem in outcome.Problems)
        {
            var line = problem.Line > 0 ? $",line={problem.Line}" : "";
            into.WriteLine($"::error file={Property(places.InRepository(problem.Path))}{line},title=casedsl::{Data(problem.Reason)}");
        }

        foreach (var file in outcome.Files)
        {
            foreach (var finding in file.Findings)
            {
                into.WriteLine($"::{Command(finding.Severity)} {Place(finding, file.File)},title={Property($"{finding.Id} {finding.Slug}")}::{Data(finding.Message)}");
            }
        }
    }

    private string Place(Finding finding, CaseFile file)
    {
        var (start, end) = (finding.Location.Start, finding.Location.End);
        var path = Property(places.InRepository(finding.Location, file));
        // Columns mean something only within one line, and the last one is counted in.
        return start.Line == end.Line
            ? $"file={path},line={start.Line + 1},col={start.Character + 1},endColumn={Math.Max(start.Character + 1, end.Character)}"
            : $"file={path},line={start.Line + 1},endLine={end.Line + 1}";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>What would end the command, or be read as an escape.</summary>
    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>As <see cref="Data"/>, and what would end a property.</summary>
    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
