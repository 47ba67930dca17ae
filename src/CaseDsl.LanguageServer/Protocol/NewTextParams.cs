namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/newText</c>.</summary>
public sealed record NewTextParams
{
    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The folder that the file is to lie in, whose metrics it can use; none where it is null.</summary>
    public string? FolderUri { get; init; }
}
