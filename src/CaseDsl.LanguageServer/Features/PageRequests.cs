using CaseDsl.Analysis;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer;

/// <summary>What a document comes to: its pages and its score.</summary>
internal static class PageRequests
{
    public static void Register(MethodTable methods, TextFiles texts)
    {
        methods.Document<PageParams>("casedsl/page", static (parameters, view, _) => Page(parameters, view));
        methods.Document<TextDocumentParams>("casedsl/score", static (_, view, _) => CaseScore.Of(view.Model) is { } score
            ? new ScoreResult(score.Total, ScoreMarkdown.Write(score, view))
            : new ScoreResult(null, "There is nothing to judge here: no claim, trade-off, decision, story or canvas."));
        methods.Whole<NoParams>("casedsl/renderWorkspace", (_, at, cancellation) => RenderAll(at, texts, cancellation));
    }

    private static PageResult? Page(PageParams parameters, DocumentView view)
    {
        var isHtml = parameters.Format == PageParams.Html;
        var declaration = string.IsNullOrEmpty(parameters.Only) ? null : Find(view.Model, parameters.Only);
        if (!string.IsNullOrEmpty(parameters.Only) && declaration is null)
        {
            return null;
        }

        var page = declaration is null
            ? isHtml ? HtmlRenderer.RenderCaseFragment(view.Model) : MarkdownRenderer.RenderCaseWithMap(view.Model)
            : isHtml ? HtmlRenderer.RenderPageFragment(view.Model, declaration) : MarkdownRenderer.RenderPageWithMap(view.Model, declaration);
        return page is null
            ? null
            : new PageResult
            {
                Text = page.Text,
                Style = isHtml ? HtmlRenderer.StyleSheet : null,
                Title = (declaration ?? view.Model.All<CaseSymbol>().FirstOrDefault())?.DisplayName is { Length: > 0 } name ? name : System.IO.Path.GetFileNameWithoutExtension(view.Path),
                Anchors = [.. page.Anchors.Select(anchor => new PageAnchorItem(anchor.PageLine, view.UriOf(anchor.SourcePath), view.LineOf(anchor.SourcePath, anchor.SourceSpan.Start)))],
            };
    }

    /// <summary>What was asked for: <c>canvas:home_canvas</c>, <c>metrics</c>, or a name alone; null where there is no such page.</summary>
    private static DeclarationSymbol? Find(SemanticModel model, string asked)
    {
        var colon = asked.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0
            ? MarkdownRenderer.FindPage(model, asked[..colon], asked[(colon + 1)..])
            : MarkdownRenderer.Pages(model).FirstOrDefault(declaration => declaration.Name == asked) ?? MarkdownRenderer.FindPage(model, asked, "");
    }

    /// <summary>Writes the page of every case of the opened folders beside it, as <c>casedsl render</c> does.</summary>
    private static RenderWorkspaceResult RenderAll(ServerStateView at, TextFiles texts, CancellationToken cancellation)
    {
        var written = new List<string>();
        var problems = new List<string>();
        var files = 0;
        foreach (var view in at.Documents())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!view.Root.IsOpened)
            {
                continue;
            }

            files++;
            var target = System.IO.Path.ChangeExtension(view.FullPath, ".md");
            var text = MarkdownRenderer.RenderCase(view.Model);
            if (texts.FileSystem.File.Exists(target) && texts.TryRead(target, out var before, out _) && before.ToString() == text)
            {
                continue;
            }

            if (texts.TryWrite(target, text, null, out var problem))
            {
                written.Add(DocumentUri.FromPath(target));
            }
            else
            {
                problems.Add($"{problem.Path} {problem.Reason}");
            }
        }

        return new RenderWorkspaceResult(files, written.Count, [.. written], problems.Count == 0 ? null : string.Join("; ", problems));
    }
}
