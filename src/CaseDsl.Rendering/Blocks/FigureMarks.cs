using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>
/// Marks around figures in a page's texts, by characters that Unicode keeps for a program's own use: OPEN, a number, NUMBER'S END,
/// the figure as printed, CLOSE. A text without its marks is the text that is printed where figures are not marked.
/// </summary>
internal sealed class FigureMarks
{
    internal const char Open = '\uFDD0';
    internal const char NumberEnd = '\uFDD1';
    internal const char Close = '\uFDD2';

    private static readonly char[] All = [Open, NumberEnd, Close];

    private readonly List<NamedFigure> _figures = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal ImmutableArray<NamedFigure> Figures => [.. _figures];

    /// <summary>The printed figure between its marks.</summary>
    internal string Mark(string printed, string expression, Location? source)
    {
        if (!_numbers.TryGetValue(expression, out var number))
        {
            _numbers[expression] = number = _figures.Count;
            _figures.Add(new NamedFigure(expression, printed, source));
        }

        return Open + number.ToString(CultureInfo.InvariantCulture) + NumberEnd + printed + Close;
    }

    /// <summary>True where a text holds a mark.</summary>
    internal static bool IsIn(string text) => text.AsSpan().IndexOfAny(All) >= 0;

    /// <summary>The text as printed, without marks.</summary>
    internal static string Strip(string text)
    {
        if (!IsIn(text)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Open && NumberAt(text, i) is { } found) i = found.End;
            else if (text[i] is not (Open or NumberEnd or Close)) result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>The number of the mark that opens at an index, and where it ends; null where what stands there is no mark.</summary>
    internal static (int Number, int End)? NumberAt(string text, int open)
    {
        var end = open + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end < text.Length && text[end] == NumberEnd && int.TryParse(text.AsSpan(open + 1, end - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, end)
            : null;
    }
}
