using System.Collections.Concurrent;
using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>The pages that stand beside a case under the names that <c>render</c> gives them. Safe to ask from many threads.</summary>
internal sealed class CommittedPages(Host host)
{
    private readonly ConcurrentBag<FileProblem> _problems = [];

    /// <summary>The pages that are there and could not be read, by path.</summary>
    public IEnumerable<FileProblem> Problems => _problems.OrderBy(static p => p.Path, StringComparer.Ordinal);

    /// <summary>The whole case's page, then those of its declarations; each is rendered only where it is committed.</summary>
    public IEnumerable<CommittedPage> Beside(CaseFile file, SemanticModel model)
    {
        var path = host.Files.Path;
        var folder = path.GetDirectoryName(file.FullPath) ?? "";
        var caseName = path.GetFileNameWithoutExtension(file.FullPath);
        if (Read(path.Combine(folder, caseName + PageFile.Extension)) is { } whole)
        {
            yield return new CommittedPage(whole.Path, whole.Text, MarkdownRenderer.RenderCase(model));
        }

        foreach (var declaration in MarkdownRenderer.Pages(model))
        {
            // A name that another case has, too, is that case's page.
            if (declaration.Name.Length > 0
                && declaration.Name != caseName
                && !host.Files.File.Exists(path.Combine(folder, declaration.Name + CaseFileFinder.Extension))
                && Read(path.Combine(folder, declaration.Name + PageFile.Extension)) is { } page
                && MarkdownRenderer.RenderPage(model, declaration) is { } rendered)
            {
                yield return new CommittedPage(page.Path, page.Text, rendered);
            }
        }
    }

    private (string Path, string Text)? Read(string fullPath)
    {
        if (!host.Files.File.Exists(fullPath))
        {
            return null;
        }

        if (host.Texts.TryRead(fullPath, out var text, out var problem))
        {
            return (host.Finder.DisplayPath(fullPath), text.ToString());
        }

        _problems.Add(problem);
        return null;
    }
}
