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
        SourceText source = SourceText.From(sentence);
        List<ProseToken> tokens = ProseReader.Read(sentence);
        var run = new Run(source, tokens, options);
        run.Check();
        return run.Findings();
    }

    private sealed class Run(SourceText source, List<ProseToken> tokens, AnalysisOptions options)
    {
        private readonly List<Finding> _findings = [];

        public void Check()
        {
            TextSpan? modelMetric = ModelMetricTalk.First(tokens, MetricNames.None);
            bool namesMetric = ModelMetricTalk.NamesSubscriberMetric(tokens, MetricNames.None);
            if (modelMetric is { } metric && !namesMetric)
            {
                Add("CASE3003", metric, $"'{source.ToString(metric)}' measures the model, and the sentence names no subscriber metric. Lead with what members did: \"lifted click-through by 1.2%\".");
            }
            else if (!namesMetric && !SaysSaving())
            {
                Add("CASE3001", FirstWord(), "The sentence names nothing that a subscriber feels or does. Say which subscriber metric moved, and by how much.");
            }

            if (!Any(Vocabulary.CostWords))
                Add("CASE3002", FirstWord(), "The sentence names no cost, so nobody can tell whether it was worth its bill. Say what it cost or saved: \"while cutting bandwidth by 10%\".");

            CheckNumbers();
            CheckOpening();
            CheckWords(Vocabulary.VagueWords, "CASE7006", word => $"'{word}' stands where a number should. Write the figure, or leave the word out.");
        }

        public ImmutableArray<Finding> Findings()
        {
            _findings.Sort(Finding.Compare);
            return [.. _findings];
        }

        private void CheckNumbers()
        {
            var numbers = new List<TypedNumber>();
            NumberFinder.Find(source.ToString(), 0, UnitTable.BuiltIn, numbers);
            foreach (TypedNumber number in numbers)
            {
                if (number.Unit.Equals(Unit.Percent) && NearestMetricIsRatio(number.Span) && !SaysScale(number.Span))
                {
                    Add("CASE3004", number.Span, $"{number.Text} of what? Of a metric that is itself a percentage, {number.Text} may be in proportion or in points. Say '{number.Text} relative' or '{number.Text.TrimEnd('%', ' ')} points', and from which level.");
                }
            }

            if (!numbers.Exists(number => number.Unit.Dimension.Currency is not null))
                Add("CASE5002", FirstWord(), "The sentence has no figure in money, so nobody can weigh it against anything else. Say what it is worth, in a currency and for a period.");
        }

        /// <summary>True where the number's own clause speaks of a ratio before any cost.</summary>
        private bool NearestMetricIsRatio(TextSpan number)
        {
            for (int i = tokens.Count - 1; i >= 0; i--)
            {
                if (tokens[i].Span.Start >= number.Start)
                    continue;
                if (tokens[i].Kind is ProseTokenKind.SentenceEnd or ProseTokenKind.ClauseEnd || Vocabulary.CostWords.MatchAt(tokens, i) > 0)
                    return false;
                if (Vocabulary.RatioMetrics.MatchAt(tokens, i) > 0)
                    return true;
            }

            return false;
        }

        private bool SaysScale(TextSpan number)
        {
            foreach (ProseToken token in tokens)
            {
                if (token.Span.Start >= number.End)
                    return token.Text is "relative" or "relatively" or "points" or "point" or "percentage" or "pp";
            }

            return false;
        }

        private void CheckOpening()
        {
            for (int i = 0; i < tokens.Count && tokens[i].Kind != ProseTokenKind.SentenceEnd; i++)
            {
                if (tokens[i].IsQuoted)
                    continue;
                if (Vocabulary.SubscriberOutcomes.MatchAt(tokens, i) > 0)
                    return;
                if (Vocabulary.AlgorithmWords.MatchAt(tokens, i) is var length and > 0)
                {
                    TextSpan span = Span(i, length);
                    Add("CASE7004", span, $"The sentence begins with '{source.ToString(span)}', before any subscriber comes into it. Begin with what members did or felt.");
                    return;
                }
            }
        }

        private void CheckWords(PhraseSet words, string id, Func<string, string> message)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                bool isStatistical = i > 0 && string.Equals(tokens[i - 1].Text, "statistically", StringComparison.OrdinalIgnoreCase);
                if (!tokens[i].IsQuoted && !isStatistical && words.MatchAt(tokens, i) is var length and > 0)
                    Add(id, Span(i, length), message(source.ToString(Span(i, length))));
            }
        }

        /// <summary>A saving alone needs no subscriber metric, where the sentence is about nothing else.</summary>
        private bool SaysSaving() => Any(Vocabulary.CostWords) && Any(Vocabulary.SavingWords);

        private bool Any(PhraseSet words)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                if (words.MatchAt(tokens, i) > 0)
                    return true;
            }

            return false;
        }

        private TextSpan Span(int at, int length) => TextSpan.FromBounds(tokens[at].Span.Start, tokens[at + length - 1].Span.End);

        private TextSpan FirstWord() => tokens.Count > 0 ? tokens[0].Span : default;

        private void Add(string id, TextSpan span, string message)
        {
            RuleDescriptor descriptor = RuleTable.DescriptorOf(id);
            Severity severity = options.SeverityOf(descriptor);
            if (severity != Severity.None)
                _findings.Add(new Finding(descriptor, severity, new Diagnostic(id, new Location("", source, span), message)));
        }
    }
}
