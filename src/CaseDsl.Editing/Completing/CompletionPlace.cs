using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>The place that a completion is asked for: what may stand there, the word begun, and what stands before it.</summary>
internal sealed class CompletionPlace
{
    private CompletionPlace(SemanticModel model, int position)
    {
        Model = model;
        Position = position;
        Word = WordAround(model.Tree.Text, position);
        Typed = model.Tree.Text.ToString(TextSpan.FromBounds(Word.Start, position));
        Before = Places.TokenBefore(model.Tree, Word.Start);
        IsInText = IsText(model.Tree, position);
        var head = IsInText ? null : NestedHead();
        Expected = head ?? model.ExpectedAt(position);
        if (head is null && Before.Parent?.FirstAncestorOrSelf<PropertySyntax>() is { } property && property.Name != Before)
            Value = property;
    }

    public SemanticModel Model { get; }

    public int Position { get; }

    /// <summary>The word at the cursor, both sides of it; empty where there is none.</summary>
    public TextSpan Word { get; }

    /// <summary>What of the word stands before the cursor.</summary>
    public string Typed { get; }

    /// <summary>The last token before the word; none at the start of the file.</summary>
    public SyntaxToken Before { get; }

    public Expectation Expected { get; }

    /// <summary>True in the plain words of a text or of prose, holes aside.</summary>
    public bool IsInText { get; }

    /// <summary>True where a hole of a text or of prose begins an expression.</summary>
    public bool IsInHole => Expected.Has(ExpectedWords.Function) && Before.Kind == SyntaxKind.HoleOpenBraceToken;

    /// <summary>The property in whose value the token before stands; null where it stands in none.</summary>
    public PropertySyntax? Value { get; }

    /// <summary>What the schema says of <see cref="Value"/>.</summary>
    public PropertySchema? ValueSchema => Value is not null && Model.PropertyAt(Value.Span.Start) is { } property
        ? property.Schema ?? (property.Declaration.Schema.TakesArmReadings ? Schemas.Get(DeclarationKind.Result).Property("lift") : null)
        : null;

    /// <summary>True where the token before stands on the cursor's line.</summary>
    public bool IsSameLine => !Before.IsNone && Model.Tree.Text.Lines.IndexOf(Before.Span.End) == Model.Tree.Text.Lines.IndexOf(Position);

    /// <summary>The text from the word's end to the end of its line.</summary>
    public string RestOfLine => Model.Tree.Text.ToString(TextSpan.FromBounds(Word.End, Model.Tree.Text.Lines.GetLineFromPosition(Word.End).End));

    public static CompletionPlace At(SemanticModel model, int position) => new(model, position);

    /// <summary>
    /// After <c>result</c> or <c>finding</c> on its line: what names it, read from the words, since a head without its
    /// block is taken for the end of what stands before it.
    /// </summary>
    private Expectation? NestedHead()
    {
        var text = Model.Tree.Text;
        var end = Word.Start;
        while (end > 0 && text[end - 1] is ' ' or '\t')
            end--;
        if (end == Word.Start || WordAround(text, end) is not { Length: > 0 } word || word.End != end)
            return null;
        if (Schemas.Find(text.ToString(word)) is not { IsTopLevel: false } schema || Around(word.Start, schema.Kind) is not { } around)
            return null;
        return schema.Name switch
        {
            NameRole.Refers => new Expectation { Kinds = ExpectedWords.Reference, Declaration = around, Refers = schema.NameRefers },
            NameRole.Word => new Expectation { Kinds = ExpectedWords.Word, Declaration = around, Words = schema.NameWords },
            // Anybody may sign, but the gate waits for some.
            _ when schema.Kind == DeclarationKind.Signoff => new Expectation
            {
                Kinds = ExpectedWords.Word,
                Declaration = around,
                Words = [.. LaunchFigures.RequiredRoles.Add("product").Where(role => around.Child(role) is null)],
            },
            _ => null,
        };
    }

    private DeclarationSymbol? Around(int position, DeclarationKind kind)
    {
        var around = Model.DeclarationAt(position);
        while (around is not null && !around.Schema.Nested.Contains(kind))
            around = around.Parent;
        return around;
    }

    private static TextSpan WordAround(SourceText text, int position)
    {
        var start = position;
        var end = position;
        while (start > 0 && IsWordLetter(text[start - 1]))
            start--;
        while (end < text.Length && IsWordLetter(text[end]))
            end++;
        // A number is no word to complete; the unit glued to it is.
        while (start < position && char.IsAsciiDigit(text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static bool IsText(SyntaxTree tree, int position)
    {
        if (position == 0)
            return false;
        var token = Places.TokenBefore(tree, position);
        return token.Kind switch
        {
            SyntaxKind.TextRunToken => token.Span.End >= position || IsOnLineOf(tree, token, position),
            SyntaxKind.OpenQuoteToken => true,
            SyntaxKind.BarToken => IsOnLineOf(tree, token, position),
            // Behind a hole the plain words go on.
            SyntaxKind.HoleCloseBraceToken => token.Span.End <= position && IsOnLineOf(tree, token, position),
            _ => false,
        };
    }

    private static bool IsOnLineOf(SyntaxTree tree, SyntaxToken token, int position) =>
        tree.Text.Lines.IndexOf(token.Span.Start) == tree.Text.Lines.IndexOf(position);
}
