namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ReferenceParams"/>.</summary>
public sealed record ReferenceContext
{
    public bool IncludeDeclaration { get; init; }
}
