using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Tells what a word at a place in a file could be, from what stands before it.</summary>
internal sealed class ExpectationFinder(SemanticModel model)
{
    public Expectation At(int position)
    {
        if (IsInComment(position))
            return Expectation.Nothing;
        var token = TokenBefore(position);
        // While a word is being written, what counts is what stands before it.
        var isWriting = SyntaxFacts.IsWord(token.Kind) && token.Span.End == position || token.Span.Contains(position) && token.Span.Start < position;
        var at = token;
        if (isWriting)
        {
            if (token.Parent is TextRunSyntax or TextSyntax or ProseLineSyntax)
                return InText(token);
            at = TokenBefore(token.Span.Start);
            if (token.Parent is MemberAccessExpressionSyntax access && access.Name == token)
                return MembersOf(access, position);
        }
        if (at.IsNone || at.Kind == SyntaxKind.EndOfFileToken)
            return TopLevel();
        return After(at, isWriting ? token : default, position);
    }

    private Expectation After(SyntaxToken at, SyntaxToken writing, int position)
    {
        switch (at.Kind)
        {
            case SyntaxKind.DotToken when at.Parent is MemberAccessExpressionSyntax access:
                return MembersOf(access, position);
            case SyntaxKind.OpenBraceToken:
                return InBlockOf(model.DeclarationAt(at.Span.Start));
            case SyntaxKind.CloseBraceToken:
                return InBlockOf(model.DeclarationAt(at.Span.Start)?.Parent);
            case SyntaxKind.ColonToken when at.Parent is PropertySyntax property:
                return Value(property, isStart: true);
            case SyntaxKind.CommaToken when at.Parent is PropertySyntax property:
                return Value(property, isStart: true);
            // A text and a line of prose end with their line.
            case SyntaxKind.OpenQuoteToken or SyntaxKind.TextRunToken or SyntaxKind.BarToken when OnOneLine(at, position):
                return InText(at);
            case SyntaxKind.PerKeyword:
                return new Expectation { Kinds = ExpectedWords.Unit, Declaration = model.DeclarationAt(position) };
        }
        if (at.Parent is DeclarationSyntax head && model.DeclarationAt(head.Span.Start) is { } declaration && at == head.Keyword && OnOneLine(at, position))
            return Name(declaration.Schema, declaration);
        // A head whose block is not yet written is read as a property without its colon.
        if (at.Parent is PropertySyntax { ColonToken.IsMissing: true } begun && begun.Name == at && OnOneLine(at, position)
            && Schemas.Find(at.ValueText) is { IsTopLevel: false } nested)
        {
            return Name(nested, model.DeclarationAt(begun.Span.Start));
        }
        if (IsWithinExpression(at, position))
            return SyntaxFacts.IsNumberLiteral(at.Kind) ? AfterNumber(at, position) : InExpression(at, position);
        if (writing.Parent is PropertySyntax written && written.Name != writing)
            return Value(written, isStart: false);
        return InBlockOf(BlockAround(at, position));
    }

    /// <summary>A unit; and in a block on one line, what may follow the figure there.</summary>
    private Expectation AfterNumber(SyntaxToken at, int position)
    {
        if (BlockAround(at, position) is not { Syntax.Body: { } body } block || !OnOneLine(body.OpenBraceToken, position) || at.Parent?.Parent is not ExpressionValueSyntax and not TailSyntax)
            return new Expectation { Kinds = ExpectedWords.Unit };
        var members = InBlockOf(block);
        return members with { Kinds = members.Kinds | ExpectedWords.Unit };
    }

    /// <summary>True after an operator, a bracket or a hole's brace, where an expression goes on.</summary>
    private static bool IsWithinExpression(SyntaxToken at, int position) => at.Kind switch
    {
        SyntaxKind.HoleOpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => true,
        >= SyntaxKind.EqualsToken and <= SyntaxKind.PlusMinusToken => true,
        SyntaxKind.CommaToken => at.Parent is CallExpressionSyntax or IntervalExpressionSyntax,
        SyntaxKind.AndKeyword or SyntaxKind.OrKeyword or SyntaxKind.NotKeyword or SyntaxKind.FromKeyword or SyntaxKind.OfKeyword
            or SyntaxKind.ToKeyword or SyntaxKind.ByKeyword or SyntaxKind.WithinKeyword or SyntaxKind.AtKeyword => at.Parent is not PropertySyntax,
        _ => SyntaxFacts.IsNumberLiteral(at.Kind) && OnOneLine(at, position),
    };

    private static bool OnOneLine(SyntaxToken token, int position) =>
        token.SyntaxTree is { } tree && tree.Text.Lines.IndexOf(token.Span.End) == tree.Text.Lines.IndexOf(position);

    private static Expectation TopLevel() => new()
    {
        Kinds = ExpectedWords.Keyword,
        Keywords = Kinds(static schema => schema.IsTopLevel),
    };

    private static Expectation InBlockOf(DeclarationSymbol? declaration)
    {
        if (declaration is null)
            return TopLevel();
        var nested = declaration.Schema.Nested;
        return new Expectation
        {
            Kinds = ExpectedWords.Property | (nested.IsEmpty ? ExpectedWords.None : ExpectedWords.Keyword),
            Declaration = declaration,
            Keywords = Kinds(schema => nested.Contains(schema.Kind)),
        };
    }

    private static ImmutableArray<DeclarationSchema> Kinds(Func<DeclarationSchema, bool> test)
    {
        var schemas = ImmutableArray.CreateBuilder<DeclarationSchema>();
        foreach (var schema in Schemas.All)
        {
            if (test(schema))
                schemas.Add(schema);
        }
        return schemas.ToImmutable();
    }

    private static Expectation Name(DeclarationSchema schema, DeclarationSymbol? declaration) => schema.Name switch
    {
        NameRole.Refers => new Expectation { Kinds = ExpectedWords.Reference, Declaration = declaration, Refers = schema.NameRefers },
        NameRole.Word => new Expectation { Kinds = ExpectedWords.Word, Declaration = declaration, Words = schema.NameWords },
        _ => new Expectation { Kinds = ExpectedWords.NewName, Declaration = declaration },
    };

    private Expectation Value(PropertySyntax syntax, bool isStart)
    {
        var declaration = model.DeclarationAt(syntax.Span.Start);
        var schema = declaration?.Schema.Property(syntax.Name.ValueText);
        if (schema is null)
            return new Expectation { Kinds = Expression, Declaration = declaration };
        var kinds = schema.Shape switch
        {
            PropertyShape.Word => ExpectedWords.Word,
            PropertyShape.Text => ExpectedWords.Text | (schema.Refers.IsEmpty ? ExpectedWords.None : ExpectedWords.Reference),
            PropertyShape.Prose => ExpectedWords.Text | ExpectedWords.Reference,
            PropertyShape.WordOrText => ExpectedWords.Text | ExpectedWords.Word,
            PropertyShape.Date or PropertyShape.DateRange => ExpectedWords.Date,
            PropertyShape.Unit => ExpectedWords.Unit,
            PropertyShape.Reference or PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail => ExpectedWords.Reference,
            PropertyShape.ReferenceOrWord => ExpectedWords.Reference | ExpectedWords.Word,
            PropertyShape.ConditionOrText => Expression | ExpectedWords.Text,
            _ => Expression,
        };
        return new Expectation
        {
            Kinds = isStart || schema.Shape is PropertyShape.Figure or PropertyShape.Condition or PropertyShape.Unit ? kinds : Expression,
            Declaration = declaration,
            Property = schema,
            Words = schema.Words,
            Refers = schema.Shape == PropertyShape.Prose ? [] : schema.Refers,
        };
    }

    private const ExpectedWords Expression = ExpectedWords.Reference | ExpectedWords.Function;

    private Expectation InExpression(SyntaxToken at, int position) => new()
    {
        Kinds = Expression,
        Declaration = model.DeclarationAt(position),
        Property = at.Parent?.FirstAncestorOrSelf<PropertySyntax>() is { } property
            ? model.DeclarationAt(property.Span.Start)?.Schema.Property(property.Name.ValueText)
            : null,
    };

    private static Expectation InText(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<UseSyntax>() is null ? Expectation.Nothing : new Expectation { Kinds = ExpectedWords.Path };

    private Expectation MembersOf(MemberAccessExpressionSyntax access, int position)
    {
        var declaration = model.DeclarationAt(position);
        if (declaration is null)
            return Expectation.Nothing;
        var receiver = Binder.BindAt(model, declaration, access.Expression);
        return new Expectation
        {
            Kinds = ExpectedWords.Member,
            Declaration = declaration,
            Receiver = receiver,
            Members = MemberChoices.Of(receiver, declaration),
        };
    }

    private static bool Contains(BlockSyntax block, int position) =>
        position >= block.OpenBraceToken.Span.End && (block.CloseBraceToken.IsMissing ? position <= block.FullSpan.End : position <= block.CloseBraceToken.Span.Start);

    /// <summary>The declaration in whose block a position lies, going out from what stands before it.</summary>
    private DeclarationSymbol? BlockAround(SyntaxToken at, int position)
    {
        for (var symbol = model.DeclarationAt(at.Span.Start); symbol is not null; symbol = symbol.Parent)
        {
            if (symbol.Syntax.Body is { } body && Contains(body, position))
                return symbol;
        }
        return null;
    }

    /// <summary>The last token that begins before a position; none at the start of the file.</summary>
    private SyntaxToken TokenBefore(int position)
    {
        var root = model.Tree.Root;
        for (var at = position; at > 0;)
        {
            var token = root.FindToken(at - 1);
            if (!token.IsMissing && token.Span.Length > 0 && token.Span.Start < position)
                return token;
            var next = Math.Min(at - 1, token.FullSpan.Start);
            if (token.FullSpan.Length > 0 && token.Span.Start >= position)
                next = token.FullSpan.Start;
            at = next;
        }
        return default;
    }

    private bool IsInComment(int position)
    {
        var token = model.Tree.Root.FindToken(Math.Min(position, model.Tree.Root.FullSpan.End));
        return HasCommentAt(token.LeadingTrivia, position) || HasCommentAt(token.TrailingTrivia, position);
    }

    /// <summary>A comment reaches to the end of its line, blanks behind it included.</summary>
    private bool HasCommentAt(SyntaxTriviaList trivia, int position)
    {
        foreach (var piece in trivia)
        {
            if (piece.Kind == SyntaxKind.CommentTrivia && piece.Span.Start < position && position <= model.Tree.Text.Lines.GetLineFromPosition(piece.Span.Start).End)
                return true;
        }
        return false;
    }
}
