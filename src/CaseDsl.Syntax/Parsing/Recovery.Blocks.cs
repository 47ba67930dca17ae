using CaseDsl.Syntax.Green;
using static CaseDsl.Syntax.Parsing.Combinators;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>Blocks that lack a brace, prose that took it, and blocks nested too deep.</summary>
internal static partial class Recovery
{
    public static readonly Rule BlockTooDeep = input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        var open = at.Token.WithDiagnostic(new GreenDiagnostic(
            "CASE1007",
            "Blocks are nested too deep to be read.",
            at.Token.LeadingWidth,
            at.Token.Text.Length));
        context.Previous = open;
        var rest = at.Kind == SyntaxKind.OpenBraceToken ? at.Next : at;
        var depth = 1;
        while (!rest.AtEnd && rest.Kind != ParseKind.BlockCloser)
        {
            if (rest.Kind == SyntaxKind.OpenBraceToken)
                depth++;
            else if (rest.Kind == SyntaxKind.CloseBraceToken && --depth == 0)
                break;
            rest = Skip(rest);
        }

        if (context.Skipped.Take() is { } trivia)
            rest.PrependSkipped(trivia, [], open);
        context.IsFirstFaultAt(rest);
        var close = GreenToken.Missing(SyntaxKind.CloseBraceToken);
        if (rest.Kind == SyntaxKind.CloseBraceToken)
        {
            rest = rest.Take();
            close = rest.Value as GreenToken ?? close;
        }

        return rest.With(GreenBranch.Of(SyntaxKind.Block, at.Kind == SyntaxKind.OpenBraceToken ? open : GreenToken.Missing(SyntaxKind.OpenBraceToken), null, close));
    };

    /// <summary>Members between braces; the closing one is expected with a word on what it closes.</summary>
    public static Rule Enclosed(Rule open, MemberRules members) => input =>
    {
        var at = (TokenInput)input;
        var context = at.Context;
        var (keyword, name) = context.Head;
        var outer = context.BlockIndent;
        var opener = at.Position + at.Token.LeadingWidth;
        var isMissing = at.Kind != SyntaxKind.OpenBraceToken;
        var lineOfOpener = at.Line;
        context.BlockIndent = at.Indent;
        if (isMissing)
            context.BlockIndent = outer;
        var rest = (TokenInput)open(at);
        var openBrace = rest.Value;
        rest = members.ParseAll(rest, next => ProseClosedBlock(next, lineOfOpener));
        var list = rest.Value;
        context.BlockIndent = outer;
        if (rest.Kind == SyntaxKind.CloseBraceToken && !ProseClosedBlock(rest, lineOfOpener))
        {
            rest = rest.Take();
            return rest.With(GreenBranch.Of(SyntaxKind.Block, openBrace, list, rest.Value));
        }

        return rest.With(GreenBranch.Of(SyntaxKind.Block, openBrace, list, MissingCloseBrace(rest, keyword, name, opener)));
    };

    /// <summary>Notes where a prose line ends in a brace that was meant to close a block.</summary>
    public static Rule ProseThatMayEatABrace(Rule line) => input =>
    {
        var at = (TokenInput)input;
        var rest = (TokenInput)line(at);
        if (rest.Value is { } node && node.LastToken() is { Kind: SyntaxKind.TextRunToken } run)
        {
            var text = run.Text.AsSpan().TrimEnd();
            if (text is [.., '}'])
            {
                var end = rest.Position - run.TrailingWidth - run.Text.Length + text.Length;
                at.Context.EatenBrace = (end - 1, rest.Position, at.Line, at.Indent);
            }
        }

        return rest;
    };

    /// <summary>
    /// True right after a prose line that took the brace of a block opened on its own line, where what follows is
    /// indented as if that block were closed.
    /// </summary>
    private static bool ProseClosedBlock(TokenInput next, int lineOfOpener)
    {
        if (next.Context.EatenBrace is not { } eaten || eaten.End != next.Position || eaten.Line != lineOfOpener)
            return false;
        if (next.AtEnd)
            return true;
        var closesHere = next.Token.Kind == SyntaxKind.CloseBraceToken && next.Indent == eaten.Indent;
        return next.Indent <= eaten.Indent && !closesHere;
    }

    private static GreenToken MissingCloseBrace(TokenInput at, GreenToken? keyword, GreenToken? name, int opener)
    {
        var context = at.Context;
        var missing = GreenToken.Missing(SyntaxKind.CloseBraceToken);
        if (!context.IsFirstFaultAt(at))
            return missing;
        var what = (keyword, name) switch
        {
            (null, _) => "the block",
            ({ } word, null) => $"'{word.Text}'",
            ({ } word, { } called) => $"{word.Text} '{called.Text}'",
        };
        var openerOffset = opener - at.Position;
        if (context.EatenBrace is { } eaten && eaten.End == at.Position)
        {
            var brace = eaten.Position - at.Position;
            return missing.WithDiagnostic(new GreenDiagnostic(
                "CASE1008",
                $"The prose line took this '}}', because prose runs to the end of its line. Put the '}}' that closes {what} on a line of its own.",
                brace,
                1,
                openerOffset,
                "The block opens here.",
                new GreenFix("Put '}' on a line of its own", true, [new GreenChange(brace, 0, "\n")])));
        }

        var back = -(context.Previous?.TrailingWidth ?? 0);
        return missing.WithDiagnostic(new GreenDiagnostic(
            "CASE1001",
            $"Expected '}}' to close {what}, which opens on line {GreenDiagnostic.LinePlaceholder}.",
            back,
            0,
            openerOffset,
            "The block opens here.",
            new GreenFix("Insert '}'", false, [new GreenChange(back, 0, "\n}")])));
    }
}
