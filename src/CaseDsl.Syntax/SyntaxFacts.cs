using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>The fixed words and signs of the language.</summary>
public static class SyntaxFacts
{
    private static readonly string[] TopLevel =
    [
        "case", "unit", "assume", "metric", "cost", "northstar", "model", "feature", "surface", "source", "experiment",
        "claim", "tradeoff", "decision", "canvas", "story", "sheet", "launch", "initiative", "backlog", "critique",
        "rehearsal", "rule", "use",
    ];

    private static readonly string[] Nested = ["arm", "result", "option", "risk", "signoff", "finding", "round"];

    private static readonly string[] Reserved =
    [
        "and", "or", "not", "by", "at", "of", "sd", "se", "to", "from", "within", "per", "relative", "none", "unknown",
    ];

    private static readonly HashSet<string> TopLevelSet = new(TopLevel, StringComparer.Ordinal);

    private static readonly HashSet<string> NestedSet = new(Nested, StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevelSpans =
        TopLevelSet.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Keywords that start a declaration of the top level, and <c>use</c>.</summary>
    public static IReadOnlyList<string> TopLevelKeywords => TopLevel;

    /// <summary>Keywords that start a declaration in a block.</summary>
    public static IReadOnlyList<string> NestedKeywords => Nested;

    /// <summary>Words that can't name a declaration; they may be property names and may follow a dot.</summary>
    public static IReadOnlyList<string> ReservedWords => Reserved;

    public static bool IsTopLevelKeyword(string word) => TopLevelSet.Contains(word);

    public static bool IsTopLevelKeyword(ReadOnlySpan<char> word) => TopLevelSpans.Contains(word);

    public static bool IsNestedKeyword(string word) => NestedSet.Contains(word);

    public static bool IsReservedWord(string word) => ReservedWordKind(word) != SyntaxKind.None;

    public static bool IsReservedWordKind(SyntaxKind kind) => kind is >= SyntaxKind.AndKeyword and <= SyntaxKind.UnknownKeyword;

    /// <summary>True for a name, and for a reserved word, which is a name where only a name can stand.</summary>
    public static bool IsWord(SyntaxKind kind) => kind == SyntaxKind.IdentifierToken || IsReservedWordKind(kind);

    public static bool IsNumberLiteral(SyntaxKind kind) =>
        kind is >= SyntaxKind.NumberLiteralToken and <= SyntaxKind.MoneyLiteralToken;

    /// <summary>The kind of a reserved word, else <see cref="SyntaxKind.None"/>.</summary>
    public static SyntaxKind ReservedWordKind(ReadOnlySpan<char> word) => word switch
    {
        "and" => SyntaxKind.AndKeyword,
        "or" => SyntaxKind.OrKeyword,
        "not" => SyntaxKind.NotKeyword,
        "by" => SyntaxKind.ByKeyword,
        "at" => SyntaxKind.AtKeyword,
        "of" => SyntaxKind.OfKeyword,
        "sd" => SyntaxKind.SdKeyword,
        "se" => SyntaxKind.SeKeyword,
        "to" => SyntaxKind.ToKeyword,
        "from" => SyntaxKind.FromKeyword,
        "within" => SyntaxKind.WithinKeyword,
        "per" => SyntaxKind.PerKeyword,
        "relative" => SyntaxKind.RelativeKeyword,
        "none" => SyntaxKind.NoneKeyword,
        "unknown" => SyntaxKind.UnknownKeyword,
        _ => SyntaxKind.None,
    };

    /// <summary>How a token of this kind is always written; empty for kinds that carry their own text.</summary>
    public static string TextOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenQuoteToken or SyntaxKind.CloseQuoteToken => "\"",
        SyntaxKind.BarToken => "|",
        SyntaxKind.HoleOpenBraceToken or SyntaxKind.OpenBraceToken => "{",
        SyntaxKind.HoleCloseBraceToken or SyntaxKind.CloseBraceToken => "}",
        SyntaxKind.OpenParenToken => "(",
        SyntaxKind.CloseParenToken => ")",
        SyntaxKind.OpenBracketToken => "[",
        SyntaxKind.CloseBracketToken => "]",
        SyntaxKind.ColonToken => ":",
        SyntaxKind.SemicolonToken => ";",
        SyntaxKind.CommaToken => ",",
        SyntaxKind.DotToken => ".",
        SyntaxKind.EqualsToken => "=",
        SyntaxKind.EqualsEqualsToken => "==",
        SyntaxKind.ExclamationEqualsToken => "!=",
        SyntaxKind.LessToken => "<",
        SyntaxKind.LessEqualsToken => "<=",
        SyntaxKind.GreaterToken => ">",
        SyntaxKind.GreaterEqualsToken => ">=",
        SyntaxKind.PlusToken => "+",
        SyntaxKind.MinusToken => "-",
        SyntaxKind.AsteriskToken => "*",
        SyntaxKind.SlashToken => "/",
        SyntaxKind.PlusMinusToken => "±",
        >= SyntaxKind.AndKeyword and <= SyntaxKind.UnknownKeyword => Reserved[kind - SyntaxKind.AndKeyword],
        _ => "",
    };

    /// <summary>The ISO 4217 code of a currency sign, else null.</summary>
    public static string? CurrencyOf(char sign) => sign switch
    {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        _ => null,
    };

    /// <summary><c>k M B T</c> for a magnitude's word, else <c>'\0'</c>.</summary>
    public static char MagnitudeOf(ReadOnlySpan<char> word) => word switch
    {
        "thousand" => 'k',
        "million" => 'M',
        "billion" => 'B',
        "trillion" => 'T',
        _ => '\0',
    };

    /// <summary>The magnitude that letters after a number likely mean: <c>3bn</c>, <c>5mm</c>, <c>20K</c>; <c>'\0'</c> where they mean none.</summary>
    public static char MagnitudeMeantBy(ReadOnlySpan<char> letters) => letters switch
    {
        "K" => 'k',
        "m" or "mm" or "MM" or "mn" or "Mn" or "mln" or "mil" or "mio" => 'M',
        "b" or "bn" or "Bn" or "BN" or "bln" or "bil" => 'B',
        "t" or "tn" or "Tn" or "trn" => 'T',
        _ => '\0',
    };

    internal static double FactorOf(char magnitude) => magnitude switch
    {
        'k' => 1e3,
        'M' => 1e6,
        'B' => 1e9,
        'T' => 1e12,
        _ => 1,
    };

    internal static GreenFlags FlagsOf(string word)
    {
        if (IsTopLevelKeyword(word))
            return GreenFlags.TopLevelKeyword;
        if (IsNestedKeyword(word))
            return GreenFlags.NestedKeyword;
        return MagnitudeOf(word) == '\0' ? GreenFlags.None : GreenFlags.MagnitudeWord;
    }
}
