using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>What people write who come from another language.</summary>
internal static partial class Recovery
{
    /// <summary>
    /// <c>import "metrics.case"</c> and its like: what other languages say for <c>use</c>, with a path in quotes on the line and no block
    /// after it.
    /// </summary>
    public static bool IsForeignUse(TokenInput input)
    {
        if (!input.IsFirstOnLine || input.Token.Text is not ("import" or "include" or "require" or "from" or "using" or "load"))
            return false;
        var next = input.Next;
        while (!next.AtEnd && !next.IsFirstOnLine && next.Kind is not (SyntaxKind.OpenQuoteToken or SyntaxKind.BarToken or SyntaxKind.ColonToken))
        {
            next = next.Next;
        }

        if (!IsTitle(next))
            return false;
        while (!next.AtEnd && next.Token.Kind != SyntaxKind.CloseQuoteToken)
        {
            next = next.Next;
        }

        return next.Next.Kind is not (SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken);
    }

    /// <summary>The path that <see cref="IsForeignUse"/> found, taken in as <c>use</c> would.</summary>
    public static Rule ForeignUse(Rule path) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        var keyword = at.Token.WithKind(SyntaxKind.IdentifierToken);
        var rest = at.Next;
        context.Previous = keyword;
        while (rest.Kind != SyntaxKind.OpenQuoteToken)
        {
            rest = Skip(rest);
        }

        var width = at.Token.FullWidth + context.Skipped.Width;

        if (context.Skipped.Take() is { } before)
            rest.PrependSkipped(before, [], keyword);
        rest = (TokenInput)path(rest);
        var text = rest.Value;
        var changes = new List<GreenChange> { new(keyword.LeadingWidth, width - keyword.LeadingWidth, "use ") };
        // What was skipped before the path is a part of it by now.
        var end = at.Token.FullWidth + (text?.FullWidth ?? 0) - (text?.LastToken()?.TrailingWidth ?? 0);
        while (!rest.AtEnd && !rest.IsFirstOnLine)
        {
            rest = SkipOne(rest);
        }

        var after = context.Skipped.TextEnd;
        if (context.Skipped.Take() is { } skipped && text is not null)
        {
            changes.Add(new GreenChange(end, (text.LastToken()?.TrailingWidth ?? 0) + after, ""));
            text = SkippedText.After(text, skipped, []);
        }

        var told = keyword.WithDiagnostic(new GreenDiagnostic(
            "CASE1002",
            $"Unexpected '{keyword.Text}'. What another file declares is taken in with 'use', all of it: write 'use \"…\"'.",
            keyword.LeadingWidth,
            keyword.Text.Length,
            Fix: new GreenFix("Write 'use'", true, [.. changes])));
        context.IsFirstFaultAt(rest);
        return rest.With(GreenBranch.Of(SyntaxKind.Use, told, text));
    };

    /// <summary>Skips a word that other languages put before a declaration: <c>new canvas home</c>.</summary>
    private static TokenInput WithoutNeedlessWord(TokenInput at)
    {
        if (!at.IsFirstOnLine || at.Token.Text is not ("new" or "create" or "define" or "declare" or "add"))
            return at;
        var next = at.Next;
        var isKeyword = (next.Token.Flags & (GreenFlags.TopLevelKeyword | GreenFlags.NestedKeyword)) != 0;
        if (next.IsFirstOnLine || !SyntaxFacts.IsWord(next.Kind) || !(isKeyword || IsName(next.Next) || IsTitle(next.Next)) || !at.Context.IsFirstFaultAt(at))
            return at;
        var context = at.Context;
        var previous = context.Previous;
        var word = at.Token;
        var rest = Skip(at);
        if (context.Skipped.Take() is { } trivia)
        {
            rest.PrependSkipped(trivia, [new GreenDiagnostic(
                "CASE1002",
                $"Unexpected '{word.Text}'. A declaration begins with its keyword: '{next.Token.Text} …'.",
                word.LeadingWidth,
                word.Text.Length,
                Fix: new GreenFix($"Remove '{word.Text}'", true, [new GreenChange(word.LeadingWidth, word.Text.Length + word.TrailingWidth, "")]))], previous);
        }

        return rest;
    }
}
