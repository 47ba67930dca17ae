using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Editing.Tests;

/// <summary>The files that properties are held against: the corpus and the examples, whole and mutilated.</summary>
internal static class Files
{
    public static IEnumerable<SemanticModel> Whole()
    {
        foreach (var folder in Corpus.CaseFiles.GroupBy(static file => Path.GetDirectoryName(file) is { } at && at.EndsWith("shared", StringComparison.Ordinal) ? Path.GetDirectoryName(at) : Path.GetDirectoryName(file)))
        {
            var compilation = Compilation.Create(folder.Select(file => SyntaxTree.Parse(File.ReadAllText(file), Path.GetRelativePath(folder.Key!, file).Replace('\\', '/'))));
            foreach (var path in compilation.Paths)
                yield return compilation.GetModel(path);
        }
    }

    /// <summary>The text of the home screen case broken in a way that typing breaks it: cut short, a stretch taken out, a letter put in.</summary>
    public static SemanticModel Mutilated(int seed)
    {
        var random = new Random(seed);
        var home = Corpus.HomeScreen();
        var text = home.Tree.Text.ToString();
        var at = random.Next(text.Length);
        text = random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
            2 => text.Insert(at, new[] { "{", "}", "\"", "|", ":", ".", "(", "[", "//", "\n", "by ", "é", "5 " }[random.Next(13)]),
            _ => text[..at] + "\n" + text[at..],
        };
        var trees = home.Compilation.Paths.Where(path => path != home.Path).Select(path => home.Compilation.GetModel(path).Tree);
        return Compilation.Create(trees.Append(SyntaxTree.Parse(text, home.Path))).GetModel(home.Path);
    }
}
