using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>Skipping what fits nowhere, and the findings for it.</summary>
internal static partial class Recovery
{
    private const int LongestQuote = 30;

    /// <summary>
    /// Skips one token into <see cref="ParseContext.Skipped"/>, and with it what it opens: a whole text, a prose line, a
    /// block in braces.
    /// </summary>
    public static TokenInput SkipOne(TokenInput input)
    {
        switch (input.Kind)
        {
            case SyntaxKind.OpenQuoteToken:
                return SkipThrough(input, SyntaxKind.CloseQuoteToken);
            case SyntaxKind.BarToken:
                var rest = Skip(input);
                while (!rest.AtEnd && !rest.IsFirstOnLine)
                {
                    rest = Skip(rest);
                }

                return rest;
            case SyntaxKind.OpenBraceToken when input.Context.Previous?.Kind != SyntaxKind.OpenBraceToken:
                return SkipBraces(input);
            default:
                return Skip(input);
        }
    }

    /// <summary>Skips to where the test holds, and puts what was skipped before the token there.</summary>
    public static TokenInput SkipUntil(TokenInput input, Test stops)
    {
        var context = input.Context;
        var previous = context.Previous;
        var message = context.IsFirstFaultAt(input) ? UnexpectedMessage(input) : null;
        var rest = input;
        while (!stops(rest))
        {
            rest = SkipOne(rest);
        }

        var diagnostics = DiagnosticsOf(context.Skipped, rest.Token.ContainsDiagnostics ? null : message);
        if (context.Skipped.Take() is { } trivia)
            rest.PrependSkipped(trivia, diagnostics, previous);
        return rest;
    }

    /// <summary>Takes the rest of an expression, brackets and all, as tokens of a node that is not looked into.</summary>
    public static TokenInput Swallow(TokenInput input)
    {
        var context = input.Context;
        var rest = input;
        var depth = 0;
        var isFirst = true;
        while (!rest.AtEnd && !(depth == 0 ? EndsExpression(rest) || StartsNextLine(rest, isFirst) : EndsDeclaration(rest)))
        {
            switch (rest.Kind)
            {
                case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken:
                    depth++;
                    break;
                case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    depth--;
                    break;
            }

            var token = rest.Token;
            if (isFirst)
                token = TooDeepToken(token);
            isFirst = false;
            context.Collect(token);
            context.Previous = token;
            rest = rest.Next;
        }

        context.IsFirstFaultAt(rest);
        return rest;
    }

    /// <summary>True where no expression goes on, whatever was read of it.</summary>
    public static bool EndsExpression(TokenInput input) => input.Kind switch
    {
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CommaToken => true,
        _ => EndsDeclaration(input),
    };

    /// <summary>What the lexer found in the skipped text, else that it is unexpected, where a message is given.</summary>
    public static GreenDiagnostic[] DiagnosticsOf(SkippedText skipped, string? message)
    {
        if (skipped.IsEmpty)
            return [];
        if (skipped.Lexical is { } lexical)
            return [lexical];
        if (message is null)
            return [];
        return [new GreenDiagnostic("CASE1002", message, skipped.TextStart, skipped.TextEnd - skipped.TextStart)];
    }

    public static string UnexpectedMessage(TokenInput input)
    {
        var context = input.Context;
        var text = Quote(input);
        switch (input.Kind)
        {
            case SyntaxKind.CloseBraceToken:
                return "Unexpected '}': every block is closed already.";
            case SyntaxKind.BarToken when !input.IsFirstOnLine && input.Next.Token.Text.StartsWith('|'):
                return "'||' is not a sign of the language. Write 'or'.";
            case SyntaxKind.BarToken:
                return "A prose line belongs to a property: write 'because:' or the like before it.";
            case SyntaxKind.OpenBraceToken:
                return "Unexpected '{': a block follows a declaration's head, as in 'risk drift { … }'.";
            case SyntaxKind.EqualsToken when context.Previous?.Kind == SyntaxKind.ColonToken:
                return "Unexpected '='. A property is written 'name: value'.";
            case SyntaxKind.CommaToken:
                return "Unexpected ','. Commas stand between the values of a property, as in 'claims: a, b'.";
        }

        if (input.Kind == SyntaxKind.PerKeyword && context.Previous?.Kind is SyntaxKind.ColonToken or SyntaxKind.EqualsToken)
            return "Unexpected 'per'. It stands between two units, as in 'plays per hour'.";
        if (input.Kind == SyntaxKind.ToKeyword && !input.IsFirstOnLine)
            return "Unexpected 'to'. It stands between the ends of a range, as in '0.2 to 0.5'; an uncertain change has an interval, as in '+1.5% relative [1%, 2%]'.";
        if (!input.IsFirstOnLine && input.Kind == SyntaxKind.IdentifierToken && context.Previous is { } unit
            && SyntaxFacts.MagnitudeMeantBy(unit.Text) is var magnitude and not '\0')
        {
            return $"Unexpected {text}: '{unit.Text}' was read as the number's unit. Thousands, millions, billions and trillions are written k, M, B and T: write '{magnitude}'.";
        }

        var isAfterValue = !input.IsFirstOnLine && context.Previous is { } previous && MayEndValue(previous.Kind);
        if (isAfterValue && MayStartValue(input.Kind))
            return $"Unexpected {text}. Put ',' between two values, or quotes around a text; a property is written 'name: value'.";
        return $"Unexpected {text}.";
    }

    /// <summary>That something stands after an interval that belongs before it.</summary>
    public static GreenToken MisplacedAfterInterval(GreenToken word) => word.WithDiagnostic(new GreenDiagnostic(
        "CASE1002",
        $"'{word.Text}' belongs to the figure: write it before the interval, as in '+$0.2M per quarter [$0.1M, $0.3M]'.",
        word.LeadingWidth,
        word.Text.Length));

    private static GreenToken TooDeepToken(GreenToken token) => token.WithDiagnostic(new GreenDiagnostic(
        "CASE1007",
        "The expression goes on too long or too deep to be read. Name its parts with 'assume' and use the names.",
        token.LeadingWidth,
        token.Text.Length));

    private static bool StartsNextLine(TokenInput input, bool isFirst) =>
        !isFirst && input.IsFirstOnLine && input.Kind == SyntaxKind.IdentifierToken;

    private static bool EndsDeclaration(TokenInput input) => input.Kind switch
    {
        SyntaxKind.EndOfFileToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken
            or SyntaxKind.BarToken or SyntaxKind.HoleCloseBraceToken or ParseKind.PropertyName or ParseKind.BlockCloser => true,
        _ => false,
    };

    private static bool MayEndValue(SyntaxKind kind) => kind switch
    {
        SyntaxKind.IdentifierToken or SyntaxKind.DateLiteralToken or SyntaxKind.CloseQuoteToken or SyntaxKind.CloseParenToken
            or SyntaxKind.CloseBracketToken or SyntaxKind.UnknownKeyword or SyntaxKind.RelativeKeyword => true,
        _ => SyntaxFacts.IsNumberLiteral(kind),
    };

    private static bool MayStartValue(SyntaxKind kind) => kind switch
    {
        SyntaxKind.IdentifierToken or SyntaxKind.DateLiteralToken or SyntaxKind.OpenQuoteToken or SyntaxKind.BarToken
            or SyntaxKind.OpenParenToken or SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.NotKeyword
            or SyntaxKind.UnknownKeyword or SyntaxKind.NoneKeyword or SyntaxKind.AtKeyword => true,
        _ => SyntaxFacts.IsNumberLiteral(kind),
    };

    private static string Quote(TokenInput input)
    {
        if (input.Kind == SyntaxKind.OpenQuoteToken)
            return "text";
        var text = input.Token.Text;
        return text.Length <= LongestQuote ? $"'{text}'" : $"'{text.AsSpan(0, LongestQuote)}…'";
    }

    private static TokenInput Skip(TokenInput input)
    {
        input.Context.Skipped.Add(input.Token);
        input.Context.Previous = input.Token;
        return input.Next;
    }

    private static TokenInput SkipThrough(TokenInput input, SyntaxKind kind)
    {
        var rest = input;
        while (!rest.AtEnd && rest.Token.Kind != kind)
        {
            rest = Skip(rest);
        }

        return rest.AtEnd ? rest : Skip(rest);
    }

    private static TokenInput SkipBraces(TokenInput input)
    {
        var rest = input;
        var depth = 0;
        do
        {
            if (rest.Kind == SyntaxKind.OpenBraceToken)
                depth++;
            else if (rest.Kind == SyntaxKind.CloseBraceToken)
                depth--;
            rest = rest.Kind == SyntaxKind.OpenQuoteToken ? SkipThrough(rest, SyntaxKind.CloseQuoteToken) : Skip(rest);
        }
        while (depth > 0 && !rest.AtEnd && rest.Kind != ParseKind.BlockCloser);
        return rest;
    }
}
