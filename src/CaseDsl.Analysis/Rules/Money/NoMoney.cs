using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE5002: a page without a figure in money.</summary>
public sealed class NoMoney : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5002",
        "no-money",
        Severity.Warning,
        "An impact story or a sheet without a figure in money",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "A story of kind impact, or a sheet, none of whose claims comes to any money and none of whose money is said to be unknown.",
            Why: "An executive weighs it against everything else the money could do. Without an amount it loses against anything that has one.",
            Remedy: "Give a claim its `worth:`, a metric its `value:`, or write `worth: unknown` and say what is missing.",
            Bad: ExampleText.Story(worth: "", cost: Free, result: "Click-through rose by {more_clicks.moves.ctr}."),
            Good: ExampleText.Story(worth: "worth: unknown", cost: Free, result: "Click-through rose by {more_clicks.moves.ctr}; what that is worth is not known yet.")));

    public override RuleDescriptor Descriptor => Rule;

    private const string Free = "metric serving \"Ranking latency, p99\" { kind: system  unit: ms  better: lower  baseline: 171 ms }";

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Story))
        {
            if (declaration is StorySymbol { StoryKind: "impact" } story)
                Check(context, story, story.Claims);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Sheet))
            Check(context, declaration, ((SheetSymbol)declaration).Claims);
    }

    private static void Check(RuleContext context, DeclarationSymbol page, System.Collections.Immutable.ImmutableArray<ClaimSymbol> claims)
    {
        // Without claims there is nothing to be in money; the missing property is told already.
        if (claims.IsEmpty || RuleContext.IsFaulty(page, "claims"))
            return;
        foreach (ClaimSymbol claim in claims)
        {
            // "worth: unknown" says so; so does "by unknown" of what carries money. Of money that only lacks its value, CASE5008 has told.
            if (claim.HasErrors || claim.Worth is not null || context.Figures.Claim(claim) is not { HasNoMoney: true, LeftOut.IsEmpty: true })
                return;
        }

        context.Report(
            page.NameLocation,
            $"{Say.Capital(Say.Declaration(page))} has no figure in money, so nobody can weigh it against anything else. Give {Say.Declaration(claims[0])} a 'worth:', a cost that has a baseline, or write 'worth: unknown'.");
    }
}
