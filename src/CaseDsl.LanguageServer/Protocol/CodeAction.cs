namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Something that an editor can do at a place.</summary>
public sealed record CodeAction
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.casedsl";
    public const string Extract = "refactor.extract";
    public const string Rewrite = "refactor.rewrite";

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public required WorkspaceEdit Edit { get; init; }
}
