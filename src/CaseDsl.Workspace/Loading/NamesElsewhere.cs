using CaseDsl.Syntax;

namespace CaseDsl.Workspace;

/// <summary>
/// What the files of a workspace declare that nobody asked for: looked through only where a file names what it does not
/// have, to say where that may be found.
/// </summary>
public static class NamesElsewhere
{
    /// <summary>Where the search stops.</summary>
    public const int MostFolders = 2_000;

    /// <summary>True for the findings that a look at the rest of the workspace may answer: an unknown name, a used file that is not there.</summary>
    public static bool MayAnswer(string finding) => finding is "CASE2005" or "CASE2013";

    /// <summary>Every name that a file of the workspace declares at its top level, with the file's path from the root.</summary>
    public static IEnumerable<(string Name, string Path)> In(TextFiles texts, WorkspaceFolder folder)
    {
        foreach (var path in CaseFileFinder.FilesUnder(texts.FileSystem, folder.Root, folder, static _ => { }, MostFolders))
        {
            if (!texts.TryRead(path, out var text, out _))
            {
                continue;
            }

            var tree = SyntaxTree.Parse(text, folder.RelativePath(path));
            foreach (var member in tree.Root.Members)
            {
                if (member is DeclarationSyntax { Name: { IsNone: false, IsMissing: false } name })
                {
                    yield return (name.ValueText, tree.Path);
                }
            }
        }
    }
}
