using Spectre.Console.Rendering;

namespace CaseDsl.Cli;

/// <summary>How many columns of a terminal a character takes, as a person sees it.</summary>
internal static class CellWidth
{
    /// <summary>The width of one text element (a character with the marks and joiners that belong to it).</summary>
    public static int Of(string element)
    {
        // ASCII and Latin need no table; the rest asks the one that the terminal library has.
        if (element.Length == 1 && element[0] < '\u0300')
        {
            return 1;
        }

        return Math.Clamp(Segment.CellCount([new Segment(element)]), 0, 2);
    }
}
