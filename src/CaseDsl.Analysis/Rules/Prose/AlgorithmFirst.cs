using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7004: the algorithm before the subscriber.</summary>
public sealed class AlgorithmFirst : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7004",
        "algorithm-first",
        Severity.Warning,
        "A page that begins with the algorithm",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "The first sentence of a situation, a result or a problem names a model, a model metric, or a word such as model, algorithm, ranker, transformer, embedding or precision, before any subscriber outcome.",
            Why: "The reader asks what members got. Whoever begins with the ranker is telling how, to people who have not been told what.",
            Remedy: "Begin with what members did or felt; the model comes after.",
            Bad: ExampleText.Story(situation: "Our ranker ordered the rows by the first click."),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach ((DeclarationKind kind, string property) in (ReadOnlySpan<(DeclarationKind, string)>)[(DeclarationKind.Story, "situation"), (DeclarationKind.Story, "result"), (DeclarationKind.Canvas, "problem")])
        {
            foreach (DeclarationSymbol page in context.Index.Of(kind))
            {
                if (Prose.Own(page, property) is { } text)
                    Check(context, page, property, text);
            }
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol page, string property, InterpolatedText text)
    {
        List<ProseToken> tokens = context.Read(text);
        for (int i = 0; i < tokens.Count && tokens[i].Kind != ProseTokenKind.SentenceEnd; i++)
        {
            if (tokens[i].Hole is { } hole)
            {
                if (ModelMetricTalk.MetricOf(hole) is not { } metric)
                    continue;
                if (metric.IsFelt)
                    return;
                if (metric.MetricKind != "model")
                    continue;
                Report(context, page, property, text, tokens[i].Span);
                return;
            }

            if (tokens[i].IsQuoted)
                continue;
            if (Vocabulary.SubscriberOutcomes.MatchAt(tokens, i) > 0 || context.Names.Felt.MatchAt(tokens, i) > 0)
                return;
            int length = Math.Max(context.Names.Models.MatchAt(tokens, i), ModelMetricTalk.MatchAt(tokens, i, context.Names));
            if (length == 0 && !Vocabulary.ModelMetricsInEnglish.Contains(tokens[i].Text))
                length = Vocabulary.AlgorithmWords.MatchAt(tokens, i);
            if (length == 0)
                continue;
            Report(context, page, property, text, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + length - 1].Span.End));
            return;
        }
    }

    private static void Report(RuleContext context, DeclarationSymbol page, string property, InterpolatedText text, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        context.Report(
            text.Location with { Span = span },
            $"The {property} of {Say.Declaration(page)} begins with '{text.Location.Text.ToString(span)}', before any subscriber comes into it. Begin with what members did or felt, and tell how afterwards.");
}
