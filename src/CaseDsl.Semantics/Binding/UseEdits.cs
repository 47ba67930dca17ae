using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>How a file writes that it uses another.</summary>
public static class UseEdits
{
    /// <summary>The path of one file as another writes it: relative to that one's folder, with <c>/</c>.</summary>
    public static string Relative(string from, string to)
    {
        var fromParts = from.Split('/');
        var toParts = to.Split('/');
        var shared = 0;
        while (shared < fromParts.Length - 1 && shared < toParts.Length - 1 && fromParts[shared] == toParts[shared])
            shared++;
        var up = string.Concat(Enumerable.Repeat("../", fromParts.Length - 1 - shared));
        return up + string.Join('/', toParts, shared, toParts.Length - shared);
    }

    /// <summary>A path between quotes: what would end the text or open a hole is escaped.</summary>
    public static string Quoted(string path) =>
        "\"" + path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal) + "\"";

    /// <summary>Adds a <c>use</c> of another file: after those there are, else after the header, else on top.</summary>
    /// <param name="path">The file to use, from the workspace's root.</param>
    public static CodeFix Add(SemanticModel model, string path)
    {
        var written = Relative(model.Path, path);
        var line = "use " + Quoted(written);
        var title = $"Add use \"{written}\"";
        var end = LineBreak(model.Tree);
        var uses = model.Uses;
        var members = model.Tree.Root.Members;
        if (!uses.IsEmpty)
            return CodeFix.Insert(title, true, model.Path, uses[^1].Syntax.Span.End, end + line);
        // After the file's header where it has one, so that the header stays on top.
        if (members.Count > 0 && members[0] is DeclarationSyntax { Keyword.ValueText: "case" } header)
            return CodeFix.Insert(title, true, model.Path, header.Span.End, end + end + line);
        return CodeFix.Insert(title, true, model.Path, members.Count > 0 ? members[0].Span.Start : 0, line + end + end);
    }

    private static string LineBreak(SyntaxTree tree)
    {
        var first = tree.Text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }
}
