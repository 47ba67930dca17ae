using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>Values and expressions that are absent or not whole.</summary>
internal static partial class Recovery
{
    public static readonly Rule MissingExpression = input =>
    {
        var at = (TokenInput)input;
        var isNeedless = at.Context.Previous?.Kind == SyntaxKind.CommaToken && at.Kind is ParseKind.PropertyName or SyntaxKind.CloseBraceToken;
        var fix = isNeedless ? new GreenFix("Remove ','", true, [new GreenChange(-1, 1, "")]) : null;
        var name = Missing(at, SyntaxKind.IdentifierToken, "CASE1001", ExpectedExpression(at.Context, isNeedless), fix);
        return at.With(GreenBranch.Of(SyntaxKind.NameExpression, name));
    };

    public static readonly Rule MissingValue = input =>
    {
        var rest = (TokenInput)MissingExpression(input);
        return rest.With(GreenBranch.Of(SyntaxKind.ExpressionValue, null, rest.Value, null));
    };

    public static readonly Rule MemberName = input =>
    {
        var at = (TokenInput)input;
        var isName = SyntaxFacts.IsWord(at.Kind) && !(at.IsFirstOnLine && IsHead(at));
        return isName
            ? TakeName(at)
            : at.With(Missing(at, SyntaxKind.IdentifierToken, "CASE1001", "Expected a name after '.', as in 'ctr.baseline'."));
    };

    /// <summary><c>relative</c> where it was put after the interval.</summary>
    public static readonly Rule TokenAfterInterval = input =>
    {
        var at = (TokenInput)input;
        var rest = at.Take();
        return rest.With(MisplacedAfterInterval(at.Token));
    };

    /// <summary>A change as it is said: <c>tickets down 8%</c>.</summary>
    public static bool IsDirection(TokenInput input) =>
        !input.IsFirstOnLine
        && SignOf(input.Token.Text) is not null
        && input.Context.Previous?.Kind == SyntaxKind.IdentifierToken
        && (SyntaxFacts.IsNumberLiteral(input.Next.Kind) || input.Next.Kind is SyntaxKind.PlusToken or SyntaxKind.MinusToken);

    public static readonly Rule Direction = input =>
    {
        var at = (TokenInput)input;
        var word = at.Token;
        var next = at.Next.Token;
        var sign = SyntaxFacts.IsNumberLiteral(next.Kind) ? SignOf(word.Text) : "";
        var start = word.LeadingWidth;
        var changes = new List<GreenChange> { new(start, word.Text.Length, "by") };
        if (sign is { Length: > 0 })
            changes.Add(new GreenChange(word.FullWidth + next.LeadingWidth, 0, sign));
        var right = $"by {sign}{(sign is "" ? next.Text + at.Next.Next.Token.Text : next.Text)}";
        var taken = word.WithKind(SyntaxKind.ByKeyword).WithDiagnostic(new GreenDiagnostic(
            "CASE1002",
            $"Unexpected '{word.Text}'. A change is written with 'by' and a sign: '{at.Context.Previous?.Text} {right}'.",
            start,
            word.Text.Length,
            Fix: new GreenFix($"Write '{right}'", false, [.. changes])));
        at.Context.Previous = taken;
        return at.Next.With(taken);
    };

    /// <summary>The last day as it is said: <c>2026-03-02 until 2026-03-29</c>.</summary>
    public static bool IsUntil(TokenInput input) =>
        !input.IsFirstOnLine
        && input.Token.Text is "until" or "till" or "through" or "thru"
        && input.Context.Previous?.Kind == SyntaxKind.DateLiteralToken
        && input.Next.Kind == SyntaxKind.DateLiteralToken;

    public static readonly Rule Until = input =>
    {
        var at = (TokenInput)input;
        var word = at.Token;
        var taken = word.WithKind(SyntaxKind.ToKeyword).WithDiagnostic(new GreenDiagnostic(
            "CASE1002",
            $"Unexpected '{word.Text}'. Between two dates stands 'to', and both days count.",
            word.LeadingWidth,
            word.Text.Length,
            Fix: new GreenFix("Write 'to'", false, [new GreenChange(word.LeadingWidth, word.Text.Length, "to")])));
        at.Context.Previous = taken;
        return at.Next.With(taken);
    };

    private static string? SignOf(string word) => word switch
    {
        "up" or "rises" or "rose" or "grows" or "grew" or "increases" or "increased" => "+",
        "down" or "falls" or "fell" or "drops" or "dropped" or "decreases" or "decreased" => "-",
        _ => null,
    };

    public static bool IsMagnitudeWord(TokenInput input) =>
        input.Kind == SyntaxKind.IdentifierToken
        && !input.IsFirstOnLine
        && (input.Token.Flags & GreenFlags.MagnitudeWord) != 0
        && input.Context.Previous is { Text: [.., >= '0' and <= '9'] };

    /// <summary>A word on its number's line, but for the keyword of a nested block: <c>total: 45 min  round recruiter { … }</c>.</summary>
    public static bool IsUnit(TokenInput input) =>
        input.Kind == SyntaxKind.IdentifierToken
        && !input.IsFirstOnLine
        && ((input.Token.Flags & GreenFlags.NestedKeyword) == 0 || !IsHead(input));

    /// <summary><c>at least</c> or <c>at most</c>.</summary>
    public static bool IsBound(TokenInput input) =>
        input.Kind == SyntaxKind.AtKeyword
        && input.Next.Kind == SyntaxKind.IdentifierToken
        && input.Next.Token.Text is "least" or "most";

    public static bool IsValueOnLine(TokenInput input) =>
        MayStartValue(input.Kind) && !(input.IsFirstOnLine && SyntaxFacts.IsWord(input.Kind));

    /// <summary>
    /// A value, with what is unexpected before it skipped; where the next member starts instead, a missing one.
    /// </summary>
    public static Rule ValueThatMayBeMissing(Rule value) => input =>
    {
        var at = (TokenInput)input;
        if (MayStartValue(at.Kind))
            return at.Kind == SyntaxKind.IdentifierToken && StartsMemberInstead(at) ? MissingValue(at) : value(at);
        if (!at.IsFirstOnLine && !EndsValue(at) && ValueFollowsOnLine(at))
            return value(SkipUntil(at, next => MayStartValue(next.Kind) || next.AtEnd));
        return value(at);
    };

    private static bool StartsMemberInstead(TokenInput input) =>
        (input.IsFirstOnLine || (input.Token.Flags & GreenFlags.NestedKeyword) != 0) && IsHead(input);

    private static bool EndsValue(TokenInput input) =>
        input.Kind == SyntaxKind.CommaToken || EndsDeclaration(input);

    private static bool ValueFollowsOnLine(TokenInput input)
    {
        for (var next = input; !next.AtEnd && !next.IsFirstOnLine && !EndsValue(next); next = next.Next)
        {
            if (MayStartValue(next.Kind))
                return true;
        }

        return false;
    }

    private static string ExpectedExpression(ParseContext context, bool isNeedless)
    {
        switch (context.Previous)
        {
            case { Kind: SyntaxKind.ColonToken } when context.Property is { } property:
                return $"Expected a value for '{property.Text}'.";
            case { Kind: SyntaxKind.CommaToken } when isNeedless:
                return "Expected a value after ','. Write one, or remove the comma: members stand side by side without any.";
            case { Kind: SyntaxKind.CommaToken }:
                return "Expected a value after ','. Write one, or remove the comma.";
            case { Kind: SyntaxKind.HoleOpenBraceToken }:
                return "Expected an expression in the hole '{ }'. To write a brace, put '\\{'.";
            case { Kind: SyntaxKind.ByKeyword }:
                return "Expected a change after 'by', such as '+1.2% relative', or 'unknown'.";
            case { Text.Length: > 0 } previous:
                return $"Expected a value after '{previous.Text}'.";
            default:
                return "Expected a value.";
        }
    }
}
