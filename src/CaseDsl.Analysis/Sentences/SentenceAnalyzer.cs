using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>
/// Diagnoses one sentence about a model, as a person would say it: "I built a model that improved precision by 4 %". There
/// is no case to look figures up in, so each rule is asked as far as words can answer it.
/// </summary>
public static class SentenceAnalyzer
{
    /// <returns>The findings, by place; what the sentence lacks as a whole lies on its first word.</returns>
    public static ImmutableArray<Finding> Analyze(string sentence, AnalysisOptions options)
    {
        var run = new Run(SentenceReading.Of(sentence), options);
        run.Check();
        return run.Findings();
    }

    /// <summary>True where the sentence says that something was built or moved; of another there is nothing to find.</summary>
    public static bool IsClaim(string sentence) => SentenceReading.Of(sentence).IsClaim;

    private sealed class Run(SentenceReading reading, AnalysisOptions options)
    {
        private readonly List<Finding> _findings = [];
        private readonly SourceText _source = reading.Source;
        private readonly List<ProseToken> _tokens = reading.Tokens;

        public void Check()
        {
            CheckVagueWords();
            // What was not built moved nothing and is no boast: a refusal is asked for nothing more.
            if (reading.IsRefusal || !reading.IsClaim)
                return;
            CheckSubject();
            CheckNumbers();
            CheckOpening();
            if (!reading.HasMoney)
                Add("CASE5002", FirstWord(), "The sentence has no figure in money, so nobody can weigh it against anything else. Say what it is worth, in a currency and for a period: \"worth $1.5M per quarter\".");
        }

        public ImmutableArray<Finding> Findings()
        {
            _findings.Sort(Finding.Compare);
            return [.. _findings];
        }

        private void CheckSubject()
        {
            if (reading.ModelMetric is { } metric && !reading.NamesSubscriberMetric && !reading.SaysSaving)
                Add("CASE3003", metric, $"'{_source.ToString(metric)}' measures the model, and the sentence names no subscriber metric. Lead with what members did: \"lifted click-through by 1.2% relative\".");
            else if (!reading.NamesSubscriberMetric && !reading.SaysSaving)
                Add("CASE3001", FirstWord(), "The sentence names nothing that a subscriber feels or does. Say which subscriber metric moved, and by how much.");

            if (!reading.SaysCost)
                Add("CASE3002", FirstWord(), "The sentence names no cost, so nobody can tell whether it was worth its bill. Say what it cost or saved: \"while cutting bandwidth by 10%\".");
        }

        private void CheckNumbers()
        {
            bool asksInterval = !reading.SaysInterval;
            foreach (SentenceNumber number in reading.Numbers)
            {
                string text = number.Typed.Text;
                if (number.Typed.Unit.Equals(Unit.Percent) && number.IsRatio && !reading.SaysScale(number))
                {
                    Add("CASE3004", number.Typed.Span, $"{text} of what? Of a metric that is itself a percentage, {text} may be in proportion or in points. Say '{text} relative' or '{text.TrimEnd('%', ' ')} points', and from which level.");
                }

                if (asksInterval && number.Topic == SentenceTopic.Subscriber)
                {
                    asksInterval = false;
                    Add("CASE3007", number.Typed.Span, $"How sure is the {text}? Give the 95% interval that the test measured, as '{text} [low, high]': a reader decides on its lower end.");
                }
            }

            if (reading.ImpliedBill() is { } implied)
            {
                Add(
                    "CASE3009",
                    implied.Share.Typed.Span,
                    $"{implied.Share.Typed.Text} of what bill? If {implied.Money.Typed.Text} {implied.Period} is that {implied.Share.Typed.Text}, the {implied.Share.TopicText} bill is {implied.Bill} {implied.Period}. Write that level, so that a reader can check the sum.");
            }
        }

        private void CheckOpening()
        {
            for (int i = 0; i < _tokens.Count && _tokens[i].Kind != ProseTokenKind.SentenceEnd; i++)
            {
                if (_tokens[i].IsQuoted)
                    continue;
                if (Vocabulary.SubscriberOutcomes.MatchAt(_tokens, i) > 0)
                    return;
                if (Vocabulary.AlgorithmWords.MatchAt(_tokens, i) is var length and > 0 && !reading.IsPlainEnglish(i))
                {
                    TextSpan span = Span(i, length);
                    Add("CASE7004", span, $"The sentence begins with '{_source.ToString(span)}', before any subscriber comes into it. Begin with what members did or felt.");
                    return;
                }
            }
        }

        private void CheckVagueWords()
        {
            for (int i = 0; i < _tokens.Count; i++)
            {
                bool isStatistical = i > 0 && _tokens[i - 1].IsWord("statistically");
                if (!_tokens[i].IsQuoted && !isStatistical && Vocabulary.VagueWords.MatchAt(_tokens, i) is var length and > 0)
                    Add("CASE7006", Span(i, length), $"'{_source.ToString(Span(i, length))}' stands where a number should. Write the figure, or leave the word out.");
            }
        }

        private TextSpan Span(int at, int length) => TextSpan.FromBounds(_tokens[at].Span.Start, _tokens[at + length - 1].Span.End);

        private TextSpan FirstWord() => _tokens.Count > 0 ? _tokens[0].Span : default;

        private void Add(string id, TextSpan span, string message)
        {
            RuleDescriptor descriptor = RuleTable.DescriptorOf(id);
            Severity severity = options.SeverityOf(descriptor);
            if (severity != Severity.None)
                _findings.Add(new Finding(descriptor, severity, new Diagnostic(id, new Location("", _source, span), message)));
        }
    }
}
