using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using static CaseDsl.Syntax.Parsing.Precedence;
using static CaseDsl.Syntax.Parsing.Recovery;
using static CaseDsl.Syntax.SyntaxKind;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>The grammar of a case file, each rule under the line of the language page that it says.</summary>
internal static class Grammar
{
    /// <summary>A block takes the stack of so many parentheses.</summary>
    private const int LevelsOfBlock = 4;

    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Comparison = 4;
    private const int Sum = 5;
    private const int Product = 6;
    private const int Estimated = 7;
    private const int Ratio = 8;
    private const int Sign = 9;

    // hole = "{" expression "}"
    private static readonly Rule Hole =
        Sequence(SyntaxKind.Hole, Token, Rec(AnyExpression), SkipTo(HoleCloseBraceToken));

    private static readonly Rule Run = Sequence(TextRun, Token);

    private static readonly Rule Parts = Many((TextRunToken, Run), (HoleOpenBraceToken, Hole));

    // text = '"' { run | hole } '"'
    private static readonly Rule Text = Sequence(SyntaxKind.Text, Token, Parts, Token);

    // prose = { "|" { run | hole } end-of-line }
    private static readonly Rule ProseLine = ProseThatMayEatABrace(Sequence(SyntaxKind.ProseLine, Token, Parts));

    private static readonly Rule Prose = Sequence(SyntaxKind.Prose, Many((BarToken, ProseLine)));

    // primary = number [ unit ] | percentage | money | date | text | name | "unknown" | "(" expression ")"
    private static readonly Rule Number =
        Sequence(NumberExpression, Token, If(IsMagnitudeWord, Token), If(IsUnit, Token));

    private static readonly Rule Money = Sequence(NumberExpression, Token, If(IsMagnitudeWord, Token), Nothing);

    private static readonly Rule Scaled = Sequence(NumberExpression, Token, Nothing, Nothing);

    private static readonly Rule Primary = Dispatch(
        MissingExpression,
        (NumberLiteralToken, Number),
        (MoneyLiteralToken, Money),
        (PercentLiteralToken, Scaled),
        (PointsLiteralToken, Scaled),
        (BasisPointsLiteralToken, Scaled),
        (MultipleLiteralToken, Scaled),
        (DateLiteralToken, Sequence(DateExpression, Token)),
        (OpenQuoteToken, Sequence(TextExpression, Text)),
        (IdentifierToken, Sequence(NameExpression, Token)),
        (UnknownKeyword, Sequence(UnknownExpression, Token)),
        (OpenParenToken, Sequence(
            ParenthesizedExpression,
            Token,
            Rec(AnyExpression),
            Expect(CloseParenToken, "Expected ')' to close the '('."))));

    // postfix = primary { "." word | "(" [ args ] ")" | "relative" }
    private static readonly Rule Arguments = If(Is(CloseParenToken), Nothing, Separated(Rec(AnyExpression)));

    private static readonly Rule CloseCall = Expect(CloseParenToken, "Expected ')' to close the arguments.");

    private static readonly Rule Operand = Postfix(
        Primary,
        (DotToken, Suffixed(MemberAccessExpression, Token, MemberName)),
        (OpenParenToken, Suffixed(CallExpression, Token, Arguments, CloseCall)),
        (RelativeKeyword, Suffixed(RelativeExpression, Token)));

    // estimated = per [ "[" sum "," sum "]" [ "at" percentage ] | "±" per [ "at" percentage ] ]
    private static readonly Rule Limit = Rec(AnySum);

    private static readonly Rule Margin = Rec(AnyRatio);

    private static readonly Rule LimitComma =
        Expect(CommaToken, "Expected ',' between the bounds of the interval, which is written [low, high].");

    private static readonly Rule CloseInterval =
        Expect(CloseBracketToken, "Expected ']' to close the interval, which is written [low, high].");

    private static readonly Rule At = If(Is(AtKeyword), Token);

    private static readonly Rule Level = After(AtKeyword, Margin);

    // expression = or > and > not > comparison > sum > product > estimated > per > sign > postfix > primary
    private static readonly Precedence Levels = new(
        Operand,
        Infix(Or, OrKeyword, OrExpression),
        Infix(And, AndKeyword, AndExpression),
        Prefix(Not, NotKeyword, NotExpression),
        Single(Comparison, EqualsEqualsToken, EqualsExpression),
        Single(Comparison, ExclamationEqualsToken, NotEqualsExpression),
        Single(Comparison, LessToken, LessExpression),
        Single(Comparison, LessEqualsToken, LessOrEqualExpression),
        Single(Comparison, GreaterToken, GreaterExpression),
        Single(Comparison, GreaterEqualsToken, GreaterOrEqualExpression),
        Infix(Sum, PlusToken, AddExpression),
        Infix(Sum, MinusToken, SubtractExpression),
        Infix(Product, AsteriskToken, MultiplyExpression),
        Infix(Product, SlashToken, DivideExpression),
        Closed(Estimated, OpenBracketToken, Suffixed(IntervalExpression, Token, Limit, LimitComma, Limit, CloseInterval, At, Level)),
        Closed(Estimated, PlusMinusToken, Suffixed(PlusMinusExpression, Token, Margin, At, Level)),
        Closed(Estimated, RelativeKeyword, Suffixed(RelativeExpression, TokenAfterInterval)),
        Infix(Ratio, PerKeyword, PerExpression),
        Prefix(Sign, PlusToken, UnaryPlusExpression),
        Prefix(Sign, MinusToken, UnaryMinusExpression));

    private static readonly Rule Expression = Levels.From(Or);

    // [ "at" ( "least" | "most" ) ]
    private static readonly Rule BoundWords = If(IsBound, Sequence(Bound, Token, Token));

    // tail = "by" … | "at" … | "within" … | "of" … | ( "sd" | "se" ) … "of" … | "to" … | "from" … [ "to" … ]
    private static readonly Rule To = If(Is(ToKeyword), Token);

    private static readonly Rule AfterTo = After(ToKeyword, Expression);

    private static readonly Rule Mean = Sequence(
        MeanTail,
        Token,
        Expression,
        Expect(OfKeyword, "Expected 'of' and the number of units, as in '11.2 h sd 8.4 h of 1_204_331'."),
        Expression);

    private static readonly Rule Tail = Dispatch(
        Nothing,
        (ByKeyword, Sequence(MovementTail, Token, BoundWords, Expression)),
        (AtKeyword, Sequence(ElasticityTail, Token, Expression, To, AfterTo)),
        (WithinKeyword, Sequence(MarginTail, Token, Expression)),
        (OfKeyword, Sequence(ProportionTail, Token, Expression)),
        (SdKeyword, Mean),
        (SeKeyword, Mean),
        (ToKeyword, Sequence(RangeTail, Token, Expression)),
        (IdentifierToken, If(IsDirection, Sequence(MovementTail, Direction, BoundWords, Expression), If(IsUntil, Sequence(RangeTail, Until, Expression)))),
        (FromKeyword, Sequence(DerivedTail, Token, Expression, To, AfterTo)));

    // value = prose | "none" | [ bound ] expression [ tail ]
    public static readonly Rule Figure = Sequence(ExpressionValue, BoundWords, Expression, Tail);

    private static readonly Rule Value = ValueThatMayBeMissing(Dispatch(
        Figure,
        (BarToken, Prose),
        (NoneKeyword, Sequence(NoneValue, Token))));

    private static readonly Rule Values = Separated(Value);

    // property = word ":" value { "," value }
    private static readonly Rule Property = Sequence(SyntaxKind.Property, NameOfProperty, Token, Values);

    private static readonly Rule PropertyWithoutColon =
        Sequence(SyntaxKind.Property, NameOfProperty, MissingColon, If(IsValueOnLine, Values, MissingValue));

    // declaration = keyword [ name ] [ text ] [ "=" value ] [ block ]
    private static readonly Rule Declaration = Declares(Sequence(
        SyntaxKind.Declaration,
        Keyword,
        If(IsName, DeclaredName),
        If(IsTitleOfDeclaration, Text),
        SignOfValue(SkipToOpening(If(Is(EqualsToken), Token))),
        After(EqualsToken, Value),
        SkipToBlock(If(IsBlock, Rec(AnyBlock), MissingBlock))));

    // use = "use" text
    private static readonly Rule Use = Sequence(SyntaxKind.Use, Name, If(IsTitle, WithoutHoles(Text), MissingPath));

    private static readonly Rule Empty = Sequence(EmptyMember, Token);

    // block = "{" { property | declaration | ";" } "}"
    private static readonly MemberRules BlockMembers = new(
        EndsBlock,
        (ParseKind.PropertyName, Always, Property),
        (SemicolonToken, Always, Empty),
        (IdentifierToken, IsHead, Declaration),
        (IdentifierToken, LacksBlock, Declaration),
        (IdentifierToken, IsBareProperty, PropertyWithoutColon),
        (OpenQuoteToken, IsTitleOfBlock, Declaration),
        (OpenBraceToken, IsNotDoubled, Declaration));

    private static readonly Rule Block =
        Nest(LevelsOfBlock, Enclosed(Expect(OpenBraceToken, "Expected '{' to open the block."), BlockMembers), BlockTooDeep);

    // file = { use | declaration }
    public static readonly MemberRules FileMembers = new(
        IsEndOfFile,
        (IdentifierToken, IsUse, Use),
        (IdentifierToken, IsForeignUse, ForeignUse(WithoutHoles(Text))),
        (IdentifierToken, StartsDeclaration, Declaration),
        (ParseKind.PropertyName, Always, StrayAtTopLevel(Property)),
        (SemicolonToken, Always, Empty),
        (OpenQuoteToken, IsTitleOfBlock, Declaration),
        (OpenBraceToken, Always, Declaration));

    // The rules that contain themselves.
    private static Rule AnyExpression() => Expression;

    private static Rule AnySum() => Levels.From(Sum);

    private static Rule AnyRatio() => Levels.From(Ratio);

    private static Rule AnyBlock() => Block;
}
