using System.Buffers;
using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Parsing;

/// <summary>From a text to its green tree.</summary>
internal static class Parser
{
    [ThreadStatic]
    private static ParseContext? _spare;

    public static GreenNode ParseFile(SourceText text, CancellationToken cancellation)
    {
        using var run = new Run(text, 0, text.Length);
        var context = run.Context;
        var mark = context.Mark();
        while (!run.AtEnd)
        {
            cancellation.ThrowIfCancellationRequested();
            run.ParseMember(mark);
        }

        return Root(context.TakeList(mark), null, run.EndOfFile());
    }

    public static GreenNode ParseExpression(SourceText text)
    {
        using var run = new Run(text, 0, text.Length);
        var figure = run.ParseFigure();
        return Root(null, figure, run.EndOfFile());
    }

    /// <summary>
    /// The tree of a changed text from the tree before: members that the change did not touch, and whose parse did not
    /// look at it, are taken over.
    /// </summary>
    public static GreenNode Reparse(GreenNode oldRoot, SourceText oldText, SourceText newText)
    {
        var ranges = newText.GetChangeRanges(oldText);
        if (ranges.Count == 0)
            return oldRoot;
        var change = TextChangeRange.Collapse(ranges);
        var old = new OldMembers(oldRoot, oldText, change);
        if (oldRoot.GetSlot(1) is not null)
            return ParseExpression(newText);
        if (old.Count == 0)
            return ParseFile(newText, default);

        // How much must be read is known only afterwards: a few members at first, the whole rest if need be.
        for (var ahead = 2; ; ahead *= 8)
        {
            var end = old.EndOfStretch(ahead);
            if (TryReparse(old, newText, end) is { } root)
                return root;
        }
    }

    private static GreenNode? TryReparse(OldMembers old, SourceText newText, int end)
    {
        var isWhole = end >= newText.Length;
        using var run = new Run(newText, old.Start, isWhole ? newText.Length : end);
        var context = run.Context;
        var mark = context.Mark();
        while (!run.AtEnd)
        {
            if (run.Position > old.Start && !context.IsAfterStrayMember && old.MemberAt(run.Position) is { } next)
            {
                if (!isWhole && context.ReachedEnd)
                    return null;
                return old.Join(context.TakeList(mark), next);
            }

            run.ParseMember(mark);
        }

        return isWhole ? old.Join(context.TakeList(mark), run.EndOfFile()) : null;
    }

    private static GreenNode Root(GreenNode? members, GreenNode? figure, GreenNode endOfFile) =>
        GreenBranch.Of(SyntaxKind.SourceFile, members, figure, endOfFile);

    /// <summary>One pass over a stretch of text, with buffers that are given back at its end.</summary>
    private sealed class Run : IDisposable
    {
        private readonly char[] _buffer;
        private TokenInput _input;

        public Run(SourceText text, int start, int end)
        {
            var length = end - start;
            _buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, length));
            text.CopyTo(start, _buffer, 0, length);
            Context = _spare ?? new ParseContext(TokenCache.OfThread);
            _spare = null;
            _input = Context.Start(_buffer, length, start);
        }

        public ParseContext Context { get; }

        public bool AtEnd => _input.AtEnd;

        public int Position => _input.Position;

        public void ParseMember(int mark)
        {
            var first = _input;
            _input = Grammar.FileMembers.ParseOne(first, mark);
            if (Context.Mark() > mark && Context.LastCollected is { } last && OldMembers.IsPlain(last))
                Context.IsAfterStrayMember = false;
            Context.Recycle(first, _input);
        }

        public GreenNode? ParseFigure()
        {
            _input = (TokenInput)Grammar.Figure(_input);
            var figure = _input.Value;
            if (!_input.AtEnd)
                _input = Recovery.SkipUntil(_input, Recovery.IsEndOfFile);
            return figure;
        }

        public GreenNode EndOfFile() => _input.Token;

        public void Dispose()
        {
            Context.Stop(_input);
            _spare = Context;
            ArrayPool<char>.Shared.Return(_buffer);
        }
    }
}
