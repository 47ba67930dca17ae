using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>The one sentence that answers a page's question.</summary>
internal static class Verdicts
{
    /// <summary>"Go: +$1.3M per quarter [$1.1M, $1.5M], chance of a gain 99%."</summary>
    /// <param name="page">What the page is written with.</param>
    /// <param name="sheet">The sheet that is answered for.</param>
    /// <param name="isWhole">False where the sheet's own page follows and says why no chance is computed: once is enough.</param>
    internal static string Of(PageContext page, SheetSymbol sheet, bool isWhole = true)
    {
        var figures = page.Figures.Sheet(sheet);
        var verdict = sheet.Decision is { } decision ? Outcome(page.Figures.Decision(decision)) : "No decision stated";
        if (figures.HasNoMoney) return "**" + verdict + ": " + Money.None(page, figures.LeftOut, lead: "net ") + ".**";
        return "**" + verdict + ": " + Net(page, figures) + Money.Without(page, figures.LeftOut) + (figures.Net.HasValue ? isWhole ? Chance(figures.ProbabilityOfGain, ", ", "; ") : KnownChance(figures.ProbabilityOfGain) : "") + ".**";
    }

    /// <summary>"Go, as its own rule says." and what was decided where that differs.</summary>
    internal static string Of(PageContext page, DecisionSymbol decision)
    {
        var figures = page.Figures.Decision(decision);
        var outcome = Outcome(figures);
        var decided = decision.Decided is { Length: > 0 } word ? word : null;
        if (decided is null)
            return figures.Outcome is Semantics.Outcome.Invalid or Semantics.Outcome.Undecided ? "**" + outcome + "**; nothing is decided yet." : "**" + outcome + "**, by its own rule; nothing is decided yet.";
        if (figures.Outcome == Semantics.Outcome.Invalid && !figures.Contradicts) return "**" + outcome + "**, so its rule decides nothing; **" + MarkdownText.Escape(decided) + "** was decided.";
        if (figures.Contradicts) return "**" + outcome + "** is what its own rule gives, but **" + MarkdownText.Escape(decided) + "** was decided.";
        return decided == figures.OutcomeWord
            ? "**" + outcome + "**, as its own rule says."
            : "**" + outcome + "** by its own rule; **" + MarkdownText.Escape(decided) + "** was decided.";
    }

    /// <summary>"+$1.3M per quarter, chance of a gain 97%": a claim's net with its chance where one is known, or why there is no net.</summary>
    internal static string Of(PageContext page, ClaimFigures claim) => claim.HasNoMoney
        ? Money.None(page, claim.LeftOut)
        : claim.Net.HasValue ? page.Show(claim.Net) + Money.Without(page, claim.LeftOut) + KnownChance(claim.ProbabilityOfGain)
        : IsKnown(claim.Net) ? page.Show(claim.Net) + Money.Without(page, claim.LeftOut)
        : "unknown" + Why(claim.Net);

    private static bool IsKnown(Figure figure) => figure.HasValue || figure.KnownPart is { HasValue: true };

    private static string Why(Figure figure) => figure.Missing is { Length: > 0 } why ? ", since " + MarkdownText.Escape(why) : "";

    /// <summary>What a decision's outcome means for those who read it.</summary>
    internal static Tone ToneOf(DecisionFigures? decision) => decision?.Outcome switch
    {
        null => Tone.Neutral,
        _ when decision is { Contradicts: true } => Tone.Bad,
        Semantics.Outcome.Go => Tone.Good,
        Semantics.Outcome.Stop or Semantics.Outcome.Invalid => Tone.Bad,
        _ => Tone.Doubtful,
    };

    internal static string Outcome(DecisionFigures decision) => Words.Verdict(decision.OutcomeWord);

    /// <summary>"chance of a gain 97%", "chance of a gain not computed: no interval given".</summary>
    internal static string Chance(ProbabilityFigure probability) => "chance of a gain " + MarkdownText.Escape(probability.ToString());

    private static string Chance(ProbabilityFigure probability, string known, string unknown) => (probability.Value is null ? unknown : known) + Chance(probability);

    /// <summary>", chance of a gain 97%"; nothing where it isn't computed.</summary>
    private static string KnownChance(ProbabilityFigure probability) => probability.Value is null ? "" : ", " + Chance(probability);

    private static string Net(PageContext page, SheetFigures figures)
    {
        var rate = figures.NetRate;
        if (IsKnown(rate)) return page.Show(rate);
        return IsKnown(figures.Net) ? Money.Over(page, figures) : "net unknown" + Why(figures.Net);
    }
}
