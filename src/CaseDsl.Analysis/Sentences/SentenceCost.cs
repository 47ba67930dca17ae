namespace CaseDsl.Analysis;

/// <summary>A line of the bill that a sentence names, as a case would declare it.</summary>
/// <param name="IsNamed">False for the place of one, where the sentence names none.</param>
internal sealed record SentenceCost(string Name, string Title, bool IsNamed)
{
    private static readonly (PhraseSet Words, SentenceCost Cost)[] Known =
    [
        (new("bandwidth", "egress", "bytes", "bitrate"), new("bandwidth", "CDN egress", true)),
        (new("serving", "inference", "compute"), new("serving", "Serving", true)),
        (new("storage"), new("storage", "Storage", true)),
        (new("latency"), new("latency", "Wait for an answer, 99th percentile", true)),
    ];

    /// <summary>The first that the sentence names; a place for one where it names none.</summary>
    public static SentenceCost In(SentenceReading reading)
    {
        for (int i = 0; i < reading.Tokens.Count; i++)
        {
            foreach ((PhraseSet words, SentenceCost cost) in Known)
            {
                if (!reading.Tokens[i].IsQuoted && words.MatchAt(reading.Tokens, i) > 0)
                    return cost;
            }
        }

        return new SentenceCost("bill", "The line of the bill that it changes: name it", reading.SaysCost);
    }

    public string Declaration(ImpliedBill? implied)
    {
        if (Name == "latency")
            return $"metric {Name} \"{Title}\" {{ kind: system  unit: ms  better: lower  baseline: unknown }}";
        return implied is { } bill && bill.Period.Length > 0
            ? $"cost {Name} \"{Title}\" {{ baseline: {bill.Bill} {bill.Period} }}     // as the sentence implies: is that the bill?"
            : $"cost {Name} \"{Title}\" {{ baseline: unknown }}";
    }
}
