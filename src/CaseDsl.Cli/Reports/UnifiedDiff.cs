using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CaseDsl.Cli;

/// <summary>
/// The difference between two texts as <c>diff -u</c> and <c>git apply</c> know it: line ends count, and a last line
/// without one is marked.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">As a person in the current folder would type it.</param>
    public static void Write(string before, string after, string path, TextWriter into, Terminal terminal)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        var ink = new Ink(terminal);
        into.Write(ink.Paint($"--- a/{path}", Ink.Bold) + "\n");
        into.Write(ink.Paint($"+++ b/{path}", Ink.Bold) + "\n");
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            // Changes whose contexts meet are one hunk.
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndA(diff.DiffBlocks[last]) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(diff, first, last, into, ink);
            first = last + 1;
        }
    }

    private static void WriteHunk(DiffResult diff, int first, int last, TextWriter into, Ink ink)
    {
        var (start, end) = (diff.DiffBlocks[first], diff.DiffBlocks[last]);
        var fromA = Math.Max(0, start.DeleteStartA - Context);
        var toA = Math.Min(diff.PiecesOld.Count, EndA(end) + Context);
        var fromB = start.InsertStartB - (start.DeleteStartA - fromA);
        var toB = end.InsertStartB + end.InsertCountB + (toA - EndA(end));
        into.Write(ink.Paint($"@@ -{Range(fromA, toA)} +{Range(fromB, toB)} @@", Ink.Cyan) + "\n");
        var next = fromA;
        for (var i = first; i <= last; i++)
        {
            var block = diff.DiffBlocks[i];
            Lines(' ', diff.PiecesOld, next, block.DeleteStartA, "");
            Lines('-', diff.PiecesOld, block.DeleteStartA, EndA(block), Ink.Red);
            Lines('+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, Ink.Green);
            next = EndA(block);
        }

        Lines(' ', diff.PiecesOld, next, toA, "");

        void Lines(char sign, IReadOnlyList<string> pieces, int from, int to, string colour)
        {
            for (var i = from; i < to; i++)
            {
                var line = pieces[i];
                into.Write(ink.Paint(sign + line.TrimEnd('\n'), colour));
                into.Write(line.EndsWith('\n') ? "\n" : "\n\\ No newline at end of file\n");
            }
        }
    }

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>First line and count; an empty range stands behind the line before it.</summary>
    private static string Range(int from, int to) => $"{(to > from ? from + 1 : from)},{to - from}";
}
