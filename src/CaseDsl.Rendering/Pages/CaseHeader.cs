using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>The head of a whole case: what it is about, what it came to, and the claims it makes.</summary>
internal static class CaseHeader
{
    private const int MostAnswers = 5;

    internal static void Write(PageContext page)
    {
        CaseSymbol? header = null;
        foreach (var symbol in page.Model.Declarations) header ??= symbol as CaseSymbol;
        page.Blocks.Begin("case", header?.NameLocation, header);
        page.Blocks.Heading(1, header is null ? MarkdownText.Escape(FileName(page.Model.Path)) : page.Name(header));
        page.Blocks.Verdict(ToneOf(page), [.. Answers(page)]);
        page.Blocks.Paragraph(Facts(page, header));
        WriteClaims(page);
    }

    private static List<string> Answers(PageContext page)
    {
        var answers = new List<string>();
        var sheets = page.Model.All<SheetSymbol>().ToList();
        foreach (var sheet in sheets) answers.Add((sheets.Count > 1 ? Label(page.Name(sheet)) : "") + Verdicts.Of(page, sheet, isWhole: false));
        if (answers.Count == 0)
        {
            foreach (var decision in page.Model.All<DecisionSymbol>()) answers.Add(Label(page.Name(decision)) + Verdicts.Of(page, decision));
        }

        if (answers.Count == 0) AddOthers(page, answers);
        return answers.Count > MostAnswers ? answers[..MostAnswers] : answers;
    }

    // A case without a sheet or a decision answers with what it has.
    private static void AddOthers(PageContext page, List<string> answers)
    {
        foreach (var symbol in MarkdownRenderer.Pages(page.Model))
        {
            switch (symbol)
            {
                case TradeoffSymbol tradeoff:
                    answers.Add("**" + MarkdownText.Capitalised(Tradeoffs.Sentence(page, tradeoff)) + "**");
                    break;
                case BacklogSymbol backlog:
                    answers.Add(Label(page.Name(backlog)) + BacklogPage.Answer(page, backlog));
                    break;
                case CritiqueSymbol critique:
                    answers.Add(CritiquePage.Verdict(page, critique));
                    break;
                case RehearsalSymbol rehearsal:
                    answers.Add(Label(page.Name(rehearsal)) + RehearsalPage.Answer(page, rehearsal));
                    break;
            }
        }
    }

    // One colour, where all that is decided comes to the same.
    private static Tone ToneOf(PageContext page)
    {
        Tone? tone = null;
        foreach (var decision in page.Model.All<DecisionSymbol>())
        {
            var own = Verdicts.ToneOf(page.Figures.Decision(decision));
            if (tone is { } other && other != own) return Tone.Neutral;
            tone = own;
        }

        return tone ?? Tone.Neutral;
    }

    private static string Label(string name) => name.EndsWith('?') || name.EndsWith('!') ? name + " " : name + ": ";

    private static string Facts(PageContext page, CaseSymbol? header)
    {
        if (header is null) return "";
        var parts = new List<string>();
        if (page.Text(header.Author, header) is { Length: > 0 } author) parts.Add("**Author:** " + author);
        if (header.DateWritten is { } date) parts.Add("**Date:** " + (date.Date is { } day ? Words.Date(day) : MarkdownText.Escape(date.Text)));
        parts.Add("**Status:** " + MarkdownText.Escape(header.Status));
        if (page.Text(header.Audience, header) is { Length: > 0 } audience) parts.Add("**For:** " + audience);
        if (header.Plain("owner") is { Length: > 0 } owner) parts.Add("**Owner:** " + MarkdownText.Escape(owner));
        return string.Join(" · ", parts);
    }

    private static void WriteClaims(PageContext page)
    {
        var table = new PageTable("Claim", "Subscribers", "Costs", "Net", "Evidence");
        foreach (var claim in page.Model.All<ClaimSymbol>())
        {
            var figures = page.Figures.Claim(claim);
            var name = page.Name(claim) + Subjects.Scope(page, claim);
            table.AddFrom(
                claim.NameLocation,
                claim.Stage == "expected" ? name + " (**EXPECTED**)" : name,
                Moves(page, figures),
                figures.Costs.IsEmpty ? claim.CostsNone ? "none" : "not stated" : string.Join("; ", figures.Costs.Select(cost => page.Name(cost.Target) + " " + Levels.Change(page, cost))),
                Verdicts.Of(page, figures),
                (claim.Evidence.IsEmpty ? "none cited" : Words.Join([.. claim.Evidence.Select(page.Name)])) + (claim.Date is { } date ? " (" + Words.Date(date) + ")" : ""));
            page.Sources.Add(claim);
        }

        page.Blocks.Table(table);
        page.Blocks.Bullets(Reasons(page));
    }

    // What an author says of a claim: why it is free, what is not known, why a loss is worth it.
    private static List<PageItem> Reasons(PageContext page)
    {
        var reasons = new List<PageItem>();
        foreach (var claim in page.Model.All<ClaimSymbol>())
        {
            if (page.Text(claim.Because, claim) is { Length: > 0 } because) reasons.Add(new("**" + page.Name(claim) + ":** " + Critiques.Sentence(because), PageContext.At(claim, "because")));
        }

        return reasons;
    }

    private static string Moves(PageContext page, ClaimFigures figures)
    {
        var moves = new List<string>();
        foreach (var move in figures.Moves) moves.Add(Levels.Sentence(page, move));
        return moves.Count == 0 ? "no change claimed" : string.Join("; ", moves);
    }

    private static string FileName(string path)
    {
        var start = path.LastIndexOfAny(['/', '\\']) + 1;
        var name = path[start..];
        var dot = name.LastIndexOf('.');
        if (dot > 0) name = name[..dot];
        name = MarkdownText.Capitalised(name.Replace('_', ' ').Trim());
        return name.Length == 0 ? "Case" : name;
    }
}
