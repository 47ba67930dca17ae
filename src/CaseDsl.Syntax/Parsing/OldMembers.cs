using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Parsing;

/// <summary>The members of the tree before a change: which come before it untouched, and where one can be taken up after it.</summary>
internal sealed class OldMembers
{
    /// <summary>
    /// How many tokens past a member its parse may have looked at: the next member's first word, and what tells a name
    /// from a property; one to spare.
    /// </summary>
    private const int Lookahead = 4;

    private readonly GreenNode? _members;
    private readonly GreenNode _root;
    private readonly SourceText _text;
    private readonly TextChangeRange _change;
    private readonly int _delta;
    private readonly int _firstTouched;
    private int _cursor;
    private int _cursorPosition;

    public OldMembers(GreenNode root, SourceText text, TextChangeRange change)
    {
        _root = root;
        _members = root.GetSlot(0);
        _text = text;
        _change = change;
        _delta = change.NewLength - change.Span.Length;
        (_firstTouched, Start) = FindStart();
        _cursor = _firstTouched;
        _cursorPosition = Start;
    }

    public int Count => GreenList.Count(_members);

    /// <summary>Where parsing must start, in either text.</summary>
    public int Start { get; }

    /// <summary>True for a member after which parsing goes on as at the start of a file.</summary>
    public static bool IsPlain(GreenNode member) =>
        member.Kind == SyntaxKind.Use
        || (member.Kind == SyntaxKind.Declaration && member.GetSlot(0) is { } keyword && (keyword.Flags & GreenFlags.TopLevelKeyword) != 0);

    /// <summary>Where the member so many members after the change ends, in the new text.</summary>
    public int EndOfStretch(int ahead)
    {
        var position = Start;
        var i = _firstTouched;
        for (; i < Count && position < _change.Span.End; i++)
        {
            position += At(i).FullWidth;
        }

        for (var last = Math.Min(Count, i + ahead); i < last; i++)
        {
            position += At(i).FullWidth;
        }

        return i >= Count ? int.MaxValue : position + _delta;
    }

    /// <summary>
    /// The index of the old member that starts at this place of the new text, wholly after the change and parsed as it
    /// would be parsed again; else null.
    /// </summary>
    public int? MemberAt(int position)
    {
        var old = position - _delta;
        if (old < _change.Span.End || !StartsLine(old) || !StartsLineInNew(old))
            return null;
        while (_cursor < Count && _cursorPosition < old)
        {
            _cursorPosition += At(_cursor++).FullWidth;
        }

        return _cursorPosition == old && _cursor > 0 && IsPlain(At(_cursor - 1)) && _cursor < Count ? _cursor : null;
    }

    /// <summary>The untouched members before, the new ones, and the old ones from <paramref name="next"/> on.</summary>
    public GreenNode Join(GreenNode? made, int next) =>
        Join(made, next, _root.GetSlot(2) ?? throw new InvalidOperationException("A file has an end."));

    /// <summary>The untouched members before, and the new ones to the end of the file.</summary>
    public GreenNode Join(GreenNode? made, GreenNode endOfFile) => Join(made, Count, endOfFile);

    private GreenNode Join(GreenNode? made, int next, GreenNode endOfFile)
    {
        var madeCount = GreenList.Count(made);
        var all = new GreenNode[_firstTouched + madeCount + Count - next];
        var count = 0;
        for (var i = 0; i < _firstTouched; i++)
        {
            all[count++] = At(i);
        }

        for (var i = 0; made is not null && i < madeCount; i++)
        {
            all[count++] = GreenList.ItemAt(made, i);
        }

        for (var i = next; i < Count; i++)
        {
            all[count++] = At(i);
        }

        return GreenBranch.Of(SyntaxKind.SourceFile, GreenList.Adopting(all), null, endOfFile);
    }

    private (int Index, int Position) FindStart()
    {
        // The member in which the change starts; a change right at its start touches the one before too.
        var index = 0;
        var position = 0;
        while (index < Count && position + At(index).FullWidth <= _change.Span.Start)
        {
            position += At(index++).FullWidth;
        }

        var untouchedTokens = index < Count ? TokensBefore(At(index), _change.Span.Start - position) : 0;
        while (index > 0 && !(untouchedTokens >= Lookahead && StartsLine(position) && IsPlain(At(index - 1)) && IsPlain(At(index))))
        {
            index--;
            position -= At(index).FullWidth;
            untouchedTokens += TokensBefore(At(index), At(index).FullWidth);
        }

        return (index, position);
    }

    /// <summary>How many of a member's tokens end before a place in it, counted up to <see cref="Lookahead"/>.</summary>
    private static int TokensBefore(GreenNode member, int width)
    {
        var count = 0;
        var position = 0;
        var stack = new Stack<GreenNode>();
        stack.Push(member);
        while (count < Lookahead && stack.TryPop(out var node))
        {
            if (node is GreenToken)
            {
                position += node.FullWidth;
                if (position >= width)
                    break;
                if (!node.IsMissing)
                    count++;
                continue;
            }

            for (var i = node.SlotCount - 1; i >= 0; i--)
            {
                if (node.GetSlot(i) is { } child)
                    stack.Push(child);
            }
        }

        return count;
    }

    private bool StartsLine(int position) =>
        position == 0 || (_text[position - 1] is '\n' or '\u0085' or '\u2028' or '\u2029')
        || (_text[position - 1] == '\r' && (position == _text.Length || _text[position] != '\n'));

    /// <summary>The character before this place is after the change too, or the change ends in a line's end.</summary>
    private bool StartsLineInNew(int old) => old > _change.Span.End;

    private GreenNode At(int index) =>
        _members is { } members ? GreenList.ItemAt(members, index) : throw new ArgumentOutOfRangeException(nameof(index));
}
