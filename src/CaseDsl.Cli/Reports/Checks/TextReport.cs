using CaseDsl.Analysis;
using CaseDsl.Syntax;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>Findings for a person: place, message, the line itself with the spot marked, and what to do.</summary>
internal sealed class TextReport(TextWriter into, Terminal terminal, ReportPlaces places) : IReport
{
    private readonly Ink _ink = new(terminal);

    public void Write(CheckOutcome outcome)
    {
        foreach (var file in outcome.Files)
        {
            foreach (var finding in file.Findings)
            {
                Write(file.File, finding);
            }
        }

        if (outcome.Totals.Files > 0)
        {
            WriteTotals(outcome);
        }
    }

    private void WriteTotals(CheckOutcome outcome)
    {
        var totals = outcome.Totals;
        var files = $"{Count.Of(totals.Files, outcome.Sentence is null ? "file" : "sentence")} checked";
        if (totals.All == 0)
        {
            into.WriteLine(totals.Known == 0 ? $"{files}: nothing to report" : $"{files}: nothing new to report");
        }
        else
        {
            into.WriteLine($"{files}: {Count.Of(totals.Errors, "error")}, {Count.Of(totals.Warnings, "warning")}, {Count.Of(totals.Suggestions, "suggestion")}");
        }

        if (totals.Known > 0)
        {
            into.WriteLine($"{Count.Of(totals.Known, "finding")} in {Printable.OneLine(outcome.Baseline ?? "")} {(totals.Known == 1 ? "is" : "are")} not shown");
        }

        if (totals.SafelyFixable > 0)
        {
            into.WriteLine($"{Count.Of(totals.SafelyFixable, "finding")} can be mended with --fix");
        }

        if (totals.UnsafelyFixable > 0)
        {
            into.WriteLine($"{Count.Of(totals.UnsafelyFixable, "finding")} {(totals.UnsafelyFixable == 1 ? "has" : "have")} a fix that needs your eye: --fix --unsafe-fixes");
        }

        if (outcome.Sentence is { } said && totals.All == 0 && totals.Known == 0 && !SentenceAnalyzer.IsClaim(said))
        {
            into.WriteLine("It has no figure, no model and no metric that moved, so there is nothing to check in it.");
        }

        if (outcome.Sentence is not null && totals.All > 0)
        {
            SentenceReport.Write(outcome.Sentence, into);
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
        var place = $"{Printable.OneLine(places.Display(location, file))}:{start.Line + 1}:{start.Character + 1}";
        return _ink.Link(_ink.Paint(place, Ink.Bold), ReportPlaces.Address(location, file));
    }
}
