using CaseDsl.Syntax.Green;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>Builds what stands around an expression that is already read: the rule goes on after it.</summary>
internal delegate TokenInput Suffix(GreenNode left, TokenInput input);

/// <summary>
/// Expressions by levels of precedence, in one loop: a chain of any length takes no stack, and one level of brackets
/// takes the same few frames whatever it holds.
/// </summary>
internal sealed class Precedence
{
    private readonly Operator?[] _prefixes = new Operator?[ParseKind.Count];
    private readonly Operator?[] _infixes = new Operator?[ParseKind.Count];
    private readonly Rule _operand;

    /// <param name="operand">What stands between operators.</param>
    /// <param name="operators">From the loosest level to the tightest.</param>
    public Precedence(Rule operand, params Operator[] operators)
    {
        _operand = operand;
        foreach (var entry in operators)
        {
            (entry.IsPrefix ? _prefixes : _infixes)[(int)entry.Token] = entry;
        }
    }

    /// <summary>An operator before its operand, which is read at the same level.</summary>
    public static Operator Prefix(int level, SyntaxKind token, SyntaxKind node) => new(level, token, node, IsPrefix: true);

    /// <summary>An operator between two operands, grouping from the left.</summary>
    public static Operator Infix(int level, SyntaxKind token, SyntaxKind node) => new(level, token, node);

    /// <summary>An infix operator that does not chain with others of its level.</summary>
    public static Operator Single(int level, SyntaxKind token, SyntaxKind node) => new(level, token, node, Chains: false);

    /// <summary>What follows an operand and closes itself; at most one of a level.</summary>
    public static Operator Closed(int level, SyntaxKind token, Suffix suffix) => new(level, token, SyntaxKind.None, Suffix: suffix);

    /// <summary>Expressions of this level and tighter ones.</summary>
    public Rule From(int level) => input => Parse((TokenInput)input, level);

    /// <summary>An operand followed by any number of suffixes.</summary>
    public static Rule Postfix(Rule operand, params (SyntaxKind Kind, Suffix Suffix)[] suffixes)
    {
        var table = new Suffix?[ParseKind.Count];
        foreach (var (kind, suffix) in suffixes)
        {
            table[(int)kind] = suffix;
        }

        return input =>
        {
            var rest = (TokenInput)operand(input);
            while (table[(int)rest.Kind] is { } suffix && rest.Value is { } left)
            {
                rest = left.Height >= ParseContext.TallestExpression ? TooDeep(rest, left) : Deeper(suffix, left, rest);
            }

            return rest;
        };
    }

    /// <summary>Swallows the rest of an expression unread; what was read of it stays the first part.</summary>
    public static TokenInput TooDeep(TokenInput input, GreenNode? left)
    {
        var context = input.Context;
        var mark = context.Mark();
        if (left is not null)
            context.Collect(left);
        var rest = Recovery.Swallow(input);
        return rest.With(GreenBranch.Of(SyntaxKind.TooDeepExpression, context.TakeList(mark)));
    }

    /// <summary>A suffix takes the stack of a level of its own.</summary>
    private static TokenInput Deeper(Suffix suffix, GreenNode left, TokenInput input)
    {
        var context = input.Context;
        context.Depth++;
        var rest = suffix(left, input);
        context.Depth--;
        return rest;
    }

    private TokenInput Parse(TokenInput input, int level)
    {
        var context = input.Context;
        if (context.Depth >= ParseContext.DeepestNesting)
            return Recovery.EndsExpression(input) ? (TokenInput)_operand(input) : TooDeep(input, null);
        context.Depth++;
        TokenInput rest;
        if (_prefixes[(int)input.Kind] is { } prefix)
        {
            rest = input.Take();
            var sign = prefix.Level < level ? NotHere(input.Token) : input.Token;
            rest = Parse(rest, prefix.Level);
            rest = rest.With(GreenBranch.Of(prefix.Node, sign, rest.Value));
        }
        else
        {
            rest = (TokenInput)_operand(input);
        }

        while (_infixes[(int)rest.Kind] is { } infix && infix.Level >= level && rest.Value is { } left)
        {
            if (left.Height >= ParseContext.TallestExpression)
            {
                rest = TooDeep(rest, left);
            }
            else if (infix.Suffix is { } suffix)
            {
                if (IsLooser(left, infix.Level) || (HasInterval(left) && infix.Token != SyntaxKind.RelativeKeyword))
                    break;
                rest = Deeper(suffix, left, rest);
            }
            else
            {
                var sign = rest.Token;
                if (!infix.Chains && _infixes[(int)SignOf(left)] is { Chains: false })
                    sign = Chained(sign);
                else if (infix.Token == SyntaxKind.PerKeyword && HasInterval(left))
                    sign = Recovery.MisplacedAfterInterval(sign);
                rest = Parse(rest.Take(), infix.Level + 1);
                rest = rest.With(GreenBranch.Of(infix.Node, left, sign, rest.Value));
            }
        }

        context.Depth--;
        return rest;
    }

    /// <summary>True for what was built by an operator of a looser level: no suffix of this one binds to it.</summary>
    private bool IsLooser(GreenNode left, int level) =>
        left.Kind == SyntaxKind.NotExpression || (_infixes[(int)SignOf(left)] is { } built && built.Level < level);

    private static bool HasInterval(GreenNode node) => node.Kind is SyntaxKind.IntervalExpression or SyntaxKind.PlusMinusExpression;

    /// <summary>The sign of a binary node, by which comparisons of comparisons are known.</summary>
    private static SyntaxKind SignOf(GreenNode node) =>
        node.Kind is >= SyntaxKind.OrExpression and <= SyntaxKind.PerExpression ? node.GetSlot(1)?.Kind ?? SyntaxKind.None : SyntaxKind.None;

    private static GreenToken Chained(GreenToken sign) => sign.WithDiagnostic(new GreenDiagnostic(
        "CASE1012",
        "Comparisons don't chain. Write each one, with 'and' between: 'a < b and b < c'.",
        sign.LeadingWidth,
        sign.Text.Length));

    private static GreenToken NotHere(GreenToken sign) => sign.WithDiagnostic(new GreenDiagnostic(
        "CASE1002",
        $"'{sign.Text}' binds looser than what stands before it. Put it and its condition in parentheses.",
        sign.LeadingWidth,
        sign.Text.Length));

    /// <summary>One row of the table.</summary>
    internal sealed record Operator(
        int Level,
        SyntaxKind Token,
        SyntaxKind Node,
        bool IsPrefix = false,
        bool Chains = true,
        Suffix? Suffix = null);
}
