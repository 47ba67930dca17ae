using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>One replacement in one file.</summary>
/// <param name="Path">The file, as <see cref="Location.Path"/> names it.</param>
public sealed record FileChange(string Path, TextChange Change);

/// <summary>A mend that can be applied mechanically.</summary>
/// <param name="Title">What applying it does, as an imperative: "Write 'precision'".</param>
/// <param name="IsSafe">True where applying it can't change what the author meant.</param>
/// <param name="Changes">Don't overlap within a file.</param>
public sealed record CodeFix(string Title, bool IsSafe, ImmutableArray<FileChange> Changes)
{
    /// <summary>A fix that replaces one span of the file that <paramref name="at"/> lies in.</summary>
    public static CodeFix Replace(string title, bool isSafe, Location at, string newText) =>
        new(title, isSafe, [new FileChange(at.Path, new TextChange(at.Span, newText))]);

    /// <summary>A fix that inserts text before <paramref name="position"/>.</summary>
    public static CodeFix Insert(string title, bool isSafe, string path, int position, string newText) =>
        new(title, isSafe, [new FileChange(path, new TextChange(new TextSpan(position, 0), newText))]);
}
