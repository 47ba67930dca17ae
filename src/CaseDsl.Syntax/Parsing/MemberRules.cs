using CaseDsl.Syntax.Green;
using Rule = Sprache.Parser<CaseDsl.Syntax.Green.GreenNode?>;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// Members one after another until an end; between them, what is no member is skipped and stays with the member before
/// it, so that it never changes the next one.
/// </summary>
internal sealed class MemberRules
{
    private readonly (Combinators.Test Test, Rule Rule)[][] _table = new (Combinators.Test, Rule)[ParseKind.Count][];
    private readonly Combinators.Test _ends;

    /// <param name="ends">True where no further member belongs to the list.</param>
    /// <param name="rules">Tried in this order for a token's kind; a word of any kind counts as an identifier.</param>
    public MemberRules(Combinators.Test ends, params (SyntaxKind Kind, Combinators.Test Test, Rule Rule)[] rules)
    {
        _ends = ends;
        Array.Fill(_table, []);
        foreach (var (kind, test, rule) in rules)
        {
            _table[(int)kind] = [.. _table[(int)kind], (test, rule)];
        }

        for (var kind = SyntaxKind.AndKeyword; kind <= SyntaxKind.UnknownKeyword; kind++)
        {
            _table[(int)kind] = _table[(int)SyntaxKind.IdentifierToken];
        }

        _table[(int)ParseKind.BlockCloser] = _table[(int)SyntaxKind.IdentifierToken];
    }

    public bool Ends(TokenInput input) => _ends(input);

    /// <summary>All members to the end, as a list.</summary>
    public TokenInput ParseAll(TokenInput input, Combinators.Test? isLeftEarly = null)
    {
        var context = input.Context;
        var mark = context.Mark();
        var rest = input;
        while (!_ends(rest))
        {
            rest = ParseOne(rest, mark);
            if (isLeftEarly is not null && isLeftEarly(rest))
                break;
        }

        return rest.With(context.TakeList(mark));
    }

    /// <summary>
    /// One member, collected; or a run of unexpected text, put to the member collected last, where there is one since
    /// <paramref name="mark"/>, else before the next token.
    /// </summary>
    public TokenInput ParseOne(TokenInput input, int mark)
    {
        foreach (var (test, rule) in _table[(int)input.Kind])
        {
            if (!test(input))
                continue;
            var rest = (TokenInput)rule(input);

            // A member that takes no token would be tried for ever.
            if (rest == input)
                break;
            input.Context.Collect(rest.Value);
            return rest;
        }

        return SkipRun(input, mark);
    }

    private TokenInput SkipRun(TokenInput input, int mark)
    {
        var context = input.Context;
        var previous = context.Previous;

        // What a fault of the same line has left over is no second one.
        var isReported = context.IsFirstFaultAt(input) && (input.IsFirstOnLine || (previous is not { ContainsDiagnostics: true } && input.Line != context.StrayLine));
        var closesStray = context.IsAfterStrayMember && input.Kind == SyntaxKind.CloseBraceToken;
        var message = Recovery.UnexpectedMessage(input);
        var rest = Recovery.SkipOne(input);
        while (!StopsSkipping(rest))
        {
            rest = Recovery.SkipOne(rest);
        }

        if (closesStray)
        {
            isReported = false;
            context.IsAfterStrayMember = false;
        }

        var skipped = context.Skipped;
        var diagnostics = Recovery.DiagnosticsOf(skipped, isReported ? message : null);
        var trivia = skipped.Take();
        if (trivia is null)
            return rest;
        if (context.Mark() > mark && context.LastCollected is { } last)
            context.LastCollected = SkippedText.After(last, trivia, diagnostics);
        else
            rest.PrependSkipped(trivia, diagnostics, previous);
        return rest;
    }

    private bool StopsSkipping(TokenInput input)
    {
        if (input.AtEnd || _ends(input))
            return true;
        if (input.IsFirstOnLine)
            return input.Kind != SyntaxKind.BarToken;
        return input.Kind switch
        {
            SyntaxKind.SemicolonToken or ParseKind.PropertyName => true,
            SyntaxKind.IdentifierToken => Recovery.IsHead(input),
            _ => false,
        };
    }
}
