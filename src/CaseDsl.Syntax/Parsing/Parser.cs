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
        var expression = run.ParseExpression();
        return Root(null, expression, run.EndOfFile());
    }

    public static GreenNode Reparse(GreenNode oldRoot, SourceText oldText, SourceText newText) => ParseFile(newText, default);

    private static GreenNode Root(GreenNode? members, GreenNode? expression, GreenNode endOfFile) =>
        GreenBranch.Of(SyntaxKind.SourceFile, members, expression, endOfFile);

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
            Context.ForgetFaults();
            _input = Grammar.FileMembers.ParseOne(first, mark);
            Context.Recycle(first, _input);
        }

        public GreenNode? ParseExpression()
        {
            _input = (TokenInput)Grammar.Expression(_input);
            var expression = _input.Value;
            if (!_input.AtEnd)
                _input = Recovery.SkipUntil(_input, Recovery.IsEndOfFile);
            return expression;
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
