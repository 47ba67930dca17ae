using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6007: a risk that nothing mitigates.</summary>
public sealed class RiskUnmitigated : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6007",
        "risk-unmitigated",
        Severity.Warning,
        "A high risk without mitigation, or drift and privacy unnamed",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A `risk` of level high without `mitigation:`; or drift or privacy named nowhere for a model that a launch names, or for an initiative's model.",
            Why: "Models drift as members change, and learn from what members did. Whoever launches one has an answer to both, or learns it from the press.",
            Remedy: "Add `mitigation:`, or a `risk drift { ... }` and a `risk privacy { ... }` to the model, its canvas or the initiative.",
            Bad: Model("high }"),
            Good: Model("high  mitigation: \"Weekly off-policy evaluation\" }")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Model(string drift) =>
        $$"""
        feature new_rows "Rows in a new order" {
          version: v3
          risk drift { level: {{drift}}
        }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Risk))
        {
            if (declaration is RiskSymbol { Level: "high" } risk && !Prose.IsGiven(risk.Mitigation))
            {
                context.Report(
                    risk.NameLocation,
                    $"{Say.Capital(Say.Declaration(risk))} is high and nothing mitigates it. Add 'mitigation:' with what is done about it and who watches.");
            }
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Launch))
        {
            if (declaration is LaunchSymbol { Model: { IsFeature: false } model } launch)
                CheckNamed(context, launch, model, []);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Initiative))
        {
            if (declaration is InitiativeSymbol { Model: { IsFeature: false } model } initiative)
                CheckNamed(context, initiative, model, initiative.Risks);
        }
    }

    /// <summary>Drift and privacy stand on the model, on a canvas or an initiative of it.</summary>
    private static void CheckNamed(RuleContext context, DeclarationSymbol at, ModelSymbol model, System.Collections.Immutable.ImmutableArray<RiskSymbol> own)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Add(own);
        Add(model.Risks);
        Add(context.Visible.RisksOf(model));

        string[] missing = [.. ((string[])["drift", "privacy"]).Where(risk => !named.Contains(risk))];
        if (missing.Length == 0)
            return;
        context.Report(
            at.NameLocation,
            $"{Say.Capital(Say.Declaration(at))} names {Say.Declaration(model)}, and {Say.List(missing)} {(missing.Length == 1 ? "is" : "are")} named nowhere among its risks: members change, and it learns from what they did. Add {Say.List([.. missing.Select(risk => $"'risk {risk} {{ level: ... mitigation: ... }}'")])} to the model or its canvas.");

        void Add(IEnumerable<RiskSymbol> risks)
        {
            foreach (RiskSymbol risk in risks)
                named.Add(risk.Name);
        }
    }
}
