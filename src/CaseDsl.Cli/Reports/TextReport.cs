using CaseDsl.Analysis;
using CaseDsl.Syntax;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>Findings for a person: place, message, the line itself with the spot marked, and what to do.</summary>
/// <param name="displayPath">A place's path from the current folder.</param>
/// <param name="address">A place's address for a link on a terminal.</param>
internal sealed class TextReport(TextWriter into, Terminal terminal, Func<Location, CaseFile, string> displayPath, Func<Location, CaseFile, string?> address) : IReport
{
    private readonly Ink _ink = new(terminal);

    public void Add(CaseFile file, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Write(file, finding);
        }
    }

    public void Finish(CheckTotals totals)
    {
        if (totals.Files == 0)
        {
            return;
        }

        if (totals.Errors + totals.Warnings + totals.Suggestions == 0)
        {
            into.WriteLine($"{Count.Of(totals.Files, "file")} checked: nothing to report");
            return;
        }

        into.WriteLine(
            $"{Count.Of(totals.Files, "file")} checked: {Count.Of(totals.Errors, "error")}, {Count.Of(totals.Warnings, "warning")}, {Count.Of(totals.Suggestions, "suggestion")}");
        if (totals.SafelyFixable > 0)
        {
            into.WriteLine($"{Count.Of(totals.SafelyFixable, "finding")} can be mended with --fix");
        }

        if (totals.UnsafelyFixable > 0)
        {
            into.WriteLine($"{Count.Of(totals.UnsafelyFixable, "finding")} {(totals.UnsafelyFixable == 1 ? "has" : "have")} a fix that needs your eye: --fix --unsafe-fixes");
        }
    }

    private void Write(CaseFile file, Finding finding)
    {
        var severity = SeverityWords.Of(finding.Severity);
        var colour = SeverityWords.Colour(finding.Severity);
        into.WriteLine(
            $"{Place(finding.Location, file)}: {_ink.Paint(severity, colour)} {_ink.Paint(finding.Id, Ink.Bold)} {finding.Slug}: {Message(finding)}");
        SourceExcerpt.Write(finding.Location, into, _ink, colour);
        foreach (var related in finding.Related)
        {
            into.WriteLine($"  {_ink.Paint("see", Ink.Cyan)} {Place(related.Location, file)}: {Printable.OneLine(related.Message)}");
        }

        foreach (var fix in finding.Fixes)
        {
            into.WriteLine($"  {_ink.Paint(fix.IsSafe ? "fix" : "fix?", Ink.Green)} {Printable.OneLine(fix.Title)}");
        }

        into.WriteLine();
    }

    /// <summary>A message may have lines, as a decision's trace does; those after the first are set in.</summary>
    private static string Message(Finding finding) =>
        finding.Message.Contains('\n', StringComparison.Ordinal)
            ? string.Join("\n    ", finding.Message.ReplaceLineEndings("\n").Split('\n').Select(Printable.OneLine))
            : Printable.OneLine(finding.Message);

    private string Place(Location location, CaseFile file)
    {
        var start = location.Start;
        var place = $"{Printable.OneLine(displayPath(location, file))}:{start.Line + 1}:{start.Character + 1}";
        return _ink.Link(_ink.Paint(place, Ink.Bold), address(location, file));
    }
}
