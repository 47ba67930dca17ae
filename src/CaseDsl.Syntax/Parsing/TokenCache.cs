using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax.Parsing;

/// <summary>
/// Shares identical tokens and identical strings: most tokens of a file (<c>model</c>, <c>:</c>, <c>}</c>) occur many
/// times with the same blanks around them. Both tables forget by overwriting.
/// </summary>
internal sealed class TokenCache
{
    // Enough for what is written over and over. What a larger one keeps beside that are names that no other file has, which
    // each collection then carries along: with 4096, a thousand files took a sixteenth more.
    private const int Size = 512;
    private const int LongestText = 40;

    [ThreadStatic]
    private static TokenCache? _ofThread;

    private const int UsualSize = 512;

    private readonly GreenToken?[] _usual = new GreenToken?[UsualSize];
    private readonly GreenToken?[] _tokens = new GreenToken?[Size];
    private readonly string?[] _strings = new string?[Size];

    /// <summary>A cache that no other thread uses; what it shares never changes what is parsed.</summary>
    public static TokenCache OfThread => _ofThread ??= new TokenCache();

    public GreenToken Get(SyntaxKind kind, ReadOnlySpan<char> text, GreenNode? leading, GreenNode? trailing)
    {
        var usual = SyntaxFacts.TextOf(kind);
        if (usual.Length > 0 && text.SequenceEqual(usual))
            return Usual(kind, usual, leading, trailing);
        if (text.Length > LongestText || !IsShared(leading) || !IsShared(trailing))
            return new GreenToken(kind, Text(kind, text), leading, trailing);
        var hash = Hash(text);
        var place = hash ^ ((uint)kind * 0x9E3779B1u) ^ ((uint)(leading?.FullWidth ?? 0) * 0x85EBCA6Bu)
            ^ ((uint)(trailing?.FullWidth ?? 0) * 0xC2B2AE35u);
        ref var entry = ref _tokens[(place ^ (place >> 15)) & (Size - 1)];
        if (entry is { } known
            && known.Kind == kind
            && known.Leading == leading
            && known.Trailing == trailing
            && text.SequenceEqual(known.Text))
        {
            return known;
        }

        return entry = new GreenToken(kind, Text(kind, text), leading, trailing);
    }

    /// <summary>A sign or word of the language: two of every five tokens, and alike where the blanks around them are.</summary>
    private GreenToken Usual(SyntaxKind kind, string text, GreenNode? leading, GreenNode? trailing)
    {
        var place = ((uint)kind * 31) + ((uint)(leading?.FullWidth ?? 0) * 7) + (uint)(trailing?.FullWidth ?? 0);
        ref var entry = ref _usual[place & (UsualSize - 1)];
        if (entry is { } known && known.Kind == kind && known.Leading == leading && known.Trailing == trailing)
            return known;
        var made = new GreenToken(kind, text, leading, trailing);
        return IsShared(leading) && IsShared(trailing) ? entry = made : made;
    }

    /// <summary>The text as a string that equal texts share.</summary>
    public string Text(SyntaxKind kind, ReadOnlySpan<char> text)
    {
        var usual = SyntaxFacts.TextOf(kind);
        if (text.SequenceEqual(usual))
            return usual;
        if (text.Length > LongestText)
            return text.ToString();
        var hash = Hash(text);
        ref var entry = ref _strings[(hash ^ (hash >> 15)) & (Size - 1)];
        if (entry is { } known && text.SequenceEqual(known))
            return known;
        return entry = text.ToString();
    }

    private static bool IsShared(GreenNode? trivia) => trivia is null or GreenTrivia { IsShared: true };

    // The length and the first and last four characters, which is all there is of most tokens. What is alike in these
    // takes one another's place, and no more.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        ulong mixed;
        if (text.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(text);
            mixed = BinaryPrimitives.ReadUInt64LittleEndian(bytes) + (BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]), 29) * 0x9E3779B97F4A7C15ul);
        }
        else
        {
            mixed = text.Length switch
            {
                0 => 0,
                1 => text[0],
                2 => text[0] | ((ulong)text[1] << 16),
                _ => text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32),
            };
        }

        mixed = (mixed + (uint)text.Length) * 0xD6E8FEB86659FD93ul;
        return (uint)(mixed >> 32);
    }
}
