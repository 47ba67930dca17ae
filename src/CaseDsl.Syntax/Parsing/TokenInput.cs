using System.Collections.Immutable;
using CaseDsl.Syntax.Green;
using Sprache;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// One token as Sprache's input, and at the same time the successful result of the rule that ends before it: a rule's
/// value rides on the input that follows it until the next rule is done. So parsing makes one object a token, and those
/// are taken up again for later declarations.
/// </summary>
internal sealed class TokenInput : IInput, IResult<GreenNode?>
{
    private static readonly GreenToken Nothing = GreenToken.Missing(SyntaxKind.None);

    private static readonly IDictionary<object, object> NoMemos = ImmutableDictionary<object, object>.Empty;

    private TokenInput? _next;
    private SyntaxKind _kind;
    private bool _isUndecidedWord;
    private bool _mayCloseBlock;

    public TokenInput(ParseContext context)
    {
        Context = context;
    }

    public ParseContext Context { get; }

    public GreenToken Token { get; private set; } = Nothing;

    /// <summary>Where the token's leading trivia starts, in the whole text.</summary>
    public int Position { get; private set; }

    public bool IsFirstOnLine { get; private set; }

    /// <summary>How far in its line is.</summary>
    public int Indent { get; private set; }

    /// <summary>
    /// What the grammar decides by: the token's kind, where a word before a colon is a
    /// <see cref="ParseKind.PropertyName"/> and a keyword that closes the current block a
    /// <see cref="ParseKind.BlockCloser"/>.
    /// </summary>
    public SyntaxKind Kind
    {
        get
        {
            if (_isUndecidedWord)
                Decide();
            return _mayCloseBlock && Indent <= Context.BlockIndent ? ParseKind.BlockCloser : _kind;
        }
    }

    public TokenInput Next => _next ??= Context.Read();

    public GreenNode? Value { get; private set; }

    public char Current => (char)Kind;

    public bool AtEnd => _kind == SyntaxKind.EndOfFileToken;

    bool IResult<GreenNode?>.WasSuccessful => true;

    string IResult<GreenNode?>.Message => "";

    IEnumerable<string> IResult<GreenNode?>.Expectations => [];

    IInput IResult<GreenNode?>.Remainder => this;

    string IInput.Source => "";

    /// <summary>The token's line, counted from where the parse started.</summary>
    public int Line { get; private set; }

    int IInput.Column => Indent;

    IDictionary<object, object> IInput.Memos => NoMemos;

    /// <summary>The next input made so far, for taking inputs up again.</summary>
    public TokenInput? KnownNext => _next;

    IInput IInput.Advance() => Next;

    /// <summary>This input as the result of a rule that ends before it.</summary>
    public TokenInput With(GreenNode? value)
    {
        Value = value;
        return this;
    }

    /// <summary>Consumes the token: the next input, with this token as its value.</summary>
    public TokenInput Take()
    {
        Context.Previous = Token;
        return Next.With(Token);
    }

    /// <summary>Puts unexpected text before this token, which then starts where that text did.</summary>
    /// <param name="skipped">What was skipped right before this token.</param>
    /// <param name="diagnostics">Count from the start of what was skipped.</param>
    /// <param name="previous">The token consumed last before it.</param>
    public void PrependSkipped(GreenNode skipped, GreenDiagnostic[] diagnostics, GreenToken? previous)
    {
        Token = SkippedText.Before(Token, skipped, diagnostics);
        Position -= skipped.FullWidth;
        Context.Previous = previous;
    }

    public void PrependDiagnostic(GreenDiagnostic diagnostic) =>
        Token = Token.WithDiagnostics([diagnostic, .. Token.Diagnostics]);

    public void Read(GreenToken token, int position, bool isFirstOnLine, int indent, int line, bool isInHole)
    {
        Token = token;
        Position = position;
        IsFirstOnLine = isFirstOnLine;
        Indent = indent;
        Line = line;
        _kind = token.Kind;
        _isUndecidedWord = !isInHole && SyntaxFacts.IsWord(_kind);
        _mayCloseBlock = false;
    }

    /// <summary>Lets go of everything, to be read into again.</summary>
    public void Clear(TokenInput? next)
    {
        Token = Nothing;
        Value = null;
        _next = next;
    }

    /// <summary>Lets go of the next input alone; what was cleared holds nothing else.</summary>
    public void Unlink() => _next = null;

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;

    private void Decide()
    {
        _isUndecidedWord = false;
        var next = Next;
        if (next._kind == SyntaxKind.ColonToken)
        {
            _kind = ParseKind.PropertyName;
            return;
        }

        _mayCloseBlock = IsFirstOnLine
            && (Token.Flags & GreenFlags.TopLevelKeyword) != 0
            && (next.IsFirstOnLine || next._kind is SyntaxKind.OpenQuoteToken or SyntaxKind.OpenBraceToken
                or SyntaxKind.EqualsToken or SyntaxKind.EndOfFileToken || SyntaxFacts.IsWord(next.Token.Kind));
    }
}
