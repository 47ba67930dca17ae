using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A launch's gate: open or closed, why, and what would roll it back.</summary>
internal sealed class LaunchPage : PageTemplate<LaunchSymbol>
{
    internal override string Kind => "launch";

    internal override DeclarationKind Declares => DeclarationKind.Launch;

    protected override void Write(PageContext page, LaunchSymbol symbol)
    {
        var figures = page.Figures.Launch(symbol);
        page.Title("Launch", symbol);
        page.Blocks.Verdict(figures.IsOpen ? Tone.Good : Tone.Bad, figures.IsOpen
            ? "**OPEN:** every required role has signed, every criterion is met, and the decision is a go."
            : "**CLOSED:** " + page.Titled(string.Join("; ", figures.Reasons.Select(reason => InWords(reason, figures)))).TrimEnd('.') + ".");
        var risks = (symbol.Model?.Risks ?? []).Select(risk => Subjects.Risk(page, risk) + " (" + Subjects.Level(page, risk) + ")"
            + (page.Text(risk.Mitigation, risk) is { Length: > 0 } mitigation ? ": " + mitigation.TrimEnd('.') : "")).ToList();
        page.Blocks.Bullets(
        [
            "**What:** " + What(page, symbol) + ".",
            "**When:** " + (symbol.Date is { } date ? Words.Date(date) : "not stated") + ", " + MarkdownText.Escape(symbol.Status) + ".",
            "**Claims:** " + (symbol.Claims.IsEmpty ? "not stated" : Words.Join([.. symbol.Claims.Select(claim => page.Name(claim) + " (" + Verdicts.Of(page, page.Figures.Claim(claim)) + ")")])) + ".",
            "**Decision:** " + (symbol.Decision is { } decision ? page.Name(decision) + ", " + Decisions.Outcome(page, decision) : "not stated."),
            new(risks.Count == 0 ? "" : "**Risks:** " + string.Join("; ", risks) + ".", symbol.Model?.NameLocation),
        ]);
        page.Section("Criteria");
        var criteria = new PageTable("Criterion", "Seen", "Met");
        foreach (var criterion in figures.Criteria)
            criteria.Add(criterion.IsByHand ? MarkdownText.Escape(criterion.Text) : MarkdownText.Code(criterion.Text), MarkdownText.Escape(criterion.Values), Lights.Of(criterion.Holds, "yes", "no", "can't be decided"));
        if (criteria.Rows.Count == 0) page.Blocks.Paragraph("None is stated.");
        page.Blocks.Table(criteria);
        page.Section("Signatures");
        var signoffs = new PageTable("Role", "Signed by", "On", "Light");
        foreach (var signoff in figures.Signoffs)
            signoffs.Add(MarkdownText.Escape(Words.Role(signoff.Role)), Launches.By(page, signoff), signoff.On is { } on ? Words.Date(on) : "–", Light(signoff));
        page.Blocks.Table(signoffs);
        page.Section("What rolls it back");
        page.Blocks.Bullets(Rollback(page, symbol));
        page.Sources.Add(symbol);
    }

    private static string What(PageContext page, LaunchSymbol symbol)
    {
        if (symbol.Model is not { } model) return "not stated";
        var text = Subjects.Named(page, model);
        if (Subjects.Details(page, model) is { Length: > 0 } details) text += ", " + details;
        var surfaces = page.Model.Visible.OfType<SurfaceSymbol>().Where(surface => surface.Model == model).Select(surface => Subjects.Surface(page, surface)).ToList();
        return surfaces.Count == 0 ? text : text + ". On " + string.Join("; ", surfaces);
    }

    // A reason begins with the role as it is declared, "ml_infra has not signed"; a page calls it what its table does.
    private static string InWords(string reason, LaunchFigures figures) =>
        figures.Signoffs.FirstOrDefault(signoff => reason.StartsWith(signoff.Role + " ", StringComparison.Ordinal)) is { } signoff
            ? Words.Role(signoff.Role) + reason[signoff.Role.Length..]
            : reason;

    private static string Light(GateSignoff signoff)
    {
        if (signoff.IsMissing) return Lights.Bad + " missing";
        if (signoff.IsLate) return Lights.Bad + " after the launch";
        if (signoff.IsTooEarly) return Lights.Bad + " before the others";
        return signoff.On is null ? Lights.Doubtful + " no date" : Lights.Good + " signed";
    }

    private static List<PageItem> Rollback(PageContext page, LaunchSymbol symbol)
    {
        var lines = new List<PageItem>();
        if (symbol.Decision?.StopWhen is { } stop) lines.Add(new("The rule's own stop: " + Conditions.Sentence(page, stop) + ".", stop.Syntax.Location));
        var told = new HashSet<DeclarationSymbol>();
        foreach (var experiment in symbol.Decision?.On ?? [])
        {
            foreach (var guardrail in page.Figures.Experiment(experiment).Guardrails)
            {
                if (guardrail.HasThreshold && told.Add(guardrail.Metric)) lines.Add(new(page.Name(guardrail.Metric) + " is no longer " + Guardrails.Allowed(page, guardrail) + ".", guardrail.Metric.NameLocation));
            }
        }

        if (lines.Count == 0) lines.Add("Not stated: the decision has no `stop_when`, and no guardrail has a margin or a limit.");
        return lines;
    }
}
