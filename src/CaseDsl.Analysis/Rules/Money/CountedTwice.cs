using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE5003: one effect counted twice.</summary>
public sealed class CountedTwice : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5003",
        "counted-twice",
        Severity.Warning,
        "One effect counted in two claims of a sheet",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "In one sheet, two claims move one metric or cost on the same evidence or surface, or metrics along one `drives` chain.",
            Why: "The same members clicked once. Added up twice, the sheet promises money that will not come.",
            Remedy: "Leave one of the claims out of the sheet, or cite evidence that tells the two effects apart.",
            Bad: Sheet("engagement"),
            Good: Sheet("play")));

    public override RuleDescriptor Descriptor => Rule;

    private static string Sheet(string second) =>
        $$"""
        metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher  baseline: 52 h per member per month }
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4 }
        metric play "Members who play" { kind: subscriber  unit: ratio  better: higher  baseline: 61% }
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        cost storage "Feature store" { baseline: $0.2M per quarter }
        feature new_rows "Rows in a new order" { version: v3 }
        source clicks "Click readout" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
        source hours "Hours readout" { grade: experiment  date: 2026-05-06  reports: engagement by +0.5%, play by +0.5% relative, storage by +2% }
        claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: clicks }
        claim more_hours  { model: new_rows  moves: {{second}} by +0.5% relative [0.1%, 0.9%]  costs: storage by +2%  worth: $0.1M per quarter  evidence: hours }

        sheet q2_impact "Impact sheet, Q2 2026" { claims: more_clicks, more_hours }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Sheet))
        {
            var sheet = (SheetSymbol)declaration;
            var claims = sheet.Claims;
            for (int i = 0; i < claims.Length; i++)
            {
                for (int j = i + 1; j < claims.Length; j++)
                    Check(context, sheet, claims[i], claims[j]);
            }
        }
    }

    private static void Check(RuleContext context, SheetSymbol sheet, ClaimSymbol first, ClaimSymbol second)
    {
        if (ReferenceEquals(first, second))
        {
            context.Report(At(sheet, second), $"{Say.Declaration(sheet)} counts {Say.Quote(first)} twice. Name it once.");
            return;
        }

        if (Shared(first, second) is { } shared && Both(first, second) is { Count: > 0 } both)
        {
            context.Report(
                At(sheet, second),
                $"{Say.Quote(first)} and {Say.Quote(second)} both move {Say.List(both)} on the same {shared}: the sheet counts {(both.Count == 1 ? "one effect" : "these effects")} twice. Leave one of the claims out, or cite what tells them apart.");
            return;
        }

        foreach (MovementValue a in first.Moves.AddRange(first.Costs))
        {
            foreach (MovementValue b in second.Moves.AddRange(second.Costs))
            {
                // Chains matter among what is gained: a cost that a metric drives is counted once by the arithmetic itself.
                if (a.Target is MetricSymbol && b.Target is MetricSymbol && a.Target != b.Target && (Figures.Reaches(a.Target, b.Target) || Figures.Reaches(b.Target, a.Target)))
                {
                    (DeclarationSymbol from, DeclarationSymbol to) = Figures.Reaches(a.Target, b.Target) ? (a.Target, b.Target) : (b.Target, a.Target);
                    context.Report(
                        At(sheet, second),
                        $"{Say.Quote(first)} and {Say.Quote(second)} move {Say.Quote(a.Target)} and {Say.Quote(b.Target)}, and {Say.Quote(from)} drives {Say.Quote(to)}: the sheet counts one effect twice. Leave one of them out.");
                    return;
                }
            }
        }
    }

    /// <summary>What both claims move, quoted; what carries money first.</summary>
    private static List<string> Both(ClaimSymbol first, ClaimSymbol second)
    {
        var money = new List<string>();
        var others = new List<string>();
        foreach (MovementValue a in first.Moves.AddRange(first.Costs))
        {
            if (a.Target is not { } target || !second.Moves.AddRange(second.Costs).Any(b => b.Target == target))
                continue;
            List<string> list = target is CostSymbol || target.Has("value") || target.Has("loses") ? money : others;
            string name = Say.Quote(target);
            if (!list.Contains(name))
                list.Add(name);
        }

        money.AddRange(others);
        return money;
    }

    private static string? Shared(ClaimSymbol first, ClaimSymbol second)
    {
        foreach (DeclarationSymbol cited in first.Evidence)
        {
            if (second.Evidence.Contains(cited))
                return $"evidence, {Say.Quote(cited)}";
        }

        return first.Surface is { } surface && surface == second.Surface ? $"surface, {Say.Quote(surface)}" : null;
    }

    private static Syntax.Location At(SheetSymbol sheet, ClaimSymbol claim)
    {
        Syntax.Location? last = null;
        foreach (ReferenceValue reference in sheet.Values<ReferenceValue>("claims"))
        {
            if (reference.Target == claim)
                last = reference.Syntax.Location;
        }

        return last ?? sheet.NameLocation;
    }
}
