using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>What a word, a text or a brace is where a member could start, and members that are not whole.</summary>
internal static partial class Recovery
{
    /// <summary>How many words a head is looked through for: names in pieces, no whole lines.</summary>
    private const int MostWordsOfHead = 8;

    /// <summary>How many tokens a line is looked through for a brace that opens a block.</summary>
    private const int MostTokensToOpening = 64;

    public static readonly Rule Keyword = input =>
    {
        var at = WithoutNeedlessWord((TokenInput)input);
        if (SyntaxFacts.IsWord(at.Token.Kind) && at.Kind != ParseKind.PropertyName)
        {
            var rest = TakeName(at);
            at.Context.Head = (at.Context.Previous, null);
            return rest;
        }

        at.Context.Head = default;
        var missing = GreenToken.Missing(SyntaxKind.IdentifierToken);
        if (at.Context.IsFirstFaultAt(at))
        {
            missing = missing.WithDiagnostic(new GreenDiagnostic(
                "CASE1001",
                "Expected a keyword before this, such as 'claim', 'metric' or 'risk'.",
                at.Token.LeadingWidth,
                at.Token.Text.Length));
        }

        return at.With(missing);
    };

    public static readonly Rule DeclaredName = input =>
    {
        var at = (TokenInput)input;
        var rest = TakeName(at);
        if (SyntaxFacts.IsReservedWordKind(at.Token.Kind) && rest.Value is GreenToken name)
        {
            rest = rest.With(name.WithDiagnostic(new GreenDiagnostic(
                "CASE1013",
                $"'{name.Text}' is a word of the language and can't be a name. Write another, such as '{name.Text}_1'.",
                name.LeadingWidth,
                name.Text.Length)));
        }

        at.Context.Head = (at.Context.Head.Keyword, rest.Value as GreenToken);
        return rest;
    };

    public static readonly Rule NameOfProperty = input =>
    {
        var at = (TokenInput)input;
        at.Context.Property = at.Token;
        at.Context.PropertyFollowsWord = !at.IsFirstOnLine && at.Context.Previous is { Kind: SyntaxKind.IdentifierToken };
        return TakeName(at);
    };

    public static readonly Rule MissingColon = input =>
    {
        var at = (TokenInput)input;
        var missing = GreenToken.Missing(SyntaxKind.ColonToken);
        if (at.Context.Previous is { } name && at.Context.IsFirstFaultAt(at))
        {
            var back = -name.TrailingWidth;
            var small = name.Text.ToLowerInvariant();
            missing = missing.WithDiagnostic(at.Kind == ParseKind.PropertyName && !at.IsFirstOnLine && !at.Context.PropertyFollowsWord
                ? new GreenDiagnostic(
                    "CASE1011",
                    $"Expected ':' and a value after '{name.Text}'. The name of a property is one word: '{name.Text}_{at.Token.Text}:'.",
                    back - name.Text.Length,
                    name.Text.Length,
                    Fix: new GreenFix($"Write '{name.Text}_{at.Token.Text}'", false, [new GreenChange(back, name.TrailingWidth + at.Token.LeadingWidth, "_")]))
                : small != name.Text && SyntaxFacts.IsReservedWord(small)
                ? new GreenDiagnostic(
                    "CASE1002",
                    $"Unexpected '{name.Text}'. The words of the language are written small: '{small}'.",
                    back - name.Text.Length,
                    name.Text.Length,
                    Fix: new GreenFix($"Write '{small}'", true, [new GreenChange(back - name.Text.Length, name.Text.Length, small)]))
                : new GreenDiagnostic(
                    "CASE1011",
                    $"Expected ':' after '{name.Text}'. A property is written 'name: value'{(at.Context.PropertyFollowsWord ? "; a text stands in quotes" : "")}.",
                    back - name.Text.Length,
                    name.Text.Length,
                    // Right of a word it may as well be a text that lacks its quotes, and colons would make nonsense of that.
                    Fix: new GreenFix("Insert ':'", !at.Context.PropertyFollowsWord, [new GreenChange(back, 0, ":")])));
        }

        return at.With(missing);
    };

    public static readonly Rule MissingPath = input =>
    {
        var at = (TokenInput)input;
        var open = Missing(at, SyntaxKind.OpenQuoteToken, "CASE1001", "Expected a file in quotes after 'use', as in 'use \"shared/metrics.case\"'.");
        var path = GreenBranch.Of(SyntaxKind.Text, open, null, GreenToken.Missing(SyntaxKind.CloseQuoteToken));
        var rest = at;
        while (!rest.AtEnd && !rest.IsFirstOnLine)
        {
            rest = SkipOne(rest);
        }

        return rest.With(at.Context.Skipped.Take() is { } skipped ? SkippedText.After(path, skipped, []) : path);
    };

    public static bool Always(TokenInput input) => true;

    public static bool IsEndOfFile(TokenInput input) => input.AtEnd;

    public static bool EndsBlock(TokenInput input) =>
        input.Kind is SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken or ParseKind.BlockCloser || StartsSibling(input);

    /// <summary>
    /// True for the head of a nested block, first on its line and indented no further than the line that opened the nested
    /// block around it: none holds another, so it is a sibling, and the brace before it was forgotten.
    /// </summary>
    private static bool StartsSibling(TokenInput input) =>
        input.Kind == SyntaxKind.IdentifierToken
        && input.IsFirstOnLine
        && input.Indent <= input.Context.BlockIndent
        && (input.Token.Flags & GreenFlags.NestedKeyword) != 0
        && input.Context.Head.Keyword is { } keyword
        && (keyword.Flags & GreenFlags.NestedKeyword) != 0
        && IsHead(input);

    /// <summary>A nested block's keyword and name with nothing after them on the line: <c>option wait</c>.</summary>
    public static bool LacksBlock(TokenInput input)
    {
        if ((input.Token.Flags & GreenFlags.NestedKeyword) == 0 || !IsName(input.Next))
            return false;
        var next = input.Next.Next;
        return next.AtEnd || next.IsFirstOnLine || next.Kind is SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken;
    }

    public static readonly Rule MissingBlock = input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        if (context.Head is not { Keyword: { } keyword, Name: { } name } || (keyword.Flags & GreenFlags.NestedKeyword) == 0 || !context.IsFirstFaultAt(at))
            return at.With(null);
        var back = -(context.Previous?.TrailingWidth ?? 0);
        var open = GreenToken.Missing(SyntaxKind.OpenBraceToken).WithDiagnostic(new GreenDiagnostic(
            "CASE1001",
            $"Expected a block after '{keyword.Text} {name.Text}', as in '{keyword.Text} {name.Text} {{ … }}'.",
            back,
            0,
            Fix: new GreenFix("Insert '{ }'", false, [new GreenChange(back, 0, " { }")])));
        return at.With(GreenBranch.Of(SyntaxKind.Block, open, null, GreenToken.Missing(SyntaxKind.CloseBraceToken)));
    };

    public static bool IsName(TokenInput input) =>
        !input.IsFirstOnLine
        && (SyntaxFacts.IsWord(input.Kind) || (input.Kind == ParseKind.PropertyName && NeedsValue(input.Context.Head) && input.Context.Previous == input.Context.Head.Keyword));

    public static bool IsTitle(TokenInput input) => !input.IsFirstOnLine && input.Kind == SyntaxKind.OpenQuoteToken;

    /// <summary>A title on its keyword's line, or one whose keyword is missing.</summary>
    public static bool IsTitleOfDeclaration(TokenInput input) =>
        input.Kind == SyntaxKind.OpenQuoteToken && (!input.IsFirstOnLine || input.Context.Head.Keyword is null);

    /// <summary><c>use</c> and a path, or nothing that would make it a declaration.</summary>
    public static bool IsUse(TokenInput input) =>
        input.Token.Text == "use" && input.Next.Kind is not (SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken);

    /// <summary>A word of the top level, but for one that the line before it has left over: <c>assume x = 3 members more</c>.</summary>
    public static bool StartsDeclaration(TokenInput input) =>
        input.IsFirstOnLine
        || (input.Token.Flags & (GreenFlags.TopLevelKeyword | GreenFlags.NestedKeyword)) != 0
        || input.Context.Previous is null or { Kind: SyntaxKind.SemicolonToken }
        || IsHead(input);

    /// <summary>
    /// True for a word that a block or a value follows, with a name and a title between at most: a declaration's head.
    /// Of a keyword that only a block can follow, also where the brace was forgotten.
    /// </summary>
    public static bool IsHead(TokenInput input)
    {
        if (!SyntaxFacts.IsWord(input.Token.Kind))
            return false;
        var isNestedKeyword = (input.Token.Flags & GreenFlags.NestedKeyword) != 0;
        var next = input.Next;
        var hasName = false;
        for (var names = 0; IsName(next) && names < (isNestedKeyword ? MostWordsOfHead : 1); names++)
        {
            next = next.Next;
            hasName = true;
        }

        if (IsTitle(next))
        {
            while (!next.AtEnd && next.Token.Kind != SyntaxKind.CloseQuoteToken)
            {
                next = next.Next;
            }

            next = next.Next;
        }

        if (next.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken)
            return true;
        return isNestedKeyword && hasName && IsMemberOf(next, input.Indent);
    }

    /// <summary>A block, or members of one whose brace was forgotten.</summary>
    public static bool IsBlock(TokenInput input)
    {
        if (input.Kind == SyntaxKind.OpenBraceToken)
            return true;
        var context = input.Context;
        return context.Head.Keyword is { } keyword
            && (keyword.Flags & (GreenFlags.NestedKeyword | GreenFlags.TopLevelKeyword)) != 0
            && context.Previous?.Kind is SyntaxKind.IdentifierToken or SyntaxKind.CloseQuoteToken
            && IsMemberOf(input, context.BlockIndent);
    }

    /// <summary>A word with nothing that makes it a head: a property that lacks its colon, where it can be one.</summary>
    public static bool IsBareProperty(TokenInput input)
    {
        if (input.IsFirstOnLine || input.Context.Previous?.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.SemicolonToken)
            return true;

        // In the middle of a line, after a value: 'metric ctr' is a property, a lone word is a value too many.
        return !SyntaxFacts.IsReservedWordKind(input.Kind) && IsValueOnLine(input.Next);
    }

    /// <summary>A text that a block follows lacks its keyword.</summary>
    public static bool IsTitleOfBlock(TokenInput input)
    {
        var next = input;
        while (!next.AtEnd && next.Token.Kind != SyntaxKind.CloseQuoteToken)
        {
            next = next.Next;
        }

        return next.Next.Kind == SyntaxKind.OpenBraceToken;
    }

    public static bool IsNotDoubled(TokenInput input) => input.Context.Previous?.Kind != SyntaxKind.OpenBraceToken;

    /// <summary>A declaration: a keyword of the top level that comes first on a line from here on leaves it.</summary>
    public static Rule Declares(Rule declaration) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        var (indent, head) = (context.BlockIndent, context.Head);
        if (indent < 0)
            context.ForgetFaults();
        context.BlockIndent = at.Indent;
        var rest = declaration(at);
        (context.BlockIndent, context.Head) = (indent, head);
        return rest;
    };

    /// <summary>Skips what stands between a head and the brace or sign that follows it on the line.</summary>
    public static Rule SkipToOpening(Rule rule) => input =>
    {
        var at = (TokenInput)input;
        if (at.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken || !OpensOnLine(at))
            return rule(at);
        var context = at.Context;
        GreenDiagnostic? diagnostic = null;
        if (context.Head.Name is { } name && SyntaxFacts.IsWord(at.Kind) && name == context.Previous)
        {
            diagnostic = at.Next.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken or SyntaxKind.OpenQuoteToken
                ? SplitName(name, at.Token)
                : UnquotedTitle(at);
        }
        else if (context.Head is { Keyword: { } keyword } head && context.Previous is { } written && (written == head.Name || written == keyword))
        {
            diagnostic = NameOfOtherSigns(at, head.Name);
        }


        if (diagnostic is null || !context.IsFirstFaultAt(at))
            return rule(SkipUntil(at, IsOpening));
        var previous = context.Previous;
        var rest = at;
        while (!IsOpening(rest))
        {
            rest = SkipOne(rest);
        }

        if (context.Skipped.Take() is { } trivia)
            rest.PrependSkipped(trivia, [diagnostic], previous);
        return rule(rest);
    };

    /// <summary>
    /// The <c>=</c> of a declaration that can't do without: <c>assume members 301M</c> and <c>assume members: 301M</c> lack
    /// it, and mean no other thing.
    /// </summary>
    public static Rule SignOfValue(Rule sign) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        if (at.IsFirstOnLine || !NeedsValue(context.Head) || context.Head.Name is not { } name || context.Previous != name)
            return sign(at);
        if (at.Kind == SyntaxKind.ColonToken && at.Next.Kind == SyntaxKind.EqualsToken)
        {
            var walrus = new GreenDiagnostic(
                "CASE1002",
                $"Unexpected ':'. A named figure is written '{context.Head.Keyword?.Text} {name.Text} = …'.",
                at.Token.LeadingWidth,
                1,
                Fix: new GreenFix("Remove ':'", true, [new GreenChange(at.Token.LeadingWidth, 1, name.TrailingWidth == 0 ? " " : "")]));
            var equals = Skip(at);
            if (context.Skipped.Take() is { } trivia)
                equals.PrependSkipped(trivia, [walrus], name);
            return sign(equals);
        }

        if (at.Kind == SyntaxKind.ColonToken)
        {
            var colon = at.Token.WithKind(SyntaxKind.EqualsToken).WithDiagnostic(new GreenDiagnostic(
                "CASE1001",
                $"Expected '=' after '{name.Text}': a named figure is written '{context.Head.Keyword?.Text} {name.Text} = …'.",
                at.Token.LeadingWidth,
                1,
                Fix: new GreenFix("Write '='", true, [new GreenChange(at.Token.LeadingWidth, 1, name.TrailingWidth == 0 ? " =" : "=")])));
            context.Previous = colon;
            return at.Next.With(colon);
        }

        if (!SyntaxFacts.IsNumberLiteral(at.Kind) && at.Kind is not (SyntaxKind.OpenParenToken or SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.UnknownKeyword))
            return sign(at);
        var back = -name.TrailingWidth;
        var missing = GreenToken.Missing(SyntaxKind.EqualsToken);
        if (context.IsFirstFaultAt(at))
        {
            missing = missing.WithDiagnostic(new GreenDiagnostic(
                "CASE1001",
                $"Expected '=' after '{name.Text}': a named figure is written '{context.Head.Keyword?.Text} {name.Text} = …'.",
                back,
                0,
                Fix: new GreenFix("Insert '='", true, [new GreenChange(back, 0, " =")])));
        }

        context.Previous = missing;
        return at.With(missing);
    };

    /// <summary>Skips what a value leaves over before its declaration's block: <c>assume x = 1 + 2) { … }</c>.</summary>
    public static Rule SkipToBlock(Rule block) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        return !at.IsFirstOnLine && NeedsValue(context.Head) && !IsBlock(at) && BraceFollowsOnLine(at)
            ? block(SkipUntil(at, static next => next.Kind == SyntaxKind.OpenBraceToken || next.AtEnd))
            : block(at);
    };

    private static bool BraceFollowsOnLine(TokenInput input)
    {
        var next = input;
        for (var tokens = 0; tokens < MostTokensToOpening && !next.AtEnd && !next.IsFirstOnLine; tokens++, next = next.Next)
        {
            switch (next.Kind)
            {
                case SyntaxKind.OpenBraceToken:
                    return true;
                case SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.BarToken or ParseKind.PropertyName:
                    return false;
                case SyntaxKind.IdentifierToken when StartsOther(next):
                    return false;
            }
        }

        return false;
    }

    private static bool StartsOther(TokenInput input) =>
        input.Kind == SyntaxKind.IdentifierToken
        && (input.Token.Flags & (GreenFlags.TopLevelKeyword | GreenFlags.NestedKeyword)) != 0
        && IsHead(input);

    private static bool NeedsValue((GreenToken? Keyword, GreenToken? Name) head) => head.Keyword?.Text is "assume" or "unit";

    /// <summary>A member that stands at the top level: told once for a run of them.</summary>
    public static Rule StrayAtTopLevel(Rule member) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        context.ForgetFaults();
        if (!context.IsAfterStrayMember)
        {
            var text = at.Token.Text;
            at.PrependDiagnostic(new GreenDiagnostic(
                "CASE1002",
                $"'{text}:' stands outside any declaration. Was a '}}' written too early before it?",
                at.Token.LeadingWidth,
                text.Length));
        }

        context.StrayLine = at.Line;
        var rest = member(at);
        context.IsAfterStrayMember = true;
        return rest;
    };

    /// <summary>A text in which holes have no meaning.</summary>
    public static Rule WithoutHoles(Rule text) => input =>
    {
        var rest = (TokenInput)text(input);
        if (rest.Value is { } node && node.GetSlot(1) is { } parts)
        {
            for (var i = 0; i < GreenList.Count(parts); i++)
            {
                if (GreenList.ItemAt(parts, i) is not { Kind: SyntaxKind.Hole } hole || hole.GetSlot(0) is not GreenToken brace)
                    continue;
                var told = hole.WithSlot(0, brace.WithDiagnostic(new GreenDiagnostic(
                    "CASE1002", "The path of 'use' takes no holes. To write a brace, put '\\{'.", brace.LeadingWidth, 1)));
                parts = parts is GreenList ? parts.WithSlot(i, told) : told;
                return rest.With(node.WithSlot(1, parts));
            }
        }

        return rest;
    };

    private static bool IsOpening(TokenInput input) =>
        input.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken || input.AtEnd;

    private static bool IsMemberOf(TokenInput input, int indent) =>
        input.Kind == ParseKind.PropertyName && (!input.IsFirstOnLine || input.Indent > indent);

    private static bool OpensOnLine(TokenInput input)
    {
        var next = input;
        for (var tokens = 0; tokens < MostTokensToOpening && !next.AtEnd && !next.IsFirstOnLine; tokens++)
        {
            switch (next.Kind)
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.EqualsToken:
                    return true;
                case SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.BarToken or ParseKind.PropertyName:
                    return false;
                case SyntaxKind.OpenQuoteToken:
                    while (!next.AtEnd && next.Token.Kind != SyntaxKind.CloseQuoteToken)
                    {
                        next = next.Next;
                    }

                    break;
            }

            next = next.Next;
        }

        return false;
    }

    /// <summary>A name with a sign in it that no name holds, <c>my-model</c>, or one that begins with a digit.</summary>
    private static GreenDiagnostic? NameOfOtherSigns(TokenInput at, GreenToken? name)
    {
        var token = at.Token;
        if (name is null && SyntaxFacts.IsNumberLiteral(token.Kind))
            return new GreenDiagnostic("CASE1002", $"Unexpected '{token.Text}'. A name begins with a letter or '_', not with a digit.", token.LeadingWidth, token.Text.Length);
        var second = at.Next.Token;
        if (name is null or { TrailingWidth: > 0 } || token.TrailingWidth > 0 || !SyntaxFacts.IsWord(second.Kind)
            || token.Kind is not (SyntaxKind.MinusToken or SyntaxKind.DotToken or SyntaxKind.SlashToken))
        {
            return null;
        }

        var right = $"{name.Text}_{second.Text}";
        return new GreenDiagnostic(
            "CASE1002",
            $"Unexpected '{token.Text}'. A name holds letters, digits and '_' only: write '{right}'.",
            0,
            token.Text.Length + second.Text.Length,
            Fix: new GreenFix($"Write '{right}'", false, [new GreenChange(0, token.Text.Length, "_")]));
    }

    /// <summary>Words between a name and its block: a title without its quotes.</summary>
    private static GreenDiagnostic? UnquotedTitle(TokenInput first)
    {
        var width = first.Token.LeadingWidth;
        var last = first;
        while (SyntaxFacts.IsWord(last.Next.Kind) && !last.Next.IsFirstOnLine)
        {
            width += last.Token.FullWidth - (last == first ? first.Token.LeadingWidth : 0);
            last = last.Next;
        }

        if (last.Next.Kind != SyntaxKind.OpenBraceToken)
            return null;
        var end = width + (last == first ? 0 : last.Token.LeadingWidth) + last.Token.Text.Length;
        var start = first.Token.LeadingWidth;
        return new GreenDiagnostic(
            "CASE1002",
            "A title stands in quotes, as in 'model rl_ranker \"RL home-screen ranker\" { … }'.",
            start,
            end - start,
            Fix: new GreenFix("Put the title in quotes", true, [new GreenChange(start, 0, "\""), new GreenChange(end, 0, "\"")]));
    }

    private static GreenDiagnostic SplitName(GreenToken name, GreenToken second)
    {
        var right = $"{name.Text}_{second.Text}";
        return new GreenDiagnostic(
            "CASE1002",
            $"Unexpected '{second.Text}'. A name is one word: write '{right}'.",
            second.LeadingWidth,
            second.Text.Length,
            Fix: new GreenFix($"Write '{right}'", false, [new GreenChange(-name.TrailingWidth, name.TrailingWidth + second.LeadingWidth, "_")]));
    }
}
