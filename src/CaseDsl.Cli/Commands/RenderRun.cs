using System.Collections.Immutable;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl render</c>.</summary>
internal sealed class RenderRun(Host host, PageForm form, string? only, string? outFolder, bool toStdout, bool check)
{
    public int Run(string[] paths)
    {
        var found = host.Finder.Find(paths);
        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        if (!toStdout && !check)
        {
            host.HoldInterrupts();
        }

        var loaders = found.Files
            .Select(static f => f.Workspace)
            .Distinct()
            .ToDictionary(static w => w, w => new ModelLoader(host.Texts, w));
        var results = Progress.Run(
            host,
            "Rendering",
            found.Files.Length,
            done => OrderedWork.Run(found.Files, file => RenderOne(loaders[file.Workspace], file), done, host.Interrupted));
        var hasFindings = Tell(found.Files, results);
        foreach (var problem in loaders.Values.SelectMany(static l => l.Problems))
        {
            host.Report(problem);
        }

        return host.HasTrouble ? ExitCode.Trouble : hasFindings ? ExitCode.Findings : ExitCode.Clean;
    }

    private Result RenderOne(ModelLoader loader, CaseFile file)
    {
        if (!loader.TryLoad(file, out var model, out var problem))
        {
            return new Result { Problem = problem };
        }

        var errors = ModelErrors.Count(model);
        if (!TryRender(model, out var text, out var name))
        {
            return new Result { Errors = errors, Pages = [.. MarkdownRenderer.Pages(model).Select(PageForm.Address)] };
        }

        return new Result { Errors = errors, Text = text, Target = toStdout ? null : TargetOf(file, name) };
    }

    /// <summary>The text of the case or of the page asked for; the page's name where it is one.</summary>
    private bool TryRender(SemanticModel model, out string text, out string? name)
    {
        text = "";
        name = null;
        if (only is null)
        {
            text = form.RenderCase(model);
            return true;
        }

        if (FindPage(model) is not { } declaration || form.RenderPage(model, declaration) is not { } page)
        {
            return false;
        }

        name = PageForm.NameOf(declaration);
        text = page;
        return true;
    }

    /// <summary>What was asked for: `canvas:home_canvas`, `readout:homescreen_ab` or `experiment:homescreen_ab`, `metrics`, or a name alone.</summary>
    private DeclarationSymbol? FindPage(SemanticModel model)
    {
        var asked = only ?? "";
        var colon = asked.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            return MarkdownRenderer.FindPage(model, asked[..colon], asked[(colon + 1)..]);
        }

        foreach (var declaration in MarkdownRenderer.Pages(model))
        {
            if (declaration.Name == asked)
            {
                return declaration;
            }
        }

        return MarkdownRenderer.FindPage(model, asked, "");
    }

    private string TargetOf(CaseFile file, string? pageName)
    {
        var path = host.Files.Path;
        var beside = path.GetDirectoryName(file.FullPath) ?? "";
        var name = (pageName ?? path.GetFileNameWithoutExtension(file.FullPath)) + form.Extension;
        return outFolder is null
            ? path.Combine(beside, name)
            : path.Combine(path.GetFullPath(outFolder, host.CurrentFolder), path.GetRelativePath(file.BaseFolder, beside), name);
    }

    /// <summary>Writes what came of each file, in order; true where something is not as it should be.</summary>
    private bool Tell(ImmutableArray<CaseFile> files, Result[] results)
    {
        var changed = 0;
        var same = 0;
        var broken = 0;
        var printed = 0;
        var targets = new Dictionary<string, CaseFile>(StringComparer.Ordinal);
        foreach (var (file, result) in files.Zip(results))
        {
            if (result.Problem is not null)
            {
                host.Report(result.Problem);
                continue;
            }

            if (result.Errors > 0)
            {
                broken++;
                host.Note($"{file.DisplayPath}: {Count.Of(result.Errors, "error")} in what its page is made of: see 'casedsl check'");
            }

            if (result.Text is not { } text)
            {
                continue;
            }

            if (result.Target is not { } target)
            {
                host.Out.Write(printed++ == 0 ? text : "\n" + text);
            }
            else if (!targets.TryAdd(target, file))
            {
                host.Complain($"{file.DisplayPath}: its page would be {host.Finder.DisplayPath(target)}, which is that of {targets[target].DisplayPath}");
            }
            else if (host.Files.File.Exists(target) && host.Texts.TryRead(target, out var before, out _) && before.ToString() == text)
            {
                same++;
            }
            else if (check || Write(target, text))
            {
                changed++;
                host.Out.WriteLine(host.Finder.DisplayPath(target));
            }
        }

        if (only is not null && results.Length > 0 && !results.Any(static r => r.Text is not null || r.Problem is not null))
        {
            var pages = string.Join(", ", results.SelectMany(static r => r.Pages));
            host.Complain(pages.Length > 0 ? $"no page '{only}'; there are {pages}" : $"no page '{only}': nothing there has a page of its own");
        }

        if (!toStdout && results.Length > 0)
        {
            host.Note($"{Count.Of(changed, "page")} {(check ? "to be rendered again" : "written")}, {same} as {(same == 1 ? "it was" : "they were")}");
        }

        return broken > 0 || (check && changed > 0);
    }

    private bool Write(string target, string text)
    {
        host.Interrupted.ThrowIfCancellationRequested();
        if (host.Texts.TryWrite(target, text, null, out var problem))
        {
            return true;
        }

        host.Report(problem);
        return false;
    }

    private sealed record Result
    {
        public FileProblem? Problem { get; init; }

        /// <summary>The page; null where there is none.</summary>
        public string? Text { get; init; }

        /// <summary>The file for the page; null for standard output.</summary>
        public string? Target { get; init; }

        public int Errors { get; init; }

        /// <summary>The pages that the file has, where it hasn't the one asked for.</summary>
        public ImmutableArray<string> Pages { get; init; } = [];
    }
}
