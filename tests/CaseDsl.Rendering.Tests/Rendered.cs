using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

/// <summary>Models and pages for tests.</summary>
internal static class Rendered
{
    private static string PagesFolder => Path.Combine(Corpus.Folder, "pages");

    /// <summary>Every case of the pages' corpus, by name.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(PagesFolder, "*.case").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string CorpusText(string name) => File.ReadAllText(Path.Combine(PagesFolder, name + ".case"));

    public static string ExpectedPath(string name) => Path.Combine(PagesFolder, name + ".md");

    public static SemanticModel CorpusModel(string name) => Model(CorpusText(name), name + ".case");

    // Broken files are rendered by the hundred: few draws will do.
    private static readonly CompilationOptions Quick = new() { DrawCount = 256 };

    public static SemanticModel Model(string text, string path = "main.case") =>
        Compilation.Create([SyntaxTree.Parse(text, path)]).GetModel(path);

    public static SemanticModel QuickModel(string text) =>
        Compilation.Create([SyntaxTree.Parse(text, "main.case")], Quick).GetModel("main.case");

    /// <summary>The home screen with its text changed, and its metrics as they are.</summary>
    public static SemanticModel HomeScreen(string text) => Compilation.Create(
    [
        SyntaxTree.Parse(text, "homescreen.case"),
        SyntaxTree.Parse(Corpus.Read("homescreen/shared/metrics.case"), "shared/metrics.case"),
    ], Quick).GetModel("homescreen.case");

    /// <summary>The page of the first declaration of a kind.</summary>
    public static string Page(SemanticModel model, string kind, string name = "")
    {
        var declaration = MarkdownRenderer.FindPage(model, kind, name);
        declaration.Should().NotBeNull();
        return MarkdownRenderer.RenderPage(model, declaration ?? throw new InvalidOperationException(kind)) ?? "";
    }

    /// <summary>Every page of a file and the whole case, each with its name.</summary>
    public static IEnumerable<(string Name, string Text)> All(SemanticModel model)
    {
        yield return (model.Path, MarkdownRenderer.RenderCase(model));
        foreach (var declaration in MarkdownRenderer.Pages(model))
            yield return ($"{model.Path} {declaration.Schema.Keyword}:{declaration.Name}", MarkdownRenderer.RenderPage(model, declaration) ?? "");
    }
}
