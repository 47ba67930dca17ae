using System.Collections.Immutable;
using CaseDsl.Editing;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl new</c>. A file that is there is never written over.</summary>
internal sealed class NewRun(Host host, bool toStdout)
{
    /// <summary>Where a workspace keeps the metrics that its cases share.</summary>
    private static readonly string[] MetricsFiles = ["metrics.case", "shared/metrics.case"];

    public int Run(string kind, string? name)
    {
        host.HoldInterrupts();
        return CaseTemplates.Find(kind) is { } template ? OneFile(template, name ?? template.DefaultName) : Workspace(name ?? ".");
    }

    private DateOnly Today => DateOnly.FromDateTime(host.Clock.GetLocalNow().DateTime);

    private int OneFile(CaseTemplate template, string asked)
    {
        var path = host.Files.Path;
        var target = path.GetFullPath(asked.EndsWith(CaseFileFinder.Extension, StringComparison.Ordinal) ? asked : asked + CaseFileFinder.Extension, host.CurrentFolder);
        var name = path.GetFileNameWithoutExtension(target);
        if (TemplateName.WhyInvalid(name) is { } reason)
        {
            host.Complain($"'{name}' {reason}");
            return ExitCode.Trouble;
        }

        var file = host.Finder.FileAt(target);
        var text = template.Write(new TemplateInput(name, Today, SharedMetrics(file) ?? TemplateMetrics.Own));
        if (toStdout)
        {
            host.Out.Write(text);
            return ExitCode.Clean;
        }

        return Write([(target, text)]);
    }

    private int Workspace(string folder)
    {
        var path = host.Files.Path;
        var root = path.GetFullPath(folder, host.CurrentFolder);
        var repository = RepositoryFolder.Find(host.Files, root) ?? root;
        var inRepository = path.GetRelativePath(repository, root).Replace('\\', '/');
        var job = WorkspaceTemplate.Job(inRepository == "." ? "" : inRepository);
        return Write(
        [
            .. WorkspaceTemplate.Files(Today).Select(file => (path.GetFullPath(path.Combine(root, file.Path)), file.Text)),
            (path.GetFullPath(path.Combine(repository, job.Path)), job.Text),
        ]);
    }

    private int Write(ImmutableArray<(string Path, string Text)> files)
    {
        foreach (var (file, _) in files)
        {
            if (host.Files.Path.Exists(file))
            {
                host.Complain($"{host.Finder.DisplayPath(file)} is there already, and nothing is written over it: give another name, or move it away");
            }
        }

        if (host.HasTrouble)
        {
            return ExitCode.Trouble;
        }

        foreach (var (file, text) in files)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            if (!host.Texts.TryWrite(file, text, null, out var problem, overwrite: false))
            {
                host.Report(problem);
                return ExitCode.Trouble;
            }

            host.Out.WriteLine(host.Finder.DisplayPath(file));
        }

        var asked = files.Length == 1 ? host.Finder.DisplayPath(files[0].Path) : host.Finder.DisplayPath(host.Files.Path.GetDirectoryName(files[0].Path) ?? "");
        host.Note($"'casedsl check{(asked is "." or "" ? "" : " " + asked)}' says what is left to fill in");
        return ExitCode.Clean;
    }

    /// <summary>The nearest metrics file of the workspace, from the new file's folder upwards, that has what a template speaks of.</summary>
    private TemplateMetrics? SharedMetrics(CaseFile file)
    {
        var path = host.Files.Path;
        var loader = new ModelLoader(host.Texts, file.Workspace);
        var own = path.GetDirectoryName(file.FullPath) ?? "";
        for (var folder = own; !string.IsNullOrEmpty(folder) && file.Workspace.Contains(folder); folder = path.GetDirectoryName(folder))
        {
            foreach (var candidate in MetricsFiles)
            {
                var metrics = path.GetFullPath(path.Combine(folder, candidate));
                if (metrics != file.FullPath
                    && host.Files.File.Exists(metrics)
                    && loader.TryLoad(host.Finder.FileAt(metrics), out var model, out _)
                    && TemplateMetrics.Of(model, path.GetRelativePath(own, metrics).Replace('\\', '/')) is { } shared)
                {
                    return shared;
                }
            }
        }

        return null;
    }
}
