using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Whether prose speaks of model metrics, and whether of subscriber metrics.</summary>
internal static class ModelMetricTalk
{
    /// <summary>The first model metric told of; null where there is none. "With precision" is none.</summary>
    public static TextSpan? First(List<ProseToken> tokens, MetricNames names)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsQuoted)
                continue;
            if (tokens[i].Hole is { } hole && MetricOf(hole) is { MetricKind: "model" })
                return tokens[i].Span;
            if (MatchAt(tokens, i, names) is var length and > 0)
                return TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + length - 1].Span.End);
        }

        return null;
    }

    /// <summary>The words of the model metric told of at <paramref name="at"/>; 0 where there is none.</summary>
    public static int MatchAt(List<ProseToken> tokens, int at, MetricNames names)
    {
        if (tokens[at].Kind != ProseTokenKind.Word)
            return 0;
        int length = Vocabulary.ModelMetrics.MatchAt(tokens, at);
        if (length > 0)
            return length;
        length = names.OfModels.MatchAt(tokens, at);
        if (length == 1 && Vocabulary.ModelMetricsInEnglish.Contains(tokens[at].Text))
            length = 0;
        if (length > 0)
            return length;
        return Vocabulary.ModelMetricsInEnglish.MatchAt(tokens, at) > 0 && IsMeasured(tokens, at) ? 1 : 0;
    }

    /// <summary>True where a subscriber metric is named, by its name, its title, a figure of it or a word everybody uses for it.</summary>
    public static bool NamesSubscriberMetric(List<ProseToken> tokens, MetricNames names)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Hole is { } hole ? MetricOf(hole) is { IsFelt: true } : Vocabulary.SubscriberMetrics.MatchAt(tokens, i) > 0 || names.Felt.MatchAt(tokens, i) > 0)
                return true;
        }

        return false;
    }

    /// <summary>The metric whose change or level a hole prints; null where it is none.</summary>
    public static MetricSymbol? MetricOf(BoundExpression hole)
    {
        MetricSymbol? metric = null;
        ExpressionWalk.Visit(hole, expression => metric ??= expression switch
        {
            BoundMember { Target: MetricSymbol target } => target,
            BoundMeasurement { Metric: MetricSymbol measured } => measured,
            BoundSymbol { Symbol: MetricSymbol named } => named,
            _ => null,
        });
        return metric;
    }

    /// <summary>
    /// Precision, recall and accuracy are metrics where their size is spoken of: a change word or a figure stands near in the
    /// same clause, "@10" or "at 10" follows, or they stand together; not after "with", nor before "of" anything but a model.
    /// </summary>
    private static bool IsMeasured(List<ProseToken> tokens, int at)
    {
        if (at > 0 && Vocabulary.NotAMetricAfter.MatchAt(tokens, at - 1) > 0)
            return false;
        if (at + 1 < tokens.Count && IsWord(tokens[at + 1], "of") && !SpeaksOfModel(tokens, at + 2))
            return false;

        const int near = 6;
        for (int i = at - 1, seen = 0; i >= 0 && seen < near && IsSameSentence(tokens[i]); i--, seen++)
        {
            if (Says(tokens, i))
                return true;
        }

        for (int i = at + 1, seen = 0; i < tokens.Count && seen < near && IsSameSentence(tokens[i]); i++, seen++)
        {
            if (Says(tokens, i))
                return true;
        }

        return false;
    }

    private static bool Says(List<ProseToken> tokens, int i) =>
        tokens[i].Kind == ProseTokenKind.Hole
        || (tokens[i].Kind == ProseTokenKind.Word
            && (char.IsDigit(tokens[i].Text[0]) || Vocabulary.ChangeWords.Contains(tokens[i].Text) || Vocabulary.ModelMetrics.MatchAt(tokens, i) > 0 || Vocabulary.ModelMetricsInEnglish.Contains(tokens[i].Text)));

    private static bool SpeaksOfModel(List<ProseToken> tokens, int from)
    {
        for (int i = from; i < tokens.Count && i < from + 3 && IsSameSentence(tokens[i]); i++)
        {
            if (tokens[i].Kind == ProseTokenKind.Word && Vocabulary.ModelNouns.Contains(tokens[i].Text))
                return true;
        }

        return false;
    }

    private static bool IsSameSentence(ProseToken token) => token.Kind is not ProseTokenKind.SentenceEnd;

    private static bool IsWord(ProseToken token, string word) =>
        token.IsWord(word);
}
