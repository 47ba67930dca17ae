namespace CaseDsl.Rendering.Markdown;

/// <summary>The plain words of Markdown, for whoever can show nothing else.</summary>
public static class PlainText
{
    /// <summary>Paragraphs, items and lines of code stay on lines of their own; marks and addresses go.</summary>
    public static string Of(string markdown) => Markdig.Markdown.ToPlainText(markdown).TrimEnd('\n');
}
