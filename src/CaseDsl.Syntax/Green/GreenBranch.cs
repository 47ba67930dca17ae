namespace CaseDsl.Syntax.Green;

/// <summary>
/// A node with a fixed number of slots, which its kind gives their meaning. The small shapes hold their children in
/// fields: an array a node would double what a tree takes.
/// </summary>
internal static class GreenBranch
{
    public static GreenNode Of(SyntaxKind kind, GreenNode? a) => new One(kind, a);

    public static GreenNode Of(SyntaxKind kind, GreenNode? a, GreenNode? b) => new Two(kind, a, b);

    public static GreenNode Of(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c) => new Three(kind, a, b, c);

    public static GreenNode Of(SyntaxKind kind, params ReadOnlySpan<GreenNode?> slots) => slots.Length switch
    {
        1 => new One(kind, slots[0]),
        2 => new Two(kind, slots[0], slots[1]),
        3 => new Three(kind, slots[0], slots[1], slots[2]),
        _ => new Many(kind, slots.ToArray()),
    };

    private static ArgumentOutOfRangeException NoSuchSlot(int index) => new(nameof(index), index, "No such slot.");

    private sealed class One : GreenNode
    {
        private readonly GreenNode? _a;

        public One(SyntaxKind kind, GreenNode? a)
            : base(kind)
        {
            Adopt(_a = a);
        }

        public override int SlotCount => 1;

        public override GreenNode? GetSlot(int index) => index == 0 ? _a : throw NoSuchSlot(index);

        public override GreenNode WithSlot(int index, GreenNode? child) => new One(Kind, child);
    }

    private sealed class Two : GreenNode
    {
        private readonly GreenNode? _a;
        private readonly GreenNode? _b;

        public Two(SyntaxKind kind, GreenNode? a, GreenNode? b)
            : base(kind)
        {
            Adopt(_a = a);
            Adopt(_b = b);
        }

        public override int SlotCount => 2;

        public override GreenNode? GetSlot(int index) => index switch
        {
            0 => _a,
            1 => _b,
            _ => throw NoSuchSlot(index),
        };

        public override GreenNode WithSlot(int index, GreenNode? child) =>
            index == 0 ? new Two(Kind, child, _b) : new Two(Kind, _a, child);
    }

    private sealed class Three : GreenNode
    {
        private readonly GreenNode? _a;
        private readonly GreenNode? _b;
        private readonly GreenNode? _c;

        public Three(SyntaxKind kind, GreenNode? a, GreenNode? b, GreenNode? c)
            : base(kind)
        {
            Adopt(_a = a);
            Adopt(_b = b);
            Adopt(_c = c);
        }

        public override int SlotCount => 3;

        public override GreenNode? GetSlot(int index) => index switch
        {
            0 => _a,
            1 => _b,
            2 => _c,
            _ => throw NoSuchSlot(index),
        };

        public override GreenNode WithSlot(int index, GreenNode? child) => index switch
        {
            0 => new Three(Kind, child, _b, _c),
            1 => new Three(Kind, _a, child, _c),
            _ => new Three(Kind, _a, _b, child),
        };
    }

    private sealed class Many : GreenNode
    {
        private readonly GreenNode?[] _slots;

        public Many(SyntaxKind kind, GreenNode?[] slots)
            : base(kind)
        {
            _slots = slots;
            foreach (var slot in slots)
            {
                Adopt(slot);
            }
        }

        public override int SlotCount => _slots.Length;

        public override GreenNode? GetSlot(int index) => _slots[index];

        public override GreenNode WithSlot(int index, GreenNode? child)
        {
            var slots = (GreenNode?[])_slots.Clone();
            slots[index] = child;
            return new Many(Kind, slots);
        }
    }
}
