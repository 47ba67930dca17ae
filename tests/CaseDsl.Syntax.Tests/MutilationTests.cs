using System.Globalization;
using CaseDsl.Syntax.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>
/// Damaged files, the same ones each run; set <c>CASEDSL_FUZZ</c> to another number for a longer run by hand.
/// </summary>
public class MutilationTests
{
    private const int LongestBase = 300;

    /// <summary>Small declarations: a long one as many, each with its head and one of its members.</summary>
    private static readonly string[] Whole = Split(Samples.Case).Concat(Split(Samples.Metrics)).ToArray();

    [Fact]
    public void No_damage_throws_or_loses_a_character_or_is_told_of_outside_the_text() => Fuzz(100_000, (seed, text) =>
    {
        var tree = SyntaxTree.Parse(text);
        Hold(tree.Root.ToFullString() == text, seed, "does not print back", text);
        foreach (var diagnostic in tree.Diagnostics)
        {
            Hold(diagnostic.Location.Span.End <= text.Length, seed, $"has a finding outside: {diagnostic.Message}", text);
            Hold(
                diagnostic.Fixes.All(fix => fix.Changes.All(change => change.Change.Span.End <= text.Length)),
                seed,
                $"has a fix outside: {diagnostic.Message}",
                text);
        }
    });

    [Fact]
    public void Reparsing_after_an_edit_equals_a_full_parse() => Fuzz(4_000, (seed, text) =>
    {
        var tree = SyntaxTree.Parse(text);
        var mutilation = new Mutilation(seed + 1);
        for (var i = 0; i < 3; i++)
        {
            var (start, length, put) = mutilation.Edit(tree.Text.ToString());
            var changed = tree.Text.WithChanges(new TextChange(new TextSpan(start, length), put));
            tree = tree.WithChangedText(changed);
            var full = SyntaxTree.Parse(changed.ToString());
            Hold(Dump.Of(tree) == Dump.Of(full), seed, $"re-parses differently after ({start}, {length}, '{put}')", changed.ToString());
        }
    });

    [Fact]
    public void A_text_that_two_threads_read_has_the_tree_that_one_gives_it() => Fuzz(4_000, (seed, text) =>
    {
        var source = SourceText.From(text);
        var lines = source.Lines;
        var split = lines[new Random(seed).Next(lines.Count)].Start;
        var tree = new SyntaxTree(source, "", Parser.ParseInTwo(source, split, CancellationToken.None));
        Hold(Dump.Of(tree) == Dump.Of(SyntaxTree.Parse(source)), seed, $"parses differently in two halves from {split}", text);
    });

    [Fact]
    public void A_large_text_has_the_tree_that_one_thread_gives_it()
    {
        var text = new System.Text.StringBuilder();
        for (var seed = 0; text.Length < 1_000_000; seed++)
        {
            text.Append(seed % 3 == 0 ? new Mutilation(seed).Of(Whole[seed % Whole.Length]) : Whole[seed % Whole.Length]);
        }

        var source = SourceText.From(text.ToString());
        var whole = new SyntaxTree(source, "", Parser.ParseWhole(source, CancellationToken.None));

        (Dump.Of(SyntaxTree.Parse(source)) == Dump.Of(whole)).Should().BeTrue();
    }

    [Fact]
    public void Formatting_is_idempotent_and_keeps_every_token() => Fuzz(5_000, (seed, text) =>
    {
        var tree = SyntaxTree.Parse(text);
        var formatted = SyntaxTree.Parse(Formatter.Format(tree));
        Hold(Formatter.Format(formatted) == formatted.Text.ToString(), seed, "formats differently the second time", text);
        Hold(Dump.Meaning(formatted) == Dump.Meaning(tree), seed, "means something else once formatted", text);
    });

    private static void Fuzz(int usual, Action<int, string> check)
    {
        var files = int.TryParse(Environment.GetEnvironmentVariable("CASEDSL_FUZZ"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : usual;
        Parallel.For(0, files, seed =>
        {
            var random = new Random(seed);
            var start = random.Next(Whole.Length);
            check(seed, new Mutilation(seed).Of(string.Concat(Whole.Skip(start).Take(1 + (random.Next(4) / 2)))));
        });
    }

    private static void Hold(bool holds, int seed, string what, string text)
    {
        if (!holds)
            throw new InvalidOperationException($"Seed {seed} {what}:\n{text}");
    }

    private static IEnumerable<string> Split(string text) => SyntaxTree.Parse(text).Root.Members.SelectMany(Parts);

    private static IEnumerable<string> Parts(MemberSyntax member)
    {
        if (member is not DeclarationSyntax { Body: { } body } || member.FullSpan.Length <= LongestBase)
            return [member.ToFullString()];
        var head = member.SyntaxTree.Text.ToString(TextSpan.FromBounds(member.Position, body.OpenBraceToken.FullSpan.End));
        return body.Members.Select(inner => $"{head}{inner.ToFullString()}}}\n");
    }
}
