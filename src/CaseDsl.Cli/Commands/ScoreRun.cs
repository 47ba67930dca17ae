using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl score</c>.</summary>
internal sealed class ScoreRun(Host host, string format)
{
    public int Run(string[] paths)
    {
        var found = host.Finder.Find(paths);
        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        var loaders = found.Files
            .Select(static f => f.Workspace)
            .Distinct()
            .ToDictionary(static w => w, w => new ModelLoader(host.Texts, w));
        var results = Progress.Run(
            host,
            "Scoring",
            found.Files.Length,
            done => OrderedWork.Run(found.Files, file => ScoreOne(loaders[file.Workspace], file), done, host.Interrupted));
        foreach (var problem in results.Select(static r => r.Problem).OfType<FileProblem>().Concat(loaders.Values.SelectMany(static l => l.Problems)))
        {
            host.Report(problem);
        }

        var scored = new List<ScoredCase>();
        foreach (var result in results)
        {
            if (result is { Score: { } score })
            {
                scored.Add(new ScoredCase(result.File.DisplayPath, score, location => host.Finder.DisplayPath(result.File.Workspace.FullPath(location.Path))));
            }
        }

        if (scored.Count == 0 && !host.HasTrouble)
        {
            host.Note("nothing to score: no claim, trade-off, decision, story or canvas there");
        }

        switch (format)
        {
            case CommandParts.Json: ScoreReport.WriteJson(scored, host.Out); break;
            case ScoreCommand.Markdown: ScoreReport.WriteMarkdown(scored, host.Out); break;
            default: ScoreReport.WriteText(scored, host.Out); break;
        }

        return host.HasTrouble ? ExitCode.Trouble : ExitCode.Clean;
    }

    private static Result ScoreOne(ModelLoader loader, CaseFile file) =>
        loader.TryLoad(file, out var model, out var problem) ? new Result(file, CaseScore.Of(model), null) : new Result(file, null, problem);

    private sealed record Result(CaseFile File, CaseScore? Score, FileProblem? Problem);
}
