using System.Collections.Immutable;

namespace CaseDsl.Quantities;

/// <summary>The units that a file may write: the language's own, ISO 4217 codes, and those that the workspace declares. Immutable.</summary>
public sealed class UnitTable
{
    // Null until the workspace declares a unit: most files never pay for a dictionary.
    private readonly ImmutableDictionary<string, Unit>? _own;

    private UnitTable(ImmutableDictionary<string, Unit>? own) => _own = own;

    /// <summary>The language's own units and the currencies.</summary>
    public static UnitTable BuiltIn { get; } = new(null);

    /// <summary>The unit a word means: singular, plural or ISO 4217 code; null where it means none. What the workspace declares comes first.</summary>
    public Unit? Find(string word)
    {
        if (_own is not null && _own.TryGetValue(word, out var own)) return own;
        return BuiltInUnits.Find(word) ?? Currencies.Find(word);
    }

    /// <summary>
    /// A table with one more unit. Without a definition the name is a new count (<c>unit binge</c>, plural binges);
    /// with one it is so many of another unit (<c>unit binge = 3 plays</c>).
    /// </summary>
    /// <param name="name">Singular, or a plain plural such as "clips", whose singular is then understood too.</param>
    /// <param name="definition">The unit it is made of, or null for a new count.</param>
    /// <param name="amount">How many of these; an amount that is not a positive number counts as 1.</param>
    public UnitTable With(string name, Unit? definition, double amount)
    {
        var singular = Plurals.SingularOf(name);
        var plural = singular == name ? Plurals.Of(name) : name;
        if (!double.IsFinite(amount) || amount <= 0) amount = 1;

        NamedUnit unit;
        if (definition is null)
        {
            unit = new NamedUnit(singular, plural, UnitStyle.Word, Dimension.Count(singular), Scale.One);
        }
        else
        {
            var isCompound = definition.Factors is not ([] or [{ Power: 1, Unit.Parts: null }]);
            unit = new NamedUnit(singular, plural, UnitStyle.Word, definition.Dimension, Scale.Of(amount).Times(definition.Scale), isCompound ? definition : null);
        }

        var own = _own ?? ImmutableDictionary.Create<string, Unit>(StringComparer.Ordinal);
        return new UnitTable(own.SetItem(singular, unit.Alone).SetItem(plural, unit.Alone));
    }

    /// <summary>The word that was probably meant, or null where none is near: "mbps" → Mbps, "seconds" → s, "memebers" → members.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is 0 or > 40) return null;
        if (Spelling.Synonym(word) is { } synonym) return synonym;

        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in Words)
        {
            if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance || candidate.Length < 3) continue;
            var distance = Spelling.Distance(candidate, word);
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best ?? NearestCurrency(word);
    }

    /// <summary>Every word of the table but the currency codes: the workspace's own in order, then the language's.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            if (_own is not null)
                foreach (var own in _own.Keys.Order(StringComparer.Ordinal)) yield return own;
            foreach (var word in BuiltInUnits.Words)
                if (_own is null || !_own.ContainsKey(word))
                    yield return word;
        }
    }

    /// <summary>The code of every currency, in order.</summary>
    public static IEnumerable<string> CurrencyCodes => Currencies.All;

    /// <summary>
    /// How coarse a count is as a unit of randomisation:
    /// household 5, member, subscriber and user 4, profile 3, session 2, every other count 1.
    /// </summary>
    public static int RandomizationRank(string countName) => countName switch
    {
        "household" or "households" => 5,
        "member" or "members" or "subscriber" or "subscribers" or "user" or "users" => 4,
        "profile" or "profiles" => 3,
        "session" or "sessions" => 2,
        _ => 1,
    };

    private static string? NearestCurrency(string word)
    {
        if (word.Length != 3) return null;
        foreach (var code in Currencies.All)
            if (string.Equals(code, word, StringComparison.OrdinalIgnoreCase))
                return code;
        return null;
    }
}
