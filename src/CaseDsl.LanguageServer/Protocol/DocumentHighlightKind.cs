namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What a highlighted place does.</summary>
public enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}
