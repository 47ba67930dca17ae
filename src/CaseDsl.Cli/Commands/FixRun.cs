using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>The mending half of <c>casedsl check --fix</c>.</summary>
internal sealed class FixRun(Host host, CheckRequest request)
{
    /// <summary>Mends the files, or shows how it would; true where something changes.</summary>
    public bool Run(FoundFiles found)
    {
        if (!request.Diff)
        {
            host.HoldInterrupts();
        }

        var changes = false;
        foreach (var workspace in found.Files.GroupBy(static f => f.Workspace))
        {
            changes |= Run([.. workspace], found);
        }

        return changes;
    }

    private bool Run(CaseFile[] files, FoundFiles found)
    {
        var session = new CheckSession(host.Texts, new CheckOptions
        {
            Analysis = AnalysisOptions.Default with { Select = request.Select, Ignore = request.Ignore, PageLines = PageLength.Of },
        });

        // What can't be read is told by the check that follows; where none does, here.
        var result = session.Mend(files, found.Folders, request.UnsafeFixes, request.Diff ? host.Report : static _ => { }, host.Interrupted);
        var byPath = files.ToDictionary(static f => f.WorkspacePath, StringComparer.Ordinal);
        var mended = 0;
        foreach (var change in result.Files)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            var file = byPath[change.Path];
            if (request.Diff)
            {
                UnifiedDiff.Write(change.Before.ToString(), change.After.ToString(), file.DisplayPath, host.Out, host.OutTerminal);
            }
            else if (host.Texts.TryWrite(file.FullPath, change.After.ToString(), change.Before.Encoding, out var problem))
            {
                mended++;
            }
            else
            {
                host.Report(problem);
            }
        }

        if (mended > 0 && !request.Diff)
        {
            host.Note(mended == result.Files.Length
                ? $"{Count.Of(result.Applied, "fix", "fixes")} applied in {Count.Of(mended, "file")}"
                : $"fixes applied in {mended} of {Count.Of(result.Files.Length, "file")}");
        }

        return !result.Files.IsEmpty;
    }
}
