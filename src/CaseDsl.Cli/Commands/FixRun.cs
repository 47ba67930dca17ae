using CaseDsl.Analysis;
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
            Analysis = AnalysisOptions.Default with { Select = request.Select, Ignore = request.Ignore },
        });

        // What can't be read is told by the check that follows; where none does, here.
        Action<FileProblem> report = request.Diff ? host.Report : static _ => { };
        var loader = new ModelLoader(host.Texts, files[0].Workspace);
        var compilation = loader.LoadTogether(files, report);
        var byPath = files.Where(f => compilation.TryGetModel(f.WorkspacePath, out _)).ToDictionary(static f => f.WorkspacePath, StringComparer.Ordinal);
        var result = FixApplier.Apply(
            compilation,
            byPath.Keys,
            path => session.OptionsFor(byPath[path], CheckSession.IsInFolder(byPath[path], found.Folders)),
            request.UnsafeFixes,
            host.Interrupted);
        if (request.Diff)
        {
            foreach (var problem in session.ConfigurationProblems.Concat(loader.Problems))
            {
                host.Report(problem);
            }
        }

        var mended = 0;
        foreach (var change in result.Files)
        {
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

        if (result.Applied > 0 && !request.Diff)
        {
            host.Note($"{Count.Of(result.Applied, "fix", "fixes")} applied in {Count.Of(mended, "file")}");
        }

        return !result.Files.IsEmpty;
    }
}
