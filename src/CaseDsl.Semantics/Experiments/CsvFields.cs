using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>One field of a readout: its text without quotes, and where it stands.</summary>
internal readonly record struct CsvField(string Text, TextSpan Span);

/// <summary>
/// Splits comma-separated text into fields that know where they stand, so that a finding can point at the very cell.
/// Fields may be quoted (<c>"a, b"</c>, a quote doubled within); a quoted field ends at its line's end at the latest,
/// so that an open quote spoils one line only.
/// </summary>
internal static class CsvFields
{
    /// <summary>The fields of one line, spaces around them dropped. A line without any text has none.</summary>
    public static List<CsvField> Split(SourceText text, TextSpan line)
    {
        var fields = new List<CsvField>();
        var position = line.Start;
        while (position < line.End && IsSpace(text[position]))
            position++;
        if (position == line.End)
            return fields;
        position = line.Start;
        while (true)
        {
            fields.Add(ReadField(text, line.End, ref position));
            if (position >= line.End)
                return fields;
            position++;
        }
    }

    // Leaves the position on the comma after the field, or at the end.
    private static CsvField ReadField(SourceText text, int end, ref int position)
    {
        while (position < end && IsSpace(text[position]))
            position++;
        var start = position;
        if (position < end && text[position] == '"')
            return ReadQuoted(text, end, ref position);
        while (position < end && text[position] != ',')
            position++;
        var last = position;
        while (last > start && IsSpace(text[last - 1]))
            last--;
        var span = TextSpan.FromBounds(start, last);
        return new CsvField(text.ToString(span), span);
    }

    private static CsvField ReadQuoted(SourceText text, int end, ref int position)
    {
        var start = position++;
        var content = new StringBuilder();
        while (position < end)
        {
            if (text[position] == '"')
            {
                if (position + 1 < end && text[position + 1] == '"')
                    position++;
                else
                    break;
            }

            content.Append(text[position++]);
        }

        var last = Math.Min(position + 1, end);
        while (position < end && text[position] != ',')
            position++;
        return new CsvField(content.ToString().Trim(), TextSpan.FromBounds(start, last));
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00a0' or '\ufeff' or '\r';
}
