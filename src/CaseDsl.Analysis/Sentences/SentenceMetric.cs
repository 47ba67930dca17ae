namespace CaseDsl.Analysis;

/// <summary>A metric that a sentence names by a word everybody uses for it, as a case would declare it.</summary>
internal sealed record SentenceMetric(string Name, string Title, string Unit, string Better, string Kind = "subscriber")
{
    private static readonly (PhraseSet Words, SentenceMetric Metric)[] Known =
    [
        (new("ctr", "click through", "clickthrough", "click through rate"), new("ctr", "Members who click through", "ratio", "higher")),
        (new("churn", "cancellations"), new("churn", "Members who cancel in a month", "ratio", "lower")),
        (new("retention"), new("retention", "Members who stay", "ratio", "higher")),
        (new("conversion", "conversions", "sign ups", "signups"), new("conversion", "Visitors who sign up", "ratio", "higher")),
        (new("completion rate"), new("completion", "Titles finished", "ratio", "higher")),
        (new("engagement", "watch time", "viewing hours", "streaming hours", "hours watched", "hours per member"), new("engagement", "Streaming hours per member", "stream_hours per member per month", "higher")),
        (new("play delay"), new("play_delay", "Wait before the first frame", "ms", "lower", "experience")),
        (new("rebuffers", "rebuffering"), new("rebuffering", "Plays that stop to buffer", "ratio", "lower", "experience")),
        (new("satisfaction"), new("satisfaction", "Members who say that they are satisfied", "ratio", "higher", "experience")),
    ];

    private static readonly SentenceMetric Unnamed = new("subscriber_metric", "What members did or felt: name it", "ratio", "higher");

    public string Declaration => $"metric {Name} \"{Title}\" {{ kind: {Kind}  unit: {Unit}  better: {Better}{(Kind == "model" ? "" : "  baseline: unknown")} }}";

    /// <summary>The first subscriber metric that the sentence names; a place for one where it names none.</summary>
    public static SentenceMetric In(SentenceReading reading)
    {
        for (int i = 0; i < reading.Tokens.Count; i++)
        {
            foreach ((PhraseSet words, SentenceMetric metric) in Known)
            {
                if (!reading.Tokens[i].IsQuoted && words.MatchAt(reading.Tokens, i) > 0)
                    return metric;
            }
        }

        return Unnamed;
    }

    /// <summary>The first model metric that the sentence names; null where it names none.</summary>
    public static SentenceMetric? ModelMetricIn(SentenceReading reading)
    {
        if (reading.ModelMetric is not { } span)
            return null;
        string words = reading.Source.ToString(span).ToLowerInvariant();
        bool isError = words.Contains("loss", StringComparison.Ordinal) || words is "rmse" or "mse" or "mae" or "mape" or "perplexity" or "cross entropy" or "cross-entropy";
        return new SentenceMetric(words.Replace(' ', '_').Replace('-', '_'), Say.Capital(words), "ratio", isError ? "lower" : "higher", "model");
    }
}
