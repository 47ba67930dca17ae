using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Testing;

/// <summary>A text with a cursor <c>$$</c> and spans <c>[|…|]</c> marked in it.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Cursor">Where <c>$$</c> stood; -1 where it did not.</param>
/// <param name="Spans">In order of their start.</param>
public sealed record MarkedSource(string Text, int Cursor, ImmutableArray<TextSpan> Spans)
{
    /// <summary>Reads the marks. An interval's own brackets are no marks: only <c>[|</c> and <c>|]</c> are.</summary>
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        var cursor = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            var two = i + 1 < marked.Length ? marked.AsSpan(i, 2) : default;
            if (two is "$$")
            {
                cursor = text.Length;
                i++;
            }
            else if (two is "[|")
            {
                open.Push(text.Length);
                i++;
            }
            else if (two is "|]" && open.TryPop(out var start))
            {
                spans.Add(TextSpan.FromBounds(start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        if (open.Count > 0)
            throw new ArgumentException("A marked span is not closed.", nameof(marked));
        spans.Sort(static (a, b) => a.CompareTo(b));
        return new MarkedSource(text.ToString(), cursor, spans.ToImmutable());
    }
}
