using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7007: an action without its author.</summary>
public sealed class WeWithoutI : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7007",
        "we-without-i",
        Severity.Suggestion,
        "An action that never says what the author did",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A story's `action` without a word in the first person singular.",
            Why: "The listener wants to know what you decided. \"We\" leaves it open whether you were in the room.",
            Remedy: "Say what you did: \"I defined the metric first and had it agreed\".",
            Bad: ExampleText.Story(action: "We agreed the metric first, with data science and finance."),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol story in context.Index.Of(DeclarationKind.Story))
        {
            if (Prose.Own(story, "action") is not { } action || !Prose.IsGiven(action))
                continue;
            List<ProseToken> tokens = context.Read(action);
            bool says = false;
            for (int i = 0; i < tokens.Count && !says; i++)
                says = !tokens[i].IsQuoted && Vocabulary.FirstPersonSingular.MatchAt(tokens, i) > 0;
            if (!says)
            {
                context.Report(
                    story.Property("action")?.NameLocation ?? story.NameLocation,
                    $"The action of {Say.Declaration(story)} never says what you did yourself. Say it in the first person: \"I defined the metric first and had it agreed\".");
            }
        }
    }
}
