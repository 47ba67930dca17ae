using System.Reflection;

namespace CaseDsl.Cli;

/// <summary>What the program knows of itself.</summary>
/// <param name="RepositoryUrl">Where its source and its pages about rules live, without a slash at the end; null where the build was told of no place.</param>
internal sealed record ProgramIdentity(string Version, string? RepositoryUrl)
{
    public static ProgramIdentity Current => field ??= new(
        typeof(ProgramIdentity).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
        // The SDK writes it from the one property in Directory.Build.props.
        typeof(ProgramIdentity).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static a => a.Key == "RepositoryUrl")?.Value?.TrimEnd('/'));

    /// <summary>Where a file of the repository is shown, on every host that is laid out as GitHub and GitLab are.</summary>
    public string? PageOf(string path) => RepositoryUrl is null ? null : $"{RepositoryUrl}/blob/main/{path}";
}
