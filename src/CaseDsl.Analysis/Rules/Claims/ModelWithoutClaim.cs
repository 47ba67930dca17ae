using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE3011: a model that nothing claims anything about, or that no surface shows.</summary>
public sealed class ModelWithoutClaim : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE3011",
        "model-without-claim",
        Severity.Suggestion,
        "A model that no claim is about, or that feeds no surface",
        RuleFamily.Claims.Name,
        new RuleDocumentation(
            What: "A `model` that no claim names, or that no `surface` names. One that another model `replaces` is history and needs neither.",
            Why: "A model release that is tied to nothing a subscriber sees can't be tied to the north star either.",
            Remedy: "Add a `claim` with what it moves and costs, `by unknown` if need be, and a `surface` that it feeds.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                model rl_ranker "RL home-screen ranker" { version: v3 }
                surface home_rows "Home screen row order" { model: rl_ranker  metric: ctr }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                model rl_ranker "RL home-screen ranker" { version: v3 }
                surface home_rows "Home screen row order" { model: rl_ranker  metric: ctr }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }

                claim more_clicks "The new order lifts clicks" {
                  model:    rl_ranker
                  moves:    ctr by +1.5% relative [0.3%, 2.7%]
                  costs:    serving by +2%
                  evidence: readout
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        if (!context.Index.Has(DeclarationKind.Model))
            return;
        var given = new Dictionary<DeclarationSymbol, NameNeeds>();
        foreach (DeclarationSymbol visible in context.Model.Visible)
        {
            switch (visible)
            {
                case ClaimSymbol { Model: { } about }:
                    given[about] = given.GetValueOrDefault(about) | NameNeeds.Claim;
                    break;
                case SurfaceSymbol { Model: { } shown }:
                    given[shown] = given.GetValueOrDefault(shown) | NameNeeds.Surface;
                    break;
                case ModelSymbol { Replaces: { } replaced }:
                    given[replaced] = NameNeeds.Claim | NameNeeds.Surface;
                    break;
            }
        }

        foreach (DeclarationSymbol model in context.Index.Of(DeclarationKind.Model))
        {
            NameNeeds missing = (NameNeeds.Claim | NameNeeds.Surface) & ~given.GetValueOrDefault(model);
            // A model without a name can't be claimed about: that the name is missing is told already.
            if (missing == NameNeeds.None || model.Name.Length == 0)
                continue;
            if (context.Options.IsWholeWorkspace && model.Parent is null)
                context.Defer(model.Name, missing, still => new Diagnostic(Rule.Id, model.NameLocation, Message(model, still)));
            else
                context.Report(model.NameLocation, Message(model, missing));
        }
    }

    private static string Message(DeclarationSymbol model, NameNeeds missing)
    {
        string name = Say.Declaration(model);
        return missing switch
        {
            NameNeeds.Surface => $"No surface names {name}, so it isn't clear where subscribers meet it. Add 'surface NAME {{ model: {model.Name}  metric: ... }}'.",
            NameNeeds.Claim => $"Nothing is claimed about {name}, so it is tied to no subscriber metric and no cost. Add a 'claim' with 'model: {model.Name}', what it moves and what it costs.",
            _ => $"Nothing is claimed about {name}, and no surface names it, so it is tied to nothing that a subscriber sees. Add a 'claim' with 'model: {model.Name}', what it moves and what it costs, and a 'surface' that it feeds.",
        };
    }
}
