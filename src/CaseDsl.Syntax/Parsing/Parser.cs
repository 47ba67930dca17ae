using System.Buffers;
using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Parsing;

/// <summary>From a text to its green tree.</summary>
internal static class Parser
{
    [ThreadStatic]
    private static ParseContext? _spare;

    public static GreenNode ParseFile(SourceText text, CancellationToken cancellation) =>
        LargeText.IsWorthTwoThreads(text) && MemberStartAfter(text, text.Length / 2) is { } split
            ? ParseInTwo(text, split, cancellation)
            : ParseWhole(text, cancellation);

    public static GreenNode ParseWhole(SourceText text, CancellationToken cancellation)
    {
        using var run = new Run(text, 0, text.Length);
        run.ParseMembers(cancellation);
        return Root(run.Context.TakeList(0), null, run.EndOfFile());
    }

    /// <summary>
    /// The tree that <see cref="ParseWhole"/> gives, from two threads: the other one reads from a place where a member is
    /// likely to start. Where none does, or what comes before decides how it is read, its work is thrown away.
    /// </summary>
    /// <param name="split">The start of a line.</param>
    public static GreenNode ParseInTwo(SourceText text, int split, CancellationToken cancellation)
    {
        using var needless = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var rest = Task.Run(() => Rest(text, split, needless.Token), needless.Token);
        using var run = new Run(text, 0, text.Length);
        var context = run.Context;
        if (run.ParseMembers(cancellation, split))
        {
            if (rest.GetAwaiter().GetResult() is var (members, endOfFile))
            {
                foreach (var member in members)
                {
                    context.Collect(member);
                }

                return Root(context.TakeList(0), null, endOfFile);
            }

            run.ParseMembers(cancellation);
        }

        needless.Cancel();
        return Root(context.TakeList(0), null, run.EndOfFile());
    }

    /// <summary>The members from a place on; null where none starts there, for what is none belongs to the member before it.</summary>
    private static (GreenNode[] Members, GreenNode EndOfFile)? Rest(SourceText text, int start, CancellationToken cancellation)
    {
        using var run = new Run(text, start, text.Length);
        if (!run.AtEnd && !run.ParseFirstMember())
            return null;
        run.ParseMembers(cancellation);
        var members = run.Context.TakeList(0);
        var all = new GreenNode[GreenList.Count(members)];
        for (var i = 0; members is not null && i < all.Length; i++)
        {
            all[i] = GreenList.ItemAt(members, i);
        }

        return (all, run.EndOfFile());
    }

    /// <summary>The line after the next one that is a closing brace and nothing else; null where there is none.</summary>
    private static int? MemberStartAfter(SourceText text, int position)
    {
        for (var i = Math.Max(1, position); i < text.Length - 1; i++)
        {
            if (text[i] != '}' || text[i - 1] != '\n')
                continue;
            var next = text[i + 1] == '\r' && i + 2 < text.Length ? i + 2 : i + 1;
            if (text[next] == '\n' && next + 1 < text.Length)
                return next + 1;
        }

        return null;
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

        private bool HasPlainLast => Context.Mark() > 0 && Context.LastCollected is { } last && OldMembers.IsPlain(last);

        /// <summary>Collects members to the end of the file, or to a place where one of them ends and the next is read as at a file's start.</summary>
        /// <returns>True where it stopped at that place.</returns>
        public bool ParseMembers(CancellationToken cancellation, int stop = int.MaxValue)
        {
            while (!AtEnd)
            {
                cancellation.ThrowIfCancellationRequested();
                ParseMember(mark: 0);
                if (Position == stop && !Context.IsAfterStrayMember && HasPlainLast)
                    return true;
            }

            return false;
        }

        /// <returns>True where there was one, and nothing before it.</returns>
        public bool ParseFirstMember()
        {
            ParseMember(mark: 0);
            return HasPlainLast;
        }

        public void ParseMember(int mark)
        {
            var first = _input;
            _input = Grammar.FileMembers.ParseOne(first, mark);
            if (Context.Mark() > mark && HasPlainLast)
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
