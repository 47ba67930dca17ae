using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>What keeps the red items of a list; its items name the list's owner as their parent.</summary>
internal sealed class SyntaxListNode : SyntaxNode
{
    private int[]? _positions;

    internal SyntaxListNode(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public override void Accept(SyntaxVisitor visitor)
    {
    }

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => default;

    internal override int PositionOf(int slot)
    {
        var positions = _positions;
        if (positions is null)
        {
            // Once for the whole list: summing up to each item would make a walk over a long list quadratic.
            positions = new int[Green.SlotCount];
            var position = Position;
            for (var i = 0; i < positions.Length; i++)
            {
                positions[i] = position;
                position += Green.GetSlot(i)?.FullWidth ?? 0;
            }

            _positions = positions;
        }

        return positions[slot];
    }
}
