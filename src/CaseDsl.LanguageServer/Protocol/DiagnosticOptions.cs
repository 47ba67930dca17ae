namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How findings can be asked for.</summary>
public sealed record DiagnosticOptions
{
    public string? Identifier { get; init; }

    /// <summary>True: an edit of one file can change what is said of another.</summary>
    public bool InterFileDependencies { get; init; }

    public bool WorkspaceDiagnostics { get; init; }
}
