using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// Collects tokens that fit nowhere. They become trivia of a neighbour: comments among them stay comments, a finding
/// the lexer made of them is kept in place of one that says they are unexpected.
/// </summary>
internal sealed class SkippedText
{
    private readonly List<GreenNode> _trivia = [];
    private readonly List<GreenToken> _tokens = [];
    private int _width;
    private GreenDiagnostic? _lexical;

    public bool IsEmpty => _tokens.Count == 0;

    /// <summary>Characters skipped, trivia included.</summary>
    public int Width => _width;

    /// <summary>Where the first skipped token's own text starts, counted from the start of what is skipped.</summary>
    public int TextStart => IsEmpty ? 0 : _tokens[0].LeadingWidth;

    /// <summary>Where the last skipped token's own text ends.</summary>
    public int TextEnd => IsEmpty ? 0 : _width - _tokens[^1].TrailingWidth;

    public GreenToken First => _tokens[0];

    /// <summary>What the lexer found in the skipped text, counted from its start; the first finding only.</summary>
    public GreenDiagnostic? Lexical => _lexical;

    public void Add(GreenToken token)
    {
        if (_lexical is null && token.Diagnostics is [var first, ..])
            _lexical = first.Shifted(_width);
        AddTrivia(token.Leading);
        if (token.Text.Length > 0)
            _trivia.Add(new GreenTrivia(SyntaxKind.SkippedTextTrivia, token.Text));
        AddTrivia(token.Trailing);
        _tokens.Add(token);
        _width += token.FullWidth;
    }

    /// <summary>Hands the skipped text over and starts anew.</summary>
    public GreenNode? Take()
    {
        var taken = GreenList.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_trivia));
        _trivia.Clear();
        _tokens.Clear();
        _width = 0;
        _lexical = null;
        return taken;
    }

    /// <summary>The token with skipped text before its own trivia.</summary>
    public static GreenToken Before(GreenToken token, GreenNode skipped, GreenDiagnostic[] diagnostics)
    {
        var moved = token.WithTrivia(Join(skipped, token.Leading), token.Trailing);
        return moved.WithDiagnostics([.. diagnostics, .. moved.Diagnostics]);
    }

    /// <summary>The node with skipped text after its last token's trivia; diagnostics count from the skipped text's start.</summary>
    public static GreenNode After(GreenNode node, GreenNode skipped, GreenDiagnostic[] diagnostics)
    {
        if (node is GreenToken token)
        {
            var shifted = Array.ConvertAll(diagnostics, d => d.Shifted(token.FullWidth));
            return token.WithTrivia(token.Leading, Join(token.Trailing, skipped)).WithDiagnostics([.. token.Diagnostics, .. shifted]);
        }

        // Down to the last token, then back up: a tree may be tall, so without recursion.
        var path = new Stack<(GreenNode Node, int Slot)>();
        var current = node;
        while (current is not GreenToken)
        {
            var slot = current.SlotCount - 1;
            while (slot >= 0 && current.GetSlot(slot) is null)
            {
                slot--;
            }

            if (slot < 0 || current.GetSlot(slot) is not { } child)
                return node;
            path.Push((current, slot));
            current = child;
        }

        var changed = After(current, skipped, diagnostics);
        while (path.TryPop(out var step))
        {
            changed = step.Node.WithSlot(step.Slot, changed);
        }

        return changed;
    }

    private static GreenNode? Join(GreenNode? first, GreenNode? second)
    {
        if (first is null)
            return second;
        if (second is null)
            return first;
        var items = new GreenNode[GreenList.Count(first) + GreenList.Count(second)];
        var count = 0;
        foreach (var part in (ReadOnlySpan<GreenNode>)[first, second])
        {
            for (var i = 0; i < GreenList.Count(part); i++)
            {
                items[count++] = GreenList.ItemAt(part, i);
            }
        }

        return GreenList.Of(items);
    }

    private void AddTrivia(GreenNode? trivia)
    {
        if (trivia is null)
            return;
        for (var i = 0; i < GreenList.Count(trivia); i++)
        {
            _trivia.Add(GreenList.ItemAt(trivia, i));
        }
    }
}
