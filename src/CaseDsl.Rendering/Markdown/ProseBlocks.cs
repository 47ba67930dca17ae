using System.Globalization;

namespace CaseDsl.Rendering.Markdown;

/// <summary>Puts the blocks of an author's prose one below the other with a blank line where Markdown wants one.</summary>
internal sealed class ProseBlocks(bool isFlat)
{
    private enum Kind
    {
        None,
        Paragraph,
        List,
        Other,
    }

    private readonly record struct Level(bool IsNumbered, int Number, int Width);

    private readonly List<string> _lines = [];
    private readonly List<Level> _levels = [];
    private Kind _last;
    private bool _isBlankDue;

    internal IReadOnlyList<string> Finish() => _lines;

    internal void Blank() => _isBlankDue = _lines.Count > 0;

    internal void Heading(string text)
    {
        var fitted = ProseInline.Fit(text).Replace("**", "", StringComparison.Ordinal).TrimEnd(':', ' ');
        if (fitted.Length == 0) return;
        Start(Kind.Other);
        _lines.Add("**" + fitted + ":**");
    }

    internal void Code(string language, List<string> code)
    {
        var longest = 2;
        foreach (var line in code) longest = Math.Max(longest, MarkdownText.LongestRun(line, '`'));
        var fence = new string('`', longest + 1);
        Start(Kind.Other);
        _lines.Add(fence + language);
        _lines.AddRange(code);
        _lines.Add(fence);
    }

    internal void Quotation(IReadOnlyList<string> inner)
    {
        if (inner.Count == 0) return;
        var isAfterQuotation = _lines.Count > 0 && _lines[^1].StartsWith('>');
        Start(Kind.Other);
        if (isAfterQuotation && _lines[^1].Length == 0) _lines[^1] = ">";
        foreach (var line in inner) _lines.Add(line.Length == 0 ? ">" : "> " + line.TrimStart());
    }

    internal void Bullet(int indent, string item) => Item(Depth(indent), isNumbered: false, 0, "- ", item);

    /// <summary>A numbered item where it starts a list at 1 or goes on with one; any other number at the start of a line is only a number.</summary>
    internal void Numbered(int indent, int number, string item, string line)
    {
        var depth = Depth(indent);
        var isGoingOn = depth < _levels.Count && _levels[depth].IsNumbered;
        var expected = isGoingOn ? _levels[depth].Number + 1 : 1;
        if (number != expected && number != 1)
        {
            var mark = line.AsSpan().IndexOfAny('.', ')');
            Text(ProseInline.Fit(line.Insert(mark, "\\")));
            return;
        }

        Item(depth, isNumbered: true, expected, expected.ToString(CultureInfo.InvariantCulture) + ". ", item);
    }

    internal void Text(string line)
    {
        var isInList = _last == Kind.List && !_isBlankDue;
        if (!isInList && (_last != Kind.Paragraph || _isBlankDue)) Start(Kind.Paragraph);
        _lines.Add(isInList && !isFlat ? new string(' ', IndentOf(_levels.Count)) + line : line);
    }

    private void Item(int depth, bool isNumbered, int number, string mark, string item)
    {
        var isNewList = _last != Kind.List || (depth == 0 && _levels.Count > 0 && _levels[0].IsNumbered != isNumbered);
        if (isNewList)
        {
            Start(Kind.List);
        }
        else if (_isBlankDue)
        {
            _lines.Add("");
            _isBlankDue = false;
        }

        while (_levels.Count > depth) _levels.RemoveAt(_levels.Count - 1);
        _lines.Add(new string(' ', IndentOf(depth)) + mark + ProseInline.Fit(item));
        _levels.Add(new Level(isNumbered, number, mark.Length));
    }

    // How deep an item stands: as deep as its indentation reaches, one below the item before it at most.
    private int Depth(int indent)
    {
        if (isFlat || _last != Kind.List) return 0;
        var depth = 0;
        while (depth < _levels.Count && indent >= Math.Max(2, IndentOf(depth + 1))) depth++;
        return depth;
    }

    private int IndentOf(int depth)
    {
        var indent = 0;
        for (var i = 0; i < depth && i < _levels.Count; i++) indent += _levels[i].Width;
        return indent;
    }

    private void Start(Kind kind)
    {
        if (_lines.Count > 0) _lines.Add("");
        _isBlankDue = false;
        _levels.Clear();
        _last = kind;
    }
}
