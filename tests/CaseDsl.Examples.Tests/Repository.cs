namespace CaseDsl.Examples.Tests;

/// <summary>The checkout that the tests were built from, and its examples.</summary>
internal static class Repository
{
    private const string BadFolder = "examples/bad/";

    public static string Root { get; } = FindRoot();

    /// <summary>Every example that is to be clean, from the root, with <c>/</c>.</summary>
    public static IEnumerable<string> GoodExamples => Examples.Where(static path => !IsBad(path));

    /// <summary>Every example that shows findings, from the root, with <c>/</c>.</summary>
    public static IEnumerable<string> BadExamples => Examples.Where(IsBad);

    private static IEnumerable<string> Examples =>
        Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.case", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static bool IsBad(string path) => path.StartsWith(BadFolder, StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseDsl.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds CaseDsl.sln.");
    }
}
