using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7006: a word for a number.</summary>
public sealed class VagueWord : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7006",
        "vague-word",
        Severity.Suggestion,
        "A word that stands where a number should",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "Significantly (unless \"statistically\" stands directly before), massively, dramatically, huge, state of the art, cutting edge, best in class, leveraged or synergy, in any prose. Quotations are left alone.",
            Why: "A reader who can weigh a number can only believe an adverb.",
            Remedy: "Write the figure in its place, or leave the word out.",
            Bad: ExampleText.Story(result: "Click-through rose massively, by {more_clicks.moves.ctr}, worth {more_clicks.worth}."),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach (InterpolatedText text in Prose.All(context))
        {
            List<ProseToken> tokens = context.Read(text);
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].IsQuoted || Vocabulary.VagueWords.MatchAt(tokens, i) is not (var length and > 0) || IsStatistical(tokens, i))
                    continue;
                var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + length - 1].Span.End);
                context.Report(
                    text.Location with { Span = span },
                    $"'{text.Location.Text.ToString(span)}' stands where a number should: a reader can weigh a figure and only believe a word. Write the figure, such as '{{more_clicks.moves.ctr}}', or leave the word out.");
                i += length - 1;
            }
        }
    }

    private static bool IsStatistical(List<ProseToken> tokens, int i) =>
        tokens[i].IsWord("significantly") && i > 0 && tokens[i - 1].IsWord("statistically");
}
