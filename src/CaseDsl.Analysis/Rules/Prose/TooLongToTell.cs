using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7002: a story that takes too long.</summary>
public sealed class TooLongToTell : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7002",
        "too-long-to-tell",
        Severity.Warning,
        "A story that takes over two minutes to tell",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A story whose situation, action, result and lesson take over two minutes at 150 spoken words a minute. Figures count as they are spoken: $1.5M is five words.",
            Why: "After two minutes the listener has stopped waiting for the result.",
            Remedy: "Cut the situation and the action to what the result needs.",
            Bad: ExampleText.Story(action: "I agreed the metric first. " + string.Concat(Enumerable.Repeat("Then I asked every team in turn what would change their minds, and wrote it down before anyone had seen a number. ", 15))),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Story))
        {
            var story = (StorySymbol)declaration;
            int words = SpokenWords.Count(story, context.Figures);
            int seconds = SpokenWords.Seconds(words);
            if (seconds <= 120)
                continue;
            context.Report(
                story.NameLocation,
                $"{Say.Capital(Say.Declaration(story))} takes {Telling.Time(seconds)} to tell, {words} spoken words at {SpokenWords.PerMinute} a minute: nobody waits over two minutes for the result. Cut {words - (2 * SpokenWords.PerMinute)} words.");
        }
    }
}
