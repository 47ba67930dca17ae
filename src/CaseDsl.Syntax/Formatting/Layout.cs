using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Formatting;

/// <summary>Goes through a tree once, token by token, and rewrites what stands between them.</summary>
internal sealed class Layout
{
    private readonly SyntaxTree _tree;
    private readonly Dictionary<int, int> _aligned;
    private readonly ImmutableArray<TextChange>.Builder _changes = ImmutableArray.CreateBuilder<TextChange>();
    private readonly StringBuilder _gap = new();
    private readonly List<SyntaxTrivia> _trivia = [];

    public Layout(SyntaxTree tree)
    {
        _tree = tree;
        _aligned = Alignment.Of(tree);
    }

    public ImmutableArray<TextChange> Changes()
    {
        SyntaxToken previous = default;
        var wasFaulty = false;
        var members = _tree.Root.Members;
        for (var i = 0; i < members.Count; i++)
        {
            // What a property at the top level belongs to is read from its indentation.
            var member = members[i];
            var isFaulty = member.ContainsDiagnostics
                || member.ContainsSkippedText
                || member is PropertySyntax
                || (i + 1 < members.Count && members[i + 1] is PropertySyntax);
            foreach (var token in member.DescendantTokens())
            {
                var isFirst = token.FullSpan.Start == member.Position;
                if (!isFaulty && !(isFirst && wasFaulty))
                    Token(previous, token);
                previous = token;
            }

            wasFaulty = isFaulty;
        }

        var end = _tree.Root.EndOfFileToken;
        if (!wasFaulty && _tree.Figure is null && !_tree.Root.EndOfFileToken.LeadingTrivia.Any(t => t.Kind == SyntaxKind.SkippedTextTrivia))
            Token(previous, end);
        return _changes.ToImmutable();
    }

    private void Token(SyntaxToken previous, SyntaxToken token)
    {
        Gap(previous, token);
        var text = Spacing.TextOf(token);
        if (text != token.Text)
            _changes.Add(new TextChange(token.Span, text));
    }

    private void Gap(SyntaxToken previous, SyntaxToken token)
    {
        _trivia.Clear();
        if (!previous.IsNone)
            _trivia.AddRange(previous.TrailingTrivia);
        _trivia.AddRange(token.LeadingTrivia);
        _gap.Clear();
        var start = previous.IsNone ? 0 : previous.Span.End;
        if (_trivia.Exists(t => t.Kind is SyntaxKind.EndOfLineTrivia or SyntaxKind.CommentTrivia or SyntaxKind.ByteOrderMarkTrivia)
            || previous.IsNone
            || token.Kind == SyntaxKind.EndOfFileToken)
        {
            Lines(previous, token);
        }
        else
        {
            var spaces = _aligned.TryGetValue(token.Span.Start, out var aligned) ? aligned : Spacing.Between(previous, token);
            _gap.Append(' ', spaces);
        }

        var span = TextSpan.FromBounds(start, token.Span.Start);
        var written = _gap.ToString();
        if (_tree.Text.ToString(span) != written)
            _changes.Add(new TextChange(span, written));
    }

    /// <summary>A gap that ends at least one line, or starts or ends the file.</summary>
    private void Lines(SyntaxToken previous, SyntaxToken token)
    {
        var isLineEmpty = previous.IsNone;
        var blankLines = previous.IsNone ? 1 : 0;
        var blanks = "";
        var lineEnd = "";
        foreach (var trivia in _trivia)
        {
            switch (trivia.Kind)
            {
                case SyntaxKind.WhitespaceTrivia:
                    blanks = trivia.Text;
                    break;
                case SyntaxKind.EndOfLineTrivia when isLineEmpty:
                    // Held back until something follows: the file ends without blank lines.
                    if (blankLines++ == 0)
                        lineEnd = trivia.Text;
                    blanks = "";
                    break;
                case SyntaxKind.EndOfLineTrivia:
                    _gap.Append(trivia.Text);
                    isLineEmpty = true;
                    blankLines = 0;
                    blanks = "";
                    break;
                case SyntaxKind.CommentTrivia when isLineEmpty:
                    _gap.Append(lineEnd).Append(' ', Spacing.CommentIndentOf(token)).Append(trivia.Text);
                    isLineEmpty = false;
                    lineEnd = "";
                    blanks = "";
                    break;
                case SyntaxKind.CommentTrivia:
                    _gap.Append(blanks.Length == 0 ? " " : blanks).Append(trivia.Text);
                    blanks = "";
                    break;
                default:
                    _gap.Append(trivia.Text);
                    blanks = "";
                    break;
            }
        }

        if (token.Kind == SyntaxKind.EndOfFileToken)
        {
            if (!isLineEmpty)
                _gap.Append(UsualLineEnd());
            return;
        }

        _gap.Append(lineEnd).Append(' ', Spacing.IndentOf(token));
    }

    /// <summary>How the file's first line ends.</summary>
    private string UsualLineEnd()
    {
        var line = _tree.Text.Lines[0];
        return line.EndIncludingLineBreak > line.End
            ? _tree.Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))
            : "\n";
    }
}
