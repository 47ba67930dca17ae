using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>
/// The grammar of the language page as plain recursive descent: a text's shape, or that it breaks a rule. It recovers
/// from nothing, and so shares no idea with the parser it is compared with.
/// </summary>
internal sealed class OracleParser
{
    private static readonly string[] Reserved =
        ["and", "or", "not", "by", "at", "of", "sd", "se", "to", "from", "within", "per", "relative", "none", "unknown"];

    private static readonly string[] Magnitudes = ["thousand", "million", "billion", "trillion"];

    private readonly List<OracleToken> _tokens;
    private int _at;

    private OracleParser(string text)
    {
        _tokens = OracleLexer.Read(text);
    }

    private OracleToken Current => _tokens[_at];

    public static string File(string text)
    {
        var parser = new OracleParser(text);
        var shape = new StringBuilder("(file");
        while (parser.Current.Kind != OracleKind.End)
        {
            shape.Append('\n').Append(parser.TopLevel());
        }

        return shape.Append(')').ToString();
    }

    public static string Expression(string text)
    {
        var parser = new OracleParser(text);
        var shape = parser.Or();
        return parser.Current.Kind == OracleKind.End ? shape : throw new OracleFault("more than an expression");
    }

    private bool Is(string text) => Current.Text == text && Current.Kind is OracleKind.Word or OracleKind.Sign;

    private bool IsName => Current.Kind == OracleKind.Word && !Reserved.Contains(Current.Text);

    private OracleToken Next() => _tokens[_at++];

    private bool Take(string text)
    {
        if (!Is(text))
            return false;
        _at++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Take(text))
            throw new OracleFault($"no '{text}' but '{Current.Text}'");
    }

    private string TopLevel()
    {
        if (Take(";"))
            return "(;)";
        if (Current.Kind != OracleKind.Word)
            throw new OracleFault($"'{Current.Text}' at the top");

        // An unknown keyword is the binder's to tell; one right behind another head may be a slip in that.
        var isBehindHead = !Current.IsFirstOnLine && _tokens[_at - 1] is not { Kind: OracleKind.Sign, Text: "}" or ";" };
        if (!SyntaxFacts.IsTopLevelKeyword(Current.Text) || isBehindHead)
            throw new OracleUndecided();
        if (!Take("use"))
            return Declaration();
        if (Current.Kind != OracleKind.Text || Current.IsFirstOnLine || Current.Text.Contains("(hole", StringComparison.Ordinal))
            throw new OracleUndecided();
        return $"(use {Next().Text})";
    }

    private string Declaration()
    {
        var keyword = Next().Text;
        var shape = new StringBuilder("(decl ").Append(keyword);
        if (Current is { Kind: OracleKind.Word, IsFirstOnLine: false })
        {
            if (!IsName)
                throw new OracleFault("a reserved name");
            shape.Append(" name:").Append(Next().Text);
        }

        if (Current is { Kind: OracleKind.Text, IsFirstOnLine: false })
            shape.Append(' ').Append(Next().Text);
        if (Take("="))
            shape.Append(" = ").Append(Value());
        if (Is("{"))
            shape.Append(' ').Append(Block(keyword));
        return shape.Append(')').ToString();
    }

    private string Block(string keyword)
    {
        Expect("{");
        var shape = new StringBuilder("(block");
        while (!Take("}"))
        {
            shape.Append('\n').Append(Member(keyword));
        }

        return shape.Append(')').ToString();
    }

    private string Member(string keyword)
    {
        if (Take(";"))
            return "(;)";
        if (Current.Kind == OracleKind.Property)
            return Property();
        if (Current.Kind != OracleKind.Word)
            throw new OracleFault($"'{Current.Text}' in a block");
        if (!IsName)
            throw new OracleUndecided();

        // What recovery makes of a top-level keyword in a block, or a nested one in a nested one's, hangs on indentation.
        if (SyntaxFacts.IsTopLevelKeyword(Current.Text)
            || (SyntaxFacts.IsNestedKeyword(Current.Text) && SyntaxFacts.IsNestedKeyword(keyword) && Current.IsFirstOnLine))
            throw new OracleUndecided();
        var start = _at;
        var shape = Declaration();
        var isHead = _tokens[start..Math.Min(_at, _tokens.Count)].Exists(t => t is { Kind: OracleKind.Sign, Text: "{" or "=" });
        return isHead ? shape : throw new OracleFault("a head without a block");
    }

    private string Property()
    {
        var shape = new StringBuilder("(prop ").Append(Next().Text);
        Expect(":");
        do
        {
            shape.Append(' ').Append(Value());
        }
        while (Take(","));
        return shape.Append(')').ToString();
    }

    private string Value()
    {
        if (Current.Kind == OracleKind.Prose)
        {
            var prose = new StringBuilder("(prose");
            while (Current.Kind == OracleKind.Prose)
            {
                prose.Append(' ').Append(Next().Text);
            }

            return prose.Append(')').ToString();
        }

        if (Take("none"))
            return "none";
        var bound = Bound();
        return $"(value {bound}{Or()}{Tail()})";
    }

    private string Bound()
    {
        if (!Is("at") || _tokens[_at + 1] is not { Kind: OracleKind.Word, Text: "least" or "most" })
            return "";
        _at++;
        return $"at-{Next().Text} ";
    }

    private string Tail()
    {
        foreach (var word in (string[])["by", "at", "within", "of", "sd", "se", "to", "from"])
        {
            if (!Take(word))
                continue;
            var bound = word == "by" ? Bound() : "";
            var first = Or();
            var second = word switch
            {
                "sd" or "se" => Take("of") ? $" of {Or()}" : throw new OracleFault("no 'of'"),
                "at" or "from" => Take("to") ? $" to {Or()}" : "",
                _ => "",
            };
            return $" {word} {bound}{first}{second}";
        }

        return "";
    }

    private string Or()
    {
        var left = And();
        while (Take("or"))
        {
            left = $"(or {left} {And()})";
        }

        return left;
    }

    private string And()
    {
        var left = Not();
        while (Take("and"))
        {
            left = $"(and {left} {Not()})";
        }

        return left;
    }

    private string Not() => Take("not") ? $"(not {Not()})" : Comparison();

    private string Comparison()
    {
        var left = Sum();
        if (!IsComparison())
            return left;
        var sign = Next().Text;
        left = $"({sign} {left} {Sum()})";
        return IsComparison() ? throw new OracleFault("a chain of comparisons") : left;
    }

    private bool IsComparison() => Current is { Kind: OracleKind.Sign, Text: "==" or "!=" or "<" or "<=" or ">" or ">=" };

    private string Sum()
    {
        var left = Product();
        while (Is("+") || Is("-"))
        {
            left = $"({Next().Text} {left} {Product()})";
        }

        return left;
    }

    private string Product()
    {
        var left = Estimated();
        while (Is("*") || Is("/"))
        {
            left = $"({Next().Text} {left} {Estimated()})";
        }

        return left;
    }

    private string Estimated()
    {
        var left = Per();
        if (Take("["))
        {
            var low = Sum();
            Expect(",");
            var high = Sum();
            Expect("]");
            return AfterInterval($"(interval {left} {low} {high}{Level()})");
        }

        return Take("±") ? AfterInterval($"(± {left} {Per()}{Level()})") : left;
    }

    private string AfterInterval(string shape) =>
        Is("relative") || Is("per") ? throw new OracleFault("what belongs before the interval") : shape;

    /// <summary>What else than a percentage may stand after an interval's <c>at</c> is not the grammar's to say.</summary>
    private string Level()
    {
        if (!Take("at"))
            return "";
        return Current is { Kind: OracleKind.Scaled, Text: [.., '%'] } ? $" at {Per()}" : throw new OracleUndecided();
    }

    private string Per()
    {
        var left = Sign();
        while (Take("per"))
        {
            left = $"(per {left} {Sign()})";
        }

        return left;
    }

    private string Sign() => Is("+") || Is("-") ? $"(sign{Next().Text} {Sign()})" : Postfix();

    private string Postfix()
    {
        var left = Primary();
        while (true)
        {
            if (Take("."))
            {
                // On a new line a word may as well begin a member.
                if (Current.Kind == OracleKind.Property || (Current.Kind == OracleKind.Word && Current.IsFirstOnLine))
                    throw new OracleUndecided();
                left = Current.Kind == OracleKind.Word ? $"(. {left} {Next().Text})" : throw new OracleFault("no member");
            }
            else if (Take("("))
            {
                var shape = new StringBuilder($"(call {left}");
                if (!Take(")"))
                {
                    do
                    {
                        shape.Append(' ').Append(Or());
                    }
                    while (Take(","));
                    Expect(")");
                }

                left = shape.Append(')').ToString();
            }
            else if (Take("relative"))
            {
                left = $"(relative {left})";
            }
            else
            {
                return left;
            }
        }
    }

    private string Primary()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return $"(paren {inner})";
        }

        if (Take("unknown"))
            return "unknown";
        switch (Current.Kind)
        {
            case OracleKind.Number:
                return Number(takesUnit: true);
            case OracleKind.Money:
                return Number(takesUnit: false);
            case OracleKind.Scaled or OracleKind.Date or OracleKind.Text:
                return Next().Text;
            case OracleKind.Word when IsName:
                return Name();
            default:
                throw new OracleFault($"'{Current.Text}' for a value");
        }
    }

    /// <summary>A name; not one that begins a nested block where a value was forgotten.</summary>
    private string Name()
    {
        var isHead = SyntaxFacts.IsNestedKeyword(Current.Text)
            || (Current.IsFirstOnLine && _tokens[_at + 1] is { Kind: OracleKind.Word or OracleKind.Text } or { Kind: OracleKind.Sign, Text: "{" or "=" });
        return isHead ? throw new OracleUndecided() : Next().Text;
    }

    private string Number(bool takesUnit)
    {
        var shape = new StringBuilder("(n ").Append(Next().Text);
        var isBare = char.IsAsciiDigit(shape[^1]);
        if (isBare && Current is { Kind: OracleKind.Word, IsFirstOnLine: false } && Magnitudes.Contains(Current.Text))
            shape.Append(' ').Append(Next().Text);
        if (takesUnit && IsName && !Current.IsFirstOnLine)
        {
            if (SyntaxFacts.IsNestedKeyword(Current.Text))
                throw new OracleUndecided();
            shape.Append(' ').Append(Next().Text);
        }

        return shape.Append(')').ToString();
    }
}
