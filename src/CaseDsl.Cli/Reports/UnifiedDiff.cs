using DiffPlex.Renderer;

namespace CaseDsl.Cli;

/// <summary>The difference between two texts as <c>diff -u</c> and <c>git apply</c> know it.</summary>
internal static class UnifiedDiff
{
    public static void Write(string before, string after, string path, TextWriter into, Terminal terminal)
    {
        var diff = UnidiffRenderer.GenerateUnidiff(before, after, "a/" + path, "b/" + path);
        var ink = new Ink(terminal);
        foreach (var line in diff.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var colour = line switch
            {
                ['+', '+', '+', ..] or ['-', '-', '-', ..] => Ink.Bold,
                ['+', ..] => Ink.Green,
                ['-', ..] => Ink.Red,
                ['@', ..] => Ink.Cyan,
                _ => "",
            };
            into.Write(ink.Paint(line, colour));
            into.Write('\n');
        }
    }
}
