using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Testing;

/// <summary>The files under <c>tests/corpus</c>, found from wherever the tests run.</summary>
public static class Corpus
{
    /// <summary>The repository's root: the nearest folder above the test's that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "tests", "corpus");

    /// <summary>Every case file of the corpus and of the examples, in order of path.</summary>
    public static IEnumerable<string> CaseFiles =>
        new[] { Folder, Path.Combine(Root, "examples") }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.case", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file, by its path under <c>tests/corpus</c>.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The model of a corpus file, compiled with every other case file of its top folder.</summary>
    public static SemanticModel Model(string path)
    {
        var top = path.Split('/')[0];
        var folder = Path.Combine(Folder, top);
        var trees = Directory.EnumerateFiles(folder, "*.case", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => SyntaxTree.Parse(File.ReadAllText(file), Path.GetRelativePath(folder, file).Replace('\\', '/')));
        return Compilation.Create(trees).GetModel(path[(top.Length + 1)..]);
    }

    /// <summary>The whole example of the language: a case study and the metrics file it uses.</summary>
    public static SemanticModel HomeScreen() => Model("homescreen/homescreen.case");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseDsl.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No CaseDsl.sln above " + AppContext.BaseDirectory);
    }
}
