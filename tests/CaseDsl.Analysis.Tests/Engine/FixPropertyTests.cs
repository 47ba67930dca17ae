using System.Globalization;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

/// <summary>What holds of mending whatever the text: over every example and corpus file, whole and mutilated.</summary>
public sealed class FixPropertyTests
{
    private const int MutilationsPerFile = 8;

    private static readonly CompilationOptions FewDraws = new() { DrawCount = 100 };

    private static readonly Dictionary<string, SyntaxTree> Trees = Corpus.CaseFiles
        .Select(static file => SyntaxTree.Parse(File.ReadAllText(file), Path.GetRelativePath(Corpus.Root, file).Replace('\\', '/')))
        .ToDictionary(static tree => tree.Path, StringComparer.Ordinal);

    private static readonly Compilation Whole = Compilation.Create(Trees.Values, FewDraws);

    public static TheoryData<string> Files => [.. Trees.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Mending_ends_adds_no_syntax_error_and_leaves_nothing_to_mend(string path)
    {
        foreach (string text in Variants(path))
        {
            foreach (bool unsafeToo in new[] { false, true })
            {
                FixResult first = Mend(path, text, unsafeToo);
                string mended = TextOf(first, path);

                first.HasSettled.Should().BeTrue("of {0}", Escaped(text));
                SyntaxErrors(mended).Should().BeLessThanOrEqualTo(SyntaxErrors(text), "of {0}", Escaped(text));
                FixResult second = Mend(path, mended, unsafeToo);
                Escaped(TextOf(second, path)).Should().Be(Escaped(mended), "mending again finds nothing in what came of {0}", Escaped(text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_safe_keeps_every_comment_and_every_line_that_has_nothing_to_mend(string path)
    {
        foreach (string text in Variants(path))
        {
            string mended = TextOf(Mend(path, text, unsafeToo: false), path);

            Comments(mended).Should().Equal(Comments(text), "of {0}", Escaped(text));
            string[] before = text.Split('\n');
            string[] after = mended.Split('\n');
            int kept = before.Intersect(after).Count();
            int applied = Mend(path, text, unsafeToo: false).Applied;
            (before.Distinct().Count() - kept).Should().BeLessThanOrEqualTo(applied * 2, "a fix touches its own line: {0}", Escaped(text));
        }
    }

    /// <summary>The text itself, and texts with something cut out, doubled, or written twice over.</summary>
    private static IEnumerable<string> Variants(string path)
    {
        string text = Trees[path].Text.ToString();
        yield return text;
        uint state = (uint)path.Length + ((uint)text.Length * 31);
        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)Math.Max(1, below));
        }

        for (int i = 0; i < MutilationsPerFile; i++)
        {
            int at = Next(text.Length);
            int length = Math.Min(1 + Next(i < 3 ? 3 : 40), text.Length - at);
            yield return (i % 3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(Next(text.Length - length), length)),
                _ => text.Remove(at, length).Insert(at, "\"{:%,+-}"[Next(8)].ToString(CultureInfo.InvariantCulture)),
            };
        }
    }

    private static FixResult Mend(string path, string text, bool unsafeToo) =>
        FixApplier.Apply(Whole.WithTree(SyntaxTree.Parse(text, path)), [path], static _ => AnalysisOptions.Default, unsafeToo);

    private static string TextOf(FixResult result, string path) => result.Compilation.GetModel(path).Tree.Text.ToString();

    private static int SyntaxErrors(string text) =>
        SyntaxTree.Parse(text).Diagnostics.Count(static diagnostic => RuleFamily.OfId(diagnostic.Id) == RuleFamily.Syntax);

    private static List<string> Comments(string text)
    {
        List<string> comments = [];
        SyntaxTree tree = SyntaxTree.Parse(text);
        for (int at = text.IndexOf("//", StringComparison.Ordinal); at >= 0; at = text.IndexOf("//", at + 2, StringComparison.Ordinal))
        {
            SyntaxToken token = tree.Root.FindToken(at);
            if (token.LeadingTrivia.Concat(token.TrailingTrivia).FirstOrDefault(trivia => trivia.Kind == SyntaxKind.CommentTrivia && trivia.Span.Start == at) is { Kind: SyntaxKind.CommentTrivia } comment)
            {
                // A suppression that silences nothing is removed on purpose.
                string written = text.Substring(comment.Span.Start, comment.Span.Length);
                if (!written.Contains("casedsl:", StringComparison.Ordinal))
                    comments.Add(written);
            }
        }

        return comments;
    }

    /// <summary>Braces doubled: the assertions' messages are formats.</summary>
    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
