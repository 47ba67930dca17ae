using System.Buffers;
using CaseDsl.Rendering.Blocks;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigParagraph = Markdig.Syntax.ParagraphBlock;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace CaseDsl.Rendering.Html;

/// <summary>Markdown of a page's blocks as HTML: HTML in it is shown as text, a link leads to the web, to a mail address or to a file beside it.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\*_`[]<>&!~\n");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>A line of Markdown as inline HTML.</summary>
    internal static string Inline(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny(Markup) < 0) return HtmlEscape.Text(markdown);
        var document = Parse(markdown);
        return document is [MarkdigParagraph paragraph] ? Render(renderer => renderer.WriteLeafInline(paragraph)) : Render(renderer => renderer.Render(document));
    }

    /// <summary>Markdown of several blocks as HTML.</summary>
    internal static string Blocks(IReadOnlyList<string> lines)
    {
        var document = Parse(string.Join('\n', lines));
        return Render(renderer => renderer.Render(document)).TrimEnd('\n');
    }

    /// <summary>A line of Markdown in plain text, without marks, for titles and attributes.</summary>
    internal static string Plain(string markdown)
    {
        var text = FigureMarks.Strip(markdown);
        if (text.AsSpan().IndexOfAny(Markup) < 0) return text;
        return Markdig.Markdown.ToPlainText(text, Pipeline).Trim();
    }

    private static MarkdownDocument Parse(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // Nothing is fetched: a picture is a link to it.
            link.IsImage = false;
            link.Url = link.Url is null ? null : FigureMarks.Strip(link.Url);
            if (!IsSafe(link.Url)) Unlink(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            link.Url = FigureMarks.Strip(link.Url);
            if (!link.IsEmail && !IsSafe(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document;
    }

    private static void Unlink(LinkInline link)
    {
        for (var child = link.FirstChild; child is not null;)
        {
            var next = child.NextSibling;
            child.Remove();
            link.InsertBefore(child);
            child = next;
        }

        link.Remove();
    }

    internal static bool IsSafe(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.StartsWith("//", StringComparison.Ordinal)) return false;
        foreach (var c in url)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') return false;
        }

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny("/?#") >= 0) return true;
        return url[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private static string Render(Action<MarkdigRenderer> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new MarkdigRenderer(text));
        return text.ToString();
    }
}
