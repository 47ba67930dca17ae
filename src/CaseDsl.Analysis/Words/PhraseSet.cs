using System.Runtime.InteropServices;
using System.Text;

namespace CaseDsl.Analysis;

/// <summary>
/// Words and phrases to be found in prose: by the first word, then word for word, ignoring case. A hyphen parts words, so
/// that "state-of-the-art" is "state of the art".
/// </summary>
internal sealed class PhraseSet
{
    private const int LongestTold = 31;

    private readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    // By the length of a phrase's first word, its first letters, a bit each: what is asked of nearly every word of a
    // text is whether it begins a phrase, and nearly none does.
    private readonly uint[] _firstLetters = new uint[LongestTold + 1];

    public PhraseSet(params IReadOnlyCollection<string> phrases)
    {
        // Not frozen: sets of a file's own names are made for each file, and freezing costs more than it saves there.
        var byFirstWord = new Dictionary<string, List<string[]>>(phrases.Count, StringComparer.OrdinalIgnoreCase);
        _byFirstWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string phrase in phrases)
        {
            string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (!byFirstWord.TryGetValue(words[0], out List<string[]>? candidates))
            {
                byFirstWord.Add(words[0], candidates = new List<string[]>(1));
                _firstLetters[Math.Min(words[0].Length, LongestTold)] |= LettersOf(words[0]);
            }

            candidates.Add(words);
        }

        // The longest first: "neural network" before "neural". Sorted once: a file's metrics may all begin with one word.
        foreach (List<string[]> candidates in byFirstWord.Values)
        {
            if (candidates.Count > 1)
                candidates.Sort(static (left, right) => right.Length.CompareTo(left.Length));
        }
    }

    /// <summary>A title as a phrase: its words alone, as <see cref="ProseReader"/> cuts them.</summary>
    public static string Normalize(string title)
    {
        if (IsNormal(title))
            return title;
        var phrase = new StringBuilder(title.Length);
        foreach (char c in title)
            phrase.Append(IsOfPhrase(c) ? c : ' ');
        return string.Join(' ', phrase.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>True where words and single blanks are all there is, as in most titles.</summary>
    private static bool IsNormal(string title)
    {
        bool wasBlank = true;
        foreach (char c in title)
        {
            bool isBlank = c == ' ';
            if (isBlank ? wasBlank : !IsOfPhrase(c))
                return false;
            wasBlank = isBlank;
        }

        return !wasBlank || title.Length == 0;
    }

    private static bool IsOfPhrase(char c) => ProseReader.IsWordCharacter(c) || c is '\'' or '\u2019';

    /// <summary>The number of words of the longest phrase that begins at <paramref name="at"/>; 0 where none does.</summary>
    public int MatchAt(List<ProseToken> tokens, int at)
    {
        ref readonly ProseToken token = ref CollectionsMarshal.AsSpan(tokens)[at];
        if (token.Kind != ProseTokenKind.Word)
            return 0;
        ReadOnlySpan<char> word = token.Text;
        if ((_firstLetters[Math.Min(word.Length, LongestTold)] & LettersOf(word)) == 0 || !_byFirstWord.TryGetValue(word, out List<string[]>? candidates))
            return 0;
        foreach (string[] words in candidates)
        {
            if (Follows(tokens, at, words))
                return words.Length;
        }

        return 0;
    }

    // A letter beyond ASCII may equal any other when case is ignored.
    private static uint LettersOf(ReadOnlySpan<char> word) =>
        word.Length == 0 || !char.IsAscii(word[0]) ? uint.MaxValue : char.IsAsciiLetter(word[0]) ? 1u << ((word[0] | 0x20) - 'a') : 1u << 31;

    public bool Contains(ReadOnlySpan<char> word) => _byFirstWord.TryGetValue(word, out List<string[]>? candidates) && candidates.Exists(static words => words.Length == 1);

    private static bool Follows(List<ProseToken> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (int i = 1; i < words.Length; i++)
        {
            if (!tokens[at + i].IsWord(words[i]))
                return false;
        }

        return true;
    }
}
