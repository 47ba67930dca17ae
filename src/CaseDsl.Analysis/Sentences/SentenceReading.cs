using System.Globalization;
using CaseDsl.Quantities;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>What the words of one sentence say of metrics, costs and money, as far as words can tell.</summary>
internal sealed class SentenceReading
{
    private static readonly char[] Currencies = ['$', '\u20AC', '\u00A3'];

    private SentenceReading(string sentence)
    {
        Source = SourceText.From(sentence);
        Tokens = ProseReader.Read(sentence);
        ModelMetric = ModelMetricTalk.First(Tokens, MetricNames.None);
        NamesSubscriberMetric = ModelMetricTalk.NamesSubscriberMetric(Tokens, MetricNames.None);
        SaysCost = Any(Vocabulary.CostWords);
        SaysSaving = SaysCost && Any(Vocabulary.SavingWords);
        IsRefusal = Any(Vocabulary.RefusalWords);
        SaysInterval = sentence.AsSpan().IndexOfAny('[', '\u00B1') >= 0 || Any(Vocabulary.IntervalWords);

        var typed = new List<TypedNumber>();
        NumberFinder.Find(sentence, 0, UnitTable.BuiltIn, typed);
        for (int i = 0; i < typed.Count; i++)
        {
            if (!IsInBrackets(sentence, typed[i].Span.Start))
                Numbers.Add(Read(typed[i], i > 0 ? typed[i - 1].Span.End : 0, i + 1 < typed.Count ? typed[i + 1].Span.Start : sentence.Length));
        }
    }

    public SourceText Source { get; }

    public List<ProseToken> Tokens { get; }

    /// <summary>The numbers with a unit, but those of an interval in brackets.</summary>
    public List<SentenceNumber> Numbers { get; } = [];

    public TextSpan? ModelMetric { get; }

    public bool NamesSubscriberMetric { get; }

    public bool SaysCost { get; }

    /// <summary>A cost that falls is a benefit of its own: such a sentence needs no subscriber metric.</summary>
    public bool SaysSaving { get; }

    /// <summary>True where the sentence says what was not done.</summary>
    public bool IsRefusal { get; }

    public bool SaysInterval { get; }

    /// <summary>True where money is said, be it as a range: <c>$3-5M</c>.</summary>
    public bool HasMoney => Numbers.Exists(static number => number.Typed.Unit.Dimension.Currency is not null) || SaysMoneyRange();

    /// <summary>
    /// True where the sentence says that something was built or moved: it has a figure, a model, a model's metric, or something
    /// of subscribers that changed ("CTR rose from 4.2 to 4.5", "we doubled plays").
    /// </summary>
    public bool IsClaim
    {
        get
        {
            if (Numbers.Count > 0 || ModelMetric is not null || SaysSaving || SaysChange())
                return true;
            for (int i = 0; i < Tokens.Count; i++)
            {
                if (!Tokens[i].IsQuoted && Vocabulary.AlgorithmWords.MatchAt(Tokens, i) > 0 && !IsPlainEnglish(i))
                    return true;
            }

            return false;
        }
    }

    public static SentenceReading Of(string sentence) => new(sentence.ReplaceLineEndings(" "));

    /// <summary>True for "precision", "recall" and "accuracy" where no metric is meant.</summary>
    public bool IsPlainEnglish(int at) =>
        Vocabulary.ModelMetricsInEnglish.Contains(Tokens[at].Text) && ModelMetricTalk.MatchAt(Tokens, at, MetricNames.None) == 0;

    /// <summary>True where the next word says whether a percentage is in proportion or in points.</summary>
    public bool SaysScale(SentenceNumber number)
    {
        foreach (ProseToken token in Tokens)
        {
            if (token.Span.Start >= number.Typed.Span.End)
                return token.Text is "relative" or "relatively" or "points" or "point" or "percentage" or "pp";
        }

        return false;
    }

    /// <summary>True where the next words say that a percentage is in points.</summary>
    public bool SaysPoints(SentenceNumber number) => SaysScale(number) && NextWord(number.Typed.Span.End) is not ("relative" or "relatively");

    /// <summary>The bill that the one share of a cost and the one sum of money come to; null where there are more or fewer, or the share's whole is named.</summary>
    public ImpliedBill? ImpliedBill()
    {
        SentenceNumber? share = null;
        SentenceNumber? money = null;
        foreach (SentenceNumber number in Numbers)
        {
            bool isMoney = number.Typed.Unit.Dimension.Currency is not null;
            bool isShare = number.Topic == SentenceTopic.Cost && number.Typed.Unit.Equals(Unit.Percent);
            if ((isMoney && money is not null) || (isShare && share is not null))
                return null;
            if (isMoney)
                money = number;
            else if (isShare)
                share = number;
        }

        if (share is not { } part || money is not { } sum || !part.IsFalling || part.Typed.Value == 0 || NextWord(part.Typed.Span.End) == "of")
            return null;
        double bill = Math.Abs(sum.Typed.Value / (part.Typed.Value / 100));
        return double.IsFinite(bill) ? new ImpliedBill(part, sum, Amount(bill, sum.Typed.Unit), Period()) : null;
    }

    /// <summary>The period that money is said for, as <c>per quarter</c>; empty where none is.</summary>
    public string Period()
    {
        foreach (ProseToken token in Tokens)
        {
            string? period = token.Text.ToString().ToLowerInvariant() switch
            {
                "quarter" or "quarterly" => "per quarter",
                "month" or "monthly" => "per month",
                "year" or "yearly" or "annual" or "annually" => "per year",
                "week" or "weekly" => "per week",
                _ => null,
            };
            if (period is not null)
                return period;
        }

        return "";
    }

    /// <summary>Money as a case writes it: <c>$15M</c>.</summary>
    public static string Amount(double value, Unit unit)
    {
        (double size, string letter) = value switch
        {
            >= 1e9 => (1e9, "B"),
            >= 1e6 => (1e6, "M"),
            >= 1e3 => (1e3, "k"),
            _ => (1, ""),
        };
        string digits = (value / size).ToString("0.##", CultureInfo.InvariantCulture) + letter;
        return unit.Dimension.Currency switch
        {
            "USD" => "$" + digits,
            var other => $"{digits} {other}",
        };
    }

    private bool SaysChange() =>
        Any(Vocabulary.MovedWords) && (NamesSubscriberMetric || (Any(Vocabulary.SubscriberOutcomes) && Any(Vocabulary.SizedChangeWords)));

    private bool SaysMoneyRange()
    {
        string text = Source.ToString();
        for (int i = text.IndexOfAny(Currencies); i >= 0 && i + 1 < text.Length; i = text.IndexOfAny(Currencies, i + 1))
        {
            if (char.IsAsciiDigit(text[i + 1]))
                return true;
        }

        return false;
    }

    private static bool IsInBrackets(string sentence, int at)
    {
        int open = sentence.LastIndexOf('[', Math.Max(at - 1, 0));
        return open >= 0 && sentence.IndexOf(']', open) is var close && close > at;
    }

    /// <summary>The nearest metric or cost named before the number in its clause, else after it; never across another number.</summary>
    private SentenceNumber Read(TypedNumber typed, int from, int to)
    {
        int first = 0;
        while (first < Tokens.Count && Tokens[first].Span.Start < from)
            first++;
        int at = first;
        while (at < Tokens.Count && Tokens[at].Span.Start < typed.Span.Start)
            at++;

        bool isFalling = typed.IsNegative;
        (SentenceTopic Topic, string Text, bool IsRatio) topic = (SentenceTopic.None, "", false);
        for (int i = at - 1; i >= first && !IsEnd(Tokens[i]); i--)
        {
            isFalling |= Vocabulary.SavingWords.MatchAt(Tokens, i) > 0;
            if (topic.Topic == SentenceTopic.None)
                topic = TopicAt(i);
        }

        // A word such as "saved" says that a cost fell, and not which: that may follow.
        bool isVague = topic.Topic == SentenceTopic.None || (topic.Topic == SentenceTopic.Cost && Vocabulary.SavingWords.Contains(topic.Text));
        for (int i = at; isVague && i < Tokens.Count && Tokens[i].Span.Start < to && !IsEnd(Tokens[i]); i++)
        {
            isFalling |= Vocabulary.SavingWords.MatchAt(Tokens, i) > 0;
            if (Tokens[i].Span.Start >= typed.Span.End && TopicAt(i) is { Topic: not SentenceTopic.None } after)
            {
                topic = after;
                isVague = false;
            }
        }

        return new SentenceNumber(typed, topic.Topic, topic.Text, topic.IsRatio, isFalling);
    }

    private (SentenceTopic Topic, string Text, bool IsRatio) TopicAt(int i)
    {
        if (Tokens[i].IsQuoted)
            return (SentenceTopic.None, "", false);
        if (Vocabulary.CostWords.MatchAt(Tokens, i) is var cost and > 0)
            return (SentenceTopic.Cost, Words(i, cost), false);
        bool isRatio = Vocabulary.RatioMetrics.MatchAt(Tokens, i) > 0;
        if (ModelMetricTalk.MatchAt(Tokens, i, MetricNames.None) is var model and > 0)
            return (SentenceTopic.Model, Words(i, model), isRatio);
        if (Vocabulary.SubscriberMetrics.MatchAt(Tokens, i) is var felt and > 0)
            return (SentenceTopic.Subscriber, Words(i, felt), isRatio);
        return (SentenceTopic.None, "", false);
    }

    private bool Any(PhraseSet words)
    {
        for (int i = 0; i < Tokens.Count; i++)
        {
            if (!Tokens[i].IsQuoted && words.MatchAt(Tokens, i) > 0)
                return true;
        }

        return false;
    }

    private string NextWord(int position)
    {
        foreach (ProseToken token in Tokens)
        {
            if (token.Span.Start >= position)
                return token.Text.ToString();
        }

        return "";
    }

    private string Words(int at, int length) => Source.ToString(TextSpan.FromBounds(Tokens[at].Span.Start, Tokens[at + length - 1].Span.End));

    private static bool IsEnd(ProseToken token) => token.Kind is ProseTokenKind.SentenceEnd or ProseTokenKind.ClauseEnd;
}
