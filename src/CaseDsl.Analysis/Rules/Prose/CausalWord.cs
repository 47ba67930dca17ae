using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7008: a causal word without randomisation.</summary>
public sealed class CausalWord : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7008",
        "causal-word",
        Severity.Warning,
        "A causal word without a randomised experiment",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "Caused, drove, led to, resulted in and the like in a story's result or a claim's title or reason, where no cited experiment is randomised (ab, holdback, switchback).",
            Why: "Without chance deciding who got what, whoever was going to watch more anyway is counted as moved.",
            Remedy: "Say \"was followed by\" or \"went with\", or cite a randomised experiment.",
            Bad: ExampleText.Story(result: "The new order drove click-through up by {more_clicks.moves.ctr}, worth {more_clicks.worth}."),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            if (IsRandomized([claim]))
                continue;
            if (claim.TitleText is { } title)
                Check(context, title);
            if (Prose.Own(claim, "because") is { } because)
                Check(context, because);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Story))
        {
            var story = (StorySymbol)declaration;
            if (!IsRandomized(story.Claims) && Prose.Own(story, "result") is { } result)
                Check(context, result);
        }
    }

    private static void Check(RuleContext context, InterpolatedText text)
    {
        List<ProseToken> tokens = context.Read(text);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsQuoted || Vocabulary.CausalWords.MatchAt(tokens, i) is not (var length and > 0))
                continue;
            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + length - 1].Span.End);
            context.Report(
                text.Location with { Span = span },
                $"'{text.Location.Text.ToString(span)}' says that one thing made the other happen, and no experiment cited here left it to chance who got what. Say 'was followed by' or 'went with', or cite a randomised experiment.");
            return;
        }
    }

    private static bool IsRandomized(System.Collections.Immutable.ImmutableArray<ClaimSymbol> claims)
    {
        foreach (ClaimSymbol claim in claims)
        {
            foreach (DeclarationSymbol cited in claim.Evidence)
            {
                if (cited is ExperimentSymbol { IsRandomized: true })
                    return true;
            }
        }

        return false;
    }
}
