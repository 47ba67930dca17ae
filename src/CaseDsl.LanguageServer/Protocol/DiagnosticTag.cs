namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How an editor may show the text of a diagnostic.</summary>
public enum DiagnosticTag
{
    Unnecessary = 1,
    Deprecated = 2,
}
