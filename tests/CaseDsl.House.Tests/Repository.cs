using System.Xml.Linq;

namespace CaseDsl.House.Tests;

/// <summary>The sources that these tests are about.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The product's projects, by name.</summary>
    public static IEnumerable<string> Projects =>
        Directory.GetDirectories(Path.Combine(Root, "src"), "CaseDsl.*").Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static XDocument Project(string name) => XDocument.Load(Path.Combine(Root, "src", name, name + ".csproj"));

    /// <summary>What a project is called once built: the two programs have names of their own.</summary>
    public static string AssemblyName(string project) => (string?)Project(project).Descendants("AssemblyName").SingleOrDefault() ?? project;

    /// <summary>The projects that a project names.</summary>
    public static IEnumerable<string> References(string project) =>
        Project(project).Descendants("ProjectReference").Select(static r => Path.GetFileNameWithoutExtension(((string?)r.Attribute("Include") ?? "").Replace('\\', '/')));

    /// <summary>The packages that a project names.</summary>
    public static IEnumerable<string> Packages(string project) =>
        Project(project).Descendants("PackageReference").Select(static r => (string?)r.Attribute("Include") ?? "");

    /// <summary>The project's own source files.</summary>
    public static IEnumerable<string> Sources(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal)
                && !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[0].Equals("bin", StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CaseDsl.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return folder;
    }
}
