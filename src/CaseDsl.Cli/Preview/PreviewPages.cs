using System.Net;
using System.Text;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>The pages of the preview, whole documents of HTML. Everything that comes out of a file is escaped, but for the pages that the renderer made.</summary>
internal static class PreviewPages
{
    /// <summary>Every case with its outcome, its net and its findings.</summary>
    public static string List(PreviewState state, string nonce)
    {
        var body = new StringBuilder();
        body.Append("<main class=\"casedsl list\" id=\"page\" tabindex=\"-1\">\n<div class=\"page\">\n<h1>").Append(Count.Of(state.Cases.Length, "case")).Append("</h1>\n");
        Problems(body, state);
        if (state.Cases.IsEmpty)
        {
            body.Append("<p>There is no case here yet. <code>casedsl new canvas my_canvas</code> begins one; it will appear here.</p>\n");
        }
        else
        {
            body.Append("<table><thead><tr><th scope=\"col\">Case</th><th scope=\"col\">Outcome</th><th scope=\"col\">Net</th><th scope=\"col\">Findings</th></tr></thead>\n<tbody>\n");
            foreach (var shown in state.Cases)
            {
                Row(body, shown);
            }

            body.Append("</tbody></table>\n");
        }

        body.Append("</div>\n");
        Keys(body);
        body.Append("</main>\n");
        return Document(state, nonce, "Cases", "<span aria-current=\"page\">All cases</span>", body.ToString(), [("page", "Skip to the cases")]);
    }

    /// <summary>One case as it renders, its findings beside it.</summary>
    public static string Case(PreviewState state, PreviewCase shown, string nonce)
    {
        var body = new StringBuilder();
        body.Append("<div class=\"columns\">\n<div id=\"page\" tabindex=\"-1\">\n").Append(shown.Page).Append("</div>\n");
        body.Append("<aside id=\"findings\" class=\"casedsl\" tabindex=\"-1\" aria-labelledby=\"findings-title\">\n<h2 id=\"findings-title\">").Append(Findings(shown)).Append("</h2>\n");
        Problems(body, state);
        if (!shown.Findings.IsEmpty)
        {
            body.Append("<ol class=\"findings\">\n");
            foreach (var finding in shown.Findings)
            {
                Finding(body, shown, finding);
            }

            body.Append("</ol>\n");
        }

        Keys(body);
        body.Append("</aside>\n</div>\n");
        return Document(state, nonce, shown.Digest.Title, Trail(state, shown, isSource: false), body.ToString(), [("page", "Skip to the page"), ("findings", "Skip to the findings")]);
    }

    /// <summary>The text of a case, each line with its number.</summary>
    public static string Source(PreviewState state, PreviewCase shown, string nonce)
    {
        var body = new StringBuilder();
        var marked = shown.Findings.Where(finding => finding.Location.Path == shown.Model.Path).ToLookup(static finding => finding.Location.Start.Line);
        body.Append("<main class=\"casedsl source\" id=\"page\" tabindex=\"-1\">\n<div class=\"page\">\n<h1>").Append(Escape(shown.Path)).Append("</h1>\n<pre tabindex=\"0\" aria-label=\"Text of the case\"><code>");
        foreach (var line in shown.Model.Tree.Text.Lines)
        {
            if (line.Span.IsEmpty && line.LineNumber == shown.Model.Tree.Text.Lines.Count - 1)
            {
                // What follows the last line break is no line.
                break;
            }

            var findings = marked[line.LineNumber];
            body.Append("<span class=\"line").Append(findings.Any() ? " marked " + Level(findings.Max(static finding => finding.Severity)) : "").Append("\" id=\"L").Append(line.LineNumber + 1).Append("\" data-number=\"").Append(line.LineNumber + 1).Append("\">")
                .Append(Escape(line.ToString())).Append("\n</span>");
        }

        body.Append("</code></pre>\n</div>\n</main>\n");
        return Document(state, nonce, shown.Path, Trail(state, shown, isSource: true), body.ToString(), [("page", "Skip to the text")]);
    }

    /// <summary>What is not there, or not there any more.</summary>
    public static string Missing(PreviewState state, string nonce) => Document(
        state, nonce, "Not there", "<a href=\"/\" data-key=\"u\">All cases</a>",
        "<main class=\"casedsl\" id=\"page\" tabindex=\"-1\"><div class=\"page\"><h1>Not there</h1><p>No case of that name is previewed. If it comes back, so does its page.</p></div></main>\n",
        [("page", "Skip to the page")]);

    private static void Row(StringBuilder body, PreviewCase shown)
    {
        body.Append("<tr><th scope=\"row\"><a data-item href=\"").Append(Address("/case/", shown.Path)).Append("\">");
        if (!shown.IsReady)
        {
            body.Append(Escape(shown.Path)).Append("</a></th><td colspan=\"3\" data-label=\"Findings\">being read…</td></tr>\n");
            return;
        }

        body.Append(Escape(shown.Digest.Title)).Append("</a><br><span class=\"path\">").Append(Escape(shown.Path)).Append("</span></th>");
        Cell("Outcome", Escape(shown.Digest.Outcome));
        Cell("Net", Escape(shown.Digest.Net));
        Cell("Findings", Counts(shown));
        body.Append("</tr>\n");

        void Cell(string label, string html) =>
            body.Append(html.Length == 0 ? "<td class=\"none\"" : "<td").Append(" data-label=\"").Append(label).Append("\">").Append(html.Length == 0 ? "–" : html).Append("</td>");
    }

    private static void Finding(StringBuilder body, PreviewCase shown, Finding finding)
    {
        var line = finding.Location.Start.Line;
        var isHere = finding.Location.Path == shown.Model.Path;
        body.Append("<li class=\"finding ").Append(Level(finding.Severity)).Append("\" data-item tabindex=\"-1\" data-from=\"").Append(isHere ? FirstLine(shown, finding) : -1).Append("\" data-at=\"").Append(isHere ? line : -1).Append("\">\n<p class=\"where\"><span class=\"level\">").Append(Level(finding.Severity)).Append("</span> ");
        if (isHere)
        {
            body.Append("<a href=\"").Append(Address("/source/", shown.Path)).Append("#L").Append(line + 1).Append("\">line ").Append(line + 1).Append("</a>");
        }
        else
        {
            body.Append(Escape(finding.Location.Path)).Append(':').Append(line + 1);
        }

        body.Append(" <span class=\"rule\">").Append(Escape(finding.Id)).Append(' ').Append(Escape(finding.Slug)).Append("</span></p>\n<p>").Append(Escape(finding.Message)).Append("</p>\n");
        foreach (var fix in finding.Fixes)
        {
            body.Append("<p class=\"fix\">").Append(fix.IsSafe ? "Fix: " : "Fix, if you mean it: ").Append(Escape(fix.Title)).Append("</p>\n");
        }

        body.Append("</li>\n");
    }

    /// <summary>The line, from 0, on which the declaration around a finding begins.</summary>
    private static int FirstLine(PreviewCase shown, Finding finding)
    {
        var at = finding.Location.Span.Start;
        var around = shown.Model.Declarations.LastOrDefault(declaration => declaration.Syntax.Span.Start <= at);
        return around is null || around.Syntax.Span.End < at ? finding.Location.Start.Line : around.Syntax.Location.Start.Line;
    }

    private static void Problems(StringBuilder body, PreviewState state)
    {
        foreach (var problem in state.Problems)
        {
            body.Append("<p class=\"problem\">").Append(Escape(problem.Line > 0 ? $"{problem.Path}:{problem.Line}: {problem.Reason}" : $"{problem.Path}: {problem.Reason}")).Append("</p>\n");
        }
    }

    /// <summary>"2 errors, 1 warning", each in its colour.</summary>
    private static string Counts(PreviewCase shown) => shown.Findings.IsEmpty
        ? "none"
        : string.Join(", ", shown.Findings.GroupBy(static finding => finding.Severity).OrderByDescending(static group => group.Key)
            .Select(static group => $"<span class=\"level {Level(group.Key)}\">{Count.Of(group.Count(), Level(group.Key))}</span>"));

    private static string Findings(PreviewCase shown) => shown.Findings.IsEmpty ? "Nothing to report" : Count.Of(shown.Findings.Length, "finding");

    private static string Trail(PreviewState state, PreviewCase shown, bool isSource)
    {
        var at = state.Cases.IndexOf(shown);
        var prefix = isSource ? "/source/" : "/case/";
        var trail = new StringBuilder("<a href=\"/\" data-key=\"u\">All cases</a>");
        trail.Append(isSource ? $"<a href=\"{Address("/case/", shown.Path)}\">{Escape(shown.Path)}</a><span aria-current=\"page\">Text</span>" : $"<span aria-current=\"page\">{Escape(shown.Path)}</span><a href=\"{Address("/source/", shown.Path)}\">Text</a>");
        if (at > 0)
        {
            trail.Append("<a data-key=\"p\" href=\"").Append(Address(prefix, state.Cases[at - 1].Path)).Append("\">Previous</a>");
        }

        if (at + 1 < state.Cases.Length)
        {
            trail.Append("<a data-key=\"n\" href=\"").Append(Address(prefix, state.Cases[at + 1].Path)).Append("\">Next</a>");
        }

        return trail.ToString();
    }

    private static void Keys(StringBuilder body) => body.Append(
        """
        <details class="keys"><summary>Keys</summary>
        <dl><dt><kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd></dt><dd>next and previous in the list; the arrows once you are in it</dd>
        <dt><kbd>Enter</kbd></dt><dd>open: the case, or the finding's line</dd>
        <dt><kbd>n</kbd> <kbd>p</kbd> <kbd>u</kbd></dt><dd>next case, previous case, all cases</dd></dl>
        <p><label><input type="checkbox" id="keys" checked> Letters are keys</label></p>
        </details>

        """.ReplaceLineEndings("\n"));

    private static string Document(PreviewState state, string nonce, string title, string trail, string body, ReadOnlySpan<(string Id, string Text)> skips)
    {
        var skip = new StringBuilder();
        foreach (var (id, text) in skips)
        {
            skip.Append("<a class=\"skip\" href=\"#").Append(id).Append("\">").Append(text).Append("</a>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{Escape(title)} – casedsl preview</title>
            <style nonce="{nonce}">
            {PreviewAssets.Style}</style>
            </head>
            <body class="casedsl-page preview" data-version="{state.Version}{(state.Cases.All(static shown => shown.IsReady) ? "" : "-")}">
            {skip}<header class="casedsl bar"><nav aria-label="Preview">{trail}</nav><p id="status" role="status"></p></header>
            {body}<script nonce="{nonce}">
            {PreviewAssets.Script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Level(Severity severity) => SeverityWords.Of(severity);

    private static string Address(string prefix, string path) => prefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
