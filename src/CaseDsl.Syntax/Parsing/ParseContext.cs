using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// What the rules of one parse share: the token source, how deep they are, which block they are in and where the last
/// fault was.
/// </summary>
internal sealed class ParseContext
{
    /// <summary>How deep rules may nest; deeper is swallowed unread. A stack overflow could not be caught.</summary>
    public const int DeepestNesting = 160;

    /// <summary>
    /// How tall an expression may grow. Nesting does not bound it: each level can hold a chain of operators, and what
    /// reads the tree later may recurse by height.
    /// </summary>
    public const int TallestExpression = 500;

    private const int KeptInputs = 1 << 15;

    private readonly Lexer _lexer;
    private GreenNode?[] _scratch = new GreenNode?[64];
    private int _scratchCount;
    private TokenInput? _free;
    private int _freeCount;
    private int _lastFault = -1;

    public ParseContext(TokenCache cache)
    {
        _lexer = new Lexer(cache);
    }

    /// <summary>The token consumed last.</summary>
    public GreenToken? Previous { get; set; }

    /// <summary>The name of the property whose value is being parsed.</summary>
    public GreenToken? Property { get; set; }

    /// <summary>True where that name stands right of another word, as in a text without quotes.</summary>
    public bool PropertyFollowsWord { get; set; }

    /// <summary>The declaration whose head was parsed last: its keyword and its name, if any.</summary>
    public (GreenToken? Keyword, GreenToken? Name) Head { get; set; }

    /// <summary>The indentation of the line that opened the current block; -1 outside declarations.</summary>
    public int BlockIndent { get; set; } = -1;

    public int Depth { get; set; }

    /// <summary>True while members at the top level belong to a block that a brace too many has closed.</summary>
    public bool IsAfterStrayMember { get; set; }

    /// <summary>The line of the last of them: what else it holds is no second fault. -1 where there is none.</summary>
    public int StrayLine { get; set; } = -1;

    /// <summary>
    /// The last prose line that ends in a brace: where that brace is, where the token after the line starts, the line's
    /// number and its indentation.
    /// </summary>
    public (int Position, int End, int Line, int Indent)? EatenBrace { get; set; }

    public SkippedText Skipped { get; } = new();

    public bool ReachedEnd => _lexer.ReachedEnd;

    public TokenInput Start(char[] text, int length, int origin)
    {
        _lexer.Start(text, length, origin);
        _lastFault = -1;
        _scratchCount = 0;
        Previous = null;
        Property = null;
        Head = default;
        BlockIndent = -1;
        Depth = 0;
        IsAfterStrayMember = false;
        StrayLine = -1;
        EatenBrace = null;
        return Read();
    }

    /// <summary>Lets go of what the parse held, so that the context can be kept for another.</summary>
    public void Stop(TokenInput first)
    {
        Recycle(first, null);
        _lexer.Stop();
        Previous = null;
        Property = null;
        Head = default;
        Skipped.Take();
        _scratch.AsSpan().Clear();
        _scratchCount = 0;
    }

    /// <summary>The next token's input; called once a token, by the input before it.</summary>
    public TokenInput Read()
    {
        var input = _free;
        if (input is null)
        {
            input = new TokenInput(this);
        }
        else
        {
            _free = input.KnownNext;
            _freeCount--;
            input.Unlink();
        }

        var position = _lexer.Position;
        var token = _lexer.Next();
        input.Read(token, position, _lexer.WasFirstOnLine, _lexer.Indent, _lexer.LineNumber, _lexer.WasInHole);
        return input;
    }

    /// <summary>Takes the inputs before <paramref name="end"/> back; nothing may refer to them any more.</summary>
    public void Recycle(TokenInput first, TokenInput? end)
    {
        for (var input = first; input != end && input is not null;)
        {
            var next = input.KnownNext;
            if (_freeCount < KeptInputs)
            {
                input.Clear(_free);
                _free = input;
                _freeCount++;
            }

            input = next;
        }
    }

    /// <summary>Where the items that are collected now will start.</summary>
    public int Mark() => _scratchCount;

    public void Collect(GreenNode? node)
    {
        if (_scratchCount == _scratch.Length)
            Array.Resize(ref _scratch, _scratchCount * 2);
        // Through a span, which stores without asking whether the array is of a derived type.
        _scratch.AsSpan()[_scratchCount++] = node;
    }

    /// <summary>What was collected last, to be replaced.</summary>
    public ref GreenNode? LastCollected => ref _scratch[_scratchCount - 1];

    /// <summary>The items since the mark as a list.</summary>
    public GreenNode? TakeList(int mark)
    {
        var items = _scratch.AsSpan(mark, _scratchCount - mark);
        var list = GreenList.OfCollected(items);
        _scratchCount = mark;
        return list;
    }

    /// <summary>The items since the mark as a node's slots.</summary>
    public GreenNode TakeNode(SyntaxKind kind, int mark)
    {
        var node = GreenBranch.Of(kind, _scratch.AsSpan(mark, _scratchCount - mark));
        _scratchCount = mark;
        return node;
    }

    /// <summary>
    /// True where a fault at this place is the first one there: one mistake makes one finding, whatever else would have
    /// been expected at the same place.
    /// </summary>
    public bool IsFirstFaultAt(TokenInput input)
    {
        if (_lastFault == input.Position)
            return false;
        _lastFault = input.Position;
        return true;
    }

    /// <summary>Faults of one declaration say nothing of the next.</summary>
    public void ForgetFaults() => _lastFault = -1;
}
