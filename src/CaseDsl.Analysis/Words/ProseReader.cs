using System.Buffers;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Cuts prose into words, holes and ends of sentences, without losing where they stand. Addresses of web pages are left out.</summary>
internal static class ProseReader
{
    public static List<ProseToken> Read(InterpolatedText text)
    {
        SourceText source = text.Location.Text;
        // A word and the blank after it take over five characters: most texts then never grow their list.
        var tokens = new List<ProseToken>(4 + (text.Syntax.FullSpan.Length / 6));
        bool isLineEmpty = false;
        foreach (TextPart part in text.Parts)
        {
            if (part.Hole is { } hole)
            {
                tokens.Add(new ProseToken(ProseTokenKind.Hole, part.Span, Hole: hole));
                isLineEmpty = false;
            }
            else if (part.Span.Length == 0)
            {
                // The end of a line of prose; an empty line parts paragraphs.
                if (isLineEmpty && tokens.Count > 0)
                    tokens.Add(new ProseToken(ProseTokenKind.SentenceEnd, part.Span));
                isLineEmpty = true;
            }
            else
            {
                int before = tokens.Count;
                ReadRun(source.ToString(part.Span), part.Span.Start, tokens);
                isLineEmpty &= tokens.Count == before;
            }
        }

        MarkQuotes(source, tokens);
        return tokens;
    }

    /// <summary>The words of a plain sentence, which has no holes.</summary>
    public static List<ProseToken> Read(string sentence)
    {
        var tokens = new List<ProseToken>();
        ReadRun(sentence, 0, tokens);
        MarkQuotes(SourceText.From(sentence), tokens);
        return tokens;
    }

    private const string QuotationMarks = "\"\u201C\u201D";

    /// <summary>True where the character can stand within a word.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_';

    private static void ReadRun(string run, int offset, List<ProseToken> tokens)
    {
        int i = 0;
        while (i < run.Length)
        {
            char c = run[i];
            if (IsWordCharacter(c))
            {
                int start = i;
                while (i < run.Length && (IsWordCharacter(run[i]) || IsInner(run, i)))
                    i++;
                int address = EndOfAddress(run, start, i);
                if (address > 0)
                    i = address;
                else
                    tokens.Add(new ProseToken(ProseTokenKind.Word, new TextSpan(offset + start, i - start), run, start));
                continue;
            }

            bool isLast = i + 1 == run.Length || char.IsWhiteSpace(run[i + 1]) || run[i + 1] is '"' or '\u201D' or ')' or '\\';
            if (c is '.' or '!' or '?' && isLast)
                tokens.Add(new ProseToken(ProseTokenKind.SentenceEnd, new TextSpan(offset + i, 1)));
            else if (c is ';' or '\u2014' or ':' || (c is ',' && isLast))
                tokens.Add(new ProseToken(ProseTokenKind.ClauseEnd, new TextSpan(offset + i, 1)));
            i++;
        }
    }

    /// <summary>An apostrophe between letters, a point or comma between digits.</summary>
    private static bool IsInner(string run, int i) =>
        i > 0 && i + 1 < run.Length
        && ((run[i] is '\'' or '\u2019' && char.IsLetter(run[i - 1]) && char.IsLetter(run[i + 1]))
            || (run[i] is '.' or ',' && char.IsDigit(run[i - 1]) && char.IsDigit(run[i + 1]))
            || (run[i] is '.' && char.IsLetter(run[i - 1]) && char.IsDigit(run[i + 1])));

    /// <summary>The end of a web address that begins with the word from <paramref name="start"/> to <paramref name="end"/>; 0 where none does.</summary>
    internal static int EndOfAddress(string run, int start, int end)
    {
        ReadOnlySpan<char> word = run.AsSpan(start, end - start);
        bool isAddress = run.AsSpan(end).StartsWith("://", StringComparison.Ordinal) || (word.Equals("www", StringComparison.OrdinalIgnoreCase) && end < run.Length && run[end] == '.');
        if (!isAddress)
            return 0;
        while (end < run.Length && !char.IsWhiteSpace(run[end]))
            end++;
        return end;
    }

    private static void MarkQuotes(SourceText source, List<ProseToken> tokens)
    {
        if (Quotes(source, tokens) is not { } quotes)
            return;
        for (int i = 0; i < tokens.Count; i++)
        {
            foreach (TextSpan quote in quotes)
            {
                if (quote.Contains(tokens[i].Span))
                    tokens[i] = tokens[i] with { IsQuoted = true };
            }
        }
    }

    /// <summary>What stands between quotation marks; null where nothing does. A mark that nothing closes opens nothing.</summary>
    private static List<TextSpan>? Quotes(SourceText source, List<ProseToken> tokens)
    {
        if (tokens.Count == 0)
            return null;
        // A text's own quotes stand outside its parts, but for an empty first one.
        int start = tokens[0].Span.Start;
        int length = Math.Min(source.Length, tokens[^1].Span.End + 1) - start;
        char[] buffer = ArrayPool<char>.Shared.Rent(length);
        source.CopyTo(start, buffer, 0, length);
        List<TextSpan>? quotes = QuotesIn(buffer.AsSpan(0, length), start);
        ArrayPool<char>.Shared.Return(buffer);
        return quotes;
    }

    private static List<TextSpan>? QuotesIn(ReadOnlySpan<char> text, int offset)
    {
        List<TextSpan>? quotes = null;
        int opened = -1;
        for (int next = text.IndexOfAny(QuotationMarks), i = 0; next >= 0; next = text[++i..].IndexOfAny(QuotationMarks))
        {
            i += next;
            char c = text[i];
            if (opened < 0 && c is '"' or '\u201C')
            {
                opened = i;
            }
            else if (opened >= 0 && c is '"' or '\u201D')
            {
                (quotes ??= []).Add(TextSpan.FromBounds(offset + opened, offset + i));
                opened = -1;
            }
        }

        return quotes;
    }
}
