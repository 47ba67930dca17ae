using CaseDsl.Syntax.Green;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// The few ways to put rules together. Every rule is total: it always succeeds, with a missing token where something
/// is absent, and so rules need no way to fail and no second try.
/// </summary>
internal static class Combinators
{
    public delegate bool Test(TokenInput input);

    /// <summary>The token that is there, whatever it is.</summary>
    public static readonly Rule Token = input => ((TokenInput)input).Take();

    /// <summary>The word that is there, as a name.</summary>
    public static readonly Rule Name = input => TakeName((TokenInput)input);

    /// <summary>Nothing, and nothing is missed.</summary>
    public static readonly Rule Nothing = input => ((TokenInput)input).With(null);

    /// <summary>A token of this kind; where it is absent, a missing one and a finding.</summary>
    public static Rule Expect(SyntaxKind kind, string message) => input =>
    {
        var at = (TokenInput)input;
        return at.Kind == kind ? at.Take() : at.With(Missing(at, kind, "CASE1001", message, Insert(kind)));
    };

    /// <summary>The tokens and nodes of these rules, as one node.</summary>
    public static Rule Sequence(SyntaxKind kind, Rule a) => input =>
    {
        var rest = (TokenInput)a(input);
        return rest.With(GreenBranch.Of(kind, rest.Value));
    };

    /// <inheritdoc cref="Sequence(SyntaxKind, Rule)"/>
    public static Rule Sequence(SyntaxKind kind, Rule a, Rule b) => input =>
    {
        var rest = (TokenInput)a(input);
        var first = rest.Value;
        rest = (TokenInput)b(rest);
        return rest.With(GreenBranch.Of(kind, first, rest.Value));
    };

    /// <inheritdoc cref="Sequence(SyntaxKind, Rule)"/>
    public static Rule Sequence(SyntaxKind kind, Rule a, Rule b, Rule c) => input =>
    {
        var rest = (TokenInput)a(input);
        var first = rest.Value;
        rest = (TokenInput)b(rest);
        var second = rest.Value;
        rest = (TokenInput)c(rest);
        return rest.With(GreenBranch.Of(kind, first, second, rest.Value));
    };

    /// <inheritdoc cref="Sequence(SyntaxKind, Rule)"/>
    public static Rule Sequence(SyntaxKind kind, params Rule[] rules) => input =>
    {
        var rest = (TokenInput)input;
        var context = rest.Context;
        var mark = context.Mark();
        foreach (var rule in rules)
        {
            rest = (TokenInput)rule(rest);
            context.Collect(rest.Value);
        }

        return rest.With(context.TakeNode(kind, mark));
    };

    /// <summary>A node of what stands before and of these rules.</summary>
    public static Suffix Suffixed(SyntaxKind kind, params Rule[] rules) => (left, input) =>
    {
        var context = input.Context;
        var mark = context.Mark();
        context.Collect(left);
        var rest = input;
        foreach (var rule in rules)
        {
            rest = (TokenInput)rule(rest);
            context.Collect(rest.Value);
        }

        return rest.With(context.TakeNode(kind, mark));
    };

    /// <summary>The rule for the kind of token that is there.</summary>
    public static Rule Dispatch(Rule otherwise, params (SyntaxKind Kind, Rule Rule)[] rules)
    {
        var table = new Rule[ParseKind.Count];
        Array.Fill(table, otherwise);
        foreach (var (kind, rule) in rules)
        {
            table[(int)kind] = rule;
        }

        return input => table[input.Current](input);
    }

    /// <summary>These rules for as long as one of them fits: a list.</summary>
    public static Rule Many(params (SyntaxKind Kind, Rule Rule)[] rules)
    {
        var table = new Rule?[ParseKind.Count];
        foreach (var (kind, rule) in rules)
        {
            table[(int)kind] = rule;
        }

        return input =>
        {
            var rest = (TokenInput)input;
            var context = rest.Context;
            var mark = context.Mark();
            while (table[(int)rest.Kind] is { } rule)
            {
                rest = (TokenInput)rule(rest);
                context.Collect(rest.Value);
            }

            return rest.With(context.TakeList(mark));
        };
    }

    /// <summary>Items with commas between them, at least one: a list of both.</summary>
    public static Rule Separated(Rule item) => input =>
    {
        var rest = (TokenInput)item(input);
        var context = rest.Context;
        if (rest.Kind != SyntaxKind.CommaToken)
            return rest;
        var mark = context.Mark();
        context.Collect(rest.Value);
        while (rest.Kind == SyntaxKind.CommaToken)
        {
            var isAfterMissing = rest.Value is { IsMissing: true };
            rest = rest.Take();
            context.Collect(rest.Value);

            // One finding for ': ,': that both sides of the comma are empty is no second fault.
            if (isAfterMissing)
                context.IsFirstFaultAt(rest);
            rest = (TokenInput)item(rest);
            context.Collect(rest.Value);
        }

        return rest.With(context.TakeList(mark));
    };

    /// <summary>The rule where the test holds, else <paramref name="otherwise"/>, which is nothing unless it is named.</summary>
    public static Rule If(Test test, Rule rule, Rule? otherwise = null)
    {
        var instead = otherwise ?? Nothing;
        return input => test((TokenInput)input) ? rule(input) : instead(input);
    }

    /// <summary>The rule where the token consumed last is of this kind: the second half of an optional pair.</summary>
    public static Rule After(SyntaxKind kind, Rule rule) => If(input => input.Context.Previous?.Kind == kind, rule);

    public static Test Is(SyntaxKind kind) => input => input.Kind == kind;

    /// <summary>A rule that is named before it is made, for grammars that contain themselves.</summary>
    public static Rule Rec(Func<Rule> rule)
    {
        Rule? made = null;
        return input => (made ??= rule())(input);
    }

    /// <summary>The rule, unless rules are nested too deep already: then <paramref name="tooDeep"/>.</summary>
    /// <param name="levels">How many levels of nesting one counts for, by the stack its rules take.</param>
    public static Rule Nest(int levels, Rule rule, Rule tooDeep) => input =>
    {
        var context = ((TokenInput)input).Context;
        if (context.Depth + levels > ParseContext.DeepestNesting)
            return tooDeep(input);
        context.Depth += levels;
        var rest = rule(input);
        context.Depth -= levels;
        return rest;
    };

    /// <summary>
    /// A token that closes what a line holds: whatever stands before it is skipped, and the lexer sees to it that it is
    /// there.
    /// </summary>
    public static Rule SkipTo(SyntaxKind kind) => input =>
    {
        var rest = (TokenInput)input;
        if (rest.Kind != kind)
            rest = Recovery.SkipUntil(rest, at => at.Kind == kind || at.AtEnd);
        return rest.Kind == kind ? rest.Take() : rest.With(GreenToken.Missing(kind));
    };

    public static TokenInput TakeName(TokenInput input)
    {
        var name = input.Token.WithKind(SyntaxKind.IdentifierToken);
        input.Context.Previous = name;
        return input.Next.With(name);
    }

    /// <summary>
    /// A token that is absent before <paramref name="at"/>, with its finding at the end of what was written last,
    /// unless something was missed there already.
    /// </summary>
    public static GreenToken Missing(TokenInput at, SyntaxKind kind, string id, string message, GreenFix? fix = null)
    {
        var missing = GreenToken.Missing(kind);
        if (!at.Context.IsFirstFaultAt(at))
            return missing;
        var back = -(at.Context.Previous?.TrailingWidth ?? 0);
        return missing.WithDiagnostic(new GreenDiagnostic(id, message, 0, 0, Fix: fix).Shifted(back));
    }

    private static GreenFix? Insert(SyntaxKind kind)
    {
        var text = SyntaxFacts.TextOf(kind);
        // A word right after another would be its end: 'serving' and 'of' are not 'servingof'.
        var inserted = SyntaxFacts.IsReservedWordKind(kind) ? " " + text : text;
        return text.Length == 0 ? null : new GreenFix($"Insert '{text}'", false, [new GreenChange(0, 0, inserted)]);
    }
}
