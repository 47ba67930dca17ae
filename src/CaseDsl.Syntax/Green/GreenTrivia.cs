namespace CaseDsl.Syntax.Green;

/// <summary>One piece of what stands between tokens: blanks, a line's end, a comment, skipped text.</summary>
internal sealed class GreenTrivia : GreenNode
{
    private const int SharedWidth = 64;

    private static readonly GreenTrivia[] Blanks = MakeBlanks();

    public static readonly GreenTrivia LineFeed = new(SyntaxKind.EndOfLineTrivia, "\n", isShared: true);

    public static readonly GreenTrivia CarriageReturnLineFeed = new(SyntaxKind.EndOfLineTrivia, "\r\n", isShared: true);

    public GreenTrivia(SyntaxKind kind, string text)
        : this(kind, text, isShared: false)
    {
    }

    private GreenTrivia(SyntaxKind kind, string text, bool isShared)
        : base(kind)
    {
        Text = text;
        IsShared = isShared;
        FullWidth = text.Length;
        if (kind == SyntaxKind.SkippedTextTrivia)
            Flags = GreenFlags.ContainsSkippedText;
    }

    public string Text { get; }

    /// <summary>True where every equal piece is this same object.</summary>
    public bool IsShared { get; }

    public override int SlotCount => 0;

    /// <summary>A run of plain spaces; short ones are shared.</summary>
    public static GreenTrivia Spaces(int count) =>
        count <= SharedWidth ? Blanks[count] : new GreenTrivia(SyntaxKind.WhitespaceTrivia, new string(' ', count));

    public override GreenNode? GetSlot(int index) => null;

    public override GreenNode WithSlot(int index, GreenNode? child) => this;

    private static GreenTrivia[] MakeBlanks()
    {
        var blanks = new GreenTrivia[SharedWidth + 1];
        for (var i = 0; i < blanks.Length; i++)
        {
            blanks[i] = new GreenTrivia(SyntaxKind.WhitespaceTrivia, new string(' ', i), isShared: true);
        }

        return blanks;
    }
}
