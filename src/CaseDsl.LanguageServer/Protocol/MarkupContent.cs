namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Text in Markdown, or plain.</summary>
public sealed record MarkupContent(string Kind, string Value)
{
    public const string Markdown = "markdown";
    public const string PlainText = "plaintext";
}
