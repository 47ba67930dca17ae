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

    /// <summary>In each form for people: the whole case's page, then those of its declarations; each is rendered only where it is committed.</summary>
    public IEnumerable<CommittedPage> Beside(CaseFile file, SemanticModel model)
    {
        var path = host.Files.Path;
        var folder = path.GetDirectoryName(file.FullPath) ?? "";
        var caseName = path.GetFileNameWithoutExtension(file.FullPath);
        foreach (var form in PageForm.ForPeople)
        {
            var command = $"casedsl render {Quoted(file.DisplayPath)}{(form == PageForm.Markdown ? "" : $" --to {form.Word}")}";
            if (Read(path.Combine(folder, caseName + form.Extension), form) is { } whole)
            {
                yield return new CommittedPage(whole.Path, whole.Text, form.Words(form.RenderCase(model)), command);
            }

            foreach (var declaration in MarkdownRenderer.Pages(model))
            {
                var name = PageForm.NameOf(declaration);
                // A name that another case has, too, is that case's page.
                if (name != caseName
                    && !host.Files.File.Exists(path.Combine(folder, name + CaseFileFinder.Extension))
                    && Read(path.Combine(folder, name + form.Extension), form) is { } page
                    && form.RenderPage(model, declaration) is { } rendered)
                {
                    yield return new CommittedPage(page.Path, page.Text, form.Words(rendered), $"{command} --only {PageForm.Address(declaration)}");
                }
            }
        }
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private (string Path, string Text)? Read(string fullPath, PageForm form)
    {
        if (!host.Files.File.Exists(fullPath))
        {
            return null;
        }

        if (!host.Texts.TryRead(fullPath, out var text, out var problem))
        {
            _problems.Add(problem);
            return null;
        }

        var content = text.ToString();
        return form.IsOurs(content) ? (host.Finder.DisplayPath(fullPath), form.Words(content)) : null;
    }
}
