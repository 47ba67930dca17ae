using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7005: a story in which nothing was given up.</summary>
public sealed class NoTradeOff : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7005",
        "no-trade-off",
        Severity.Warning,
        "A story without a trade-off",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A story without `tradeoff:`.",
            Why: "Judgment shows in what was given up. A story in which nothing was sounds like luck.",
            Remedy: "Add `tradeoff:` with what was turned down and what that would have brought.",
            Bad: ExampleText.Story(tradeoff: ""),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Story))
        {
            var story = (StorySymbol)declaration;
            if (story.Has("tradeoff"))
                continue;
            context.Report(
                story.NameLocation,
                $"{Say.Capital(Say.Declaration(story))} has no trade-off, so it doesn't show what was given up for subscribers. Add 'tradeoff:' with the option that was turned down.");
        }
    }
}
