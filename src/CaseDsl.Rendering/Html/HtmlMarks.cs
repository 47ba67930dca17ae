using System.Collections.Immutable;
using System.Text;
using CaseDsl.Rendering.Blocks;

namespace CaseDsl.Rendering.Html;

/// <summary>Turns marks and lights in set HTML into elements.</summary>
internal static class HtmlMarks
{
    /// <summary>Appends the HTML. Elements that marks open never overlap those that are there: one that would is closed with the element around it.</summary>
    /// <param name="attributes">The attributes of a figure's place.</param>
    internal static void Append(StringBuilder result, string html, ImmutableArray<NamedFigure> figures, Func<NamedFigure, string> attributes)
    {
        if (!FigureMarks.IsIn(html))
        {
            result.Append(html);
            return;
        }

        // True where the element was opened by a mark.
        var open = new Stack<bool>();
        for (var i = 0; i < html.Length; i++)
        {
            var c = html[i];
            if (c == '<')
            {
                var end = html.IndexOf('>', i);
                if (end < 0) end = html.Length - 1;
                var tag = html.AsSpan(i, end - i + 1);
                if (tag.StartsWith("</"))
                {
                    while (open.TryPop(out var isMark) && isMark) result.Append("</span>");
                }
                else if (!tag.EndsWith("/>"))
                {
                    open.Push(false);
                }

                result.Append(FigureMarks.Strip(tag.ToString()));
                i = end;
            }
            else if (c == FigureMarks.Open && FigureMarks.NumberAt(html, i) is { } found)
            {
                if (found.Number < figures.Length)
                {
                    result.Append("<span class=\"figure\" data-figure=\"").Append(HtmlEscape.Text(figures[found.Number].Expression)).Append('"')
                        .Append(attributes(figures[found.Number])).Append('>');
                    open.Push(true);
                }

                i = found.End;
            }
            else if (c == FigureMarks.Close)
            {
                if (open.TryPeek(out var isMark) && isMark)
                {
                    open.Pop();
                    result.Append("</span>");
                }
            }
            else if (c is not (FigureMarks.Open or FigureMarks.NumberEnd))
            {
                result.Append(c);
            }
        }

        while (open.TryPop(out var isMark))
        {
            if (isMark) result.Append("</span>");
        }
    }
}
