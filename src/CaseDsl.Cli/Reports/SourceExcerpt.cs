using System.Globalization;
using System.Text;
using CaseDsl.Syntax;

namespace CaseDsl.Cli;

/// <summary>The line that a finding speaks of, with carets under the spot.</summary>
internal static class SourceExcerpt
{
    /// <summary>Longer lines are shown in part, around the spot.</summary>
    private const int MostCharacters = 160;

    /// <summary>How much is kept before the spot of a long line.</summary>
    private const int Before = 60;

    private const char Ellipsis = '…';

    public static void Write(Location location, TextWriter into, Ink ink, string colour)
    {
        var text = location.Text;
        var start = Math.Min(location.Span.Start, text.Length);
        var line = text.Lines.GetLineFromPosition(start);
        var content = text.ToString(line.Span);
        var column = Math.Min(start - line.Start, content.Length);
        var endColumn = Math.Clamp(location.Span.End - line.Start, column, content.Length);
        if (content.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        var (from, to) = Window(content, column);
        endColumn = Math.Min(endColumn, to);
        var number = (line.LineNumber + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        var bar = ink.Paint("|", Ink.Cyan);

        var shown = new StringBuilder();
        var under = new StringBuilder();
        if (from > 0)
        {
            shown.Append(Ellipsis);
            under.Append(' ');
        }

        Append(content[from..column], shown, under, marked: false);
        var marks = new StringBuilder();
        Append(content[column..endColumn], shown, marks, marked: true);
        Append(content[endColumn..to], shown, new StringBuilder(), marked: false);
        if (to < content.Length)
        {
            shown.Append(Ellipsis);
        }

        if (marks.Length == 0)
        {
            marks.Append('^');
        }

        into.WriteLine($"  {ink.Paint(number, Ink.Cyan)} {bar} {shown.ToString().TrimEnd()}");
        into.WriteLine($"  {margin} {bar} {under}{ink.Paint(marks.ToString(), colour)}");
    }

    private static (int From, int To) Window(string content, int column)
    {
        if (content.Length <= MostCharacters)
        {
            return (0, content.Length);
        }

        var from = Math.Max(0, Math.Min(column - Before, content.Length - MostCharacters));
        var to = Math.Min(content.Length, from + MostCharacters);
        return (Whole(content, from), Whole(content, to));
    }

    /// <summary>Steps off the middle of a surrogate pair.</summary>
    private static int Whole(string content, int at) =>
        at > 0 && at < content.Length && char.IsLowSurrogate(content[at]) && char.IsHighSurrogate(content[at - 1]) ? at - 1 : at;

    /// <summary>Adds text to the shown line, and to the line under it as many columns as it takes.</summary>
    private static void Append(string part, StringBuilder shown, StringBuilder under, bool marked)
    {
        var elements = StringInfo.GetTextElementEnumerator(part);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (element == "\t")
            {
                // A tab under a tab keeps the caret right whatever a terminal makes of it; a marked one is shown as a space.
                shown.Append(marked ? ' ' : '\t');
                under.Append(marked ? '^' : '\t');
                continue;
            }

            foreach (var c in element)
            {
                shown.Append(Printable.Picture(c));
            }

            under.Append(marked ? '^' : ' ', CellWidth.Of(element));
        }
    }
}
