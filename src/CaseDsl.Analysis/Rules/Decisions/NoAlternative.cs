using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6006: one option is no trade-off.</summary>
public sealed class NoAlternative : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6006",
        "no-alternative",
        Severity.Warning,
        "A trade-off with one option",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A `tradeoff` with fewer than two options.",
            Why: "Nothing was given up, so nothing was traded: the reader asks what else the money could have done.",
            Remedy: "Add the option that was turned down, even if it is to do nothing.",
            Bad: Options(""),
            Good: Options("\n  option wait { costs: serving by +1%  ready: 2026-05-11 }")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Options(string other) =>
        $$"""
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        tradeoff now_or_later "Ship now, or wait" {
          option now { costs: serving by -5%  ready: 2026-05-11 }{{other}}
          choose:  now
          because: "It saves at once."
        }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Tradeoff))
        {
            var tradeoff = (TradeoffSymbol)declaration;
            if (tradeoff.Options.Length >= 2)
                continue;
            context.Report(
                tradeoff.NameLocation,
                $"{Say.Capital(Say.Declaration(tradeoff))} has {(tradeoff.Options.IsEmpty ? "no option" : "one option")}, so nothing was given up for it. Add the option that was turned down, even if it is to do nothing.");
        }
    }
}
