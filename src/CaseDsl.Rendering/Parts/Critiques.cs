using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Findings of a critique.</summary>
internal static class Critiques
{
    /// <summary>"**Novelty:** the first week carries it. Remedy: run four weeks."</summary>
    internal static string Finding(PageContext page, FindingSymbol finding)
    {
        var text = Named(page, finding);
        if (page.Text(finding.Note, finding) is { Length: > 0 } note) text += " " + Sentence(note);
        var remedy = page.Text(finding.Remedy, finding);
        return text + (remedy.Length > 0 ? " Remedy: " + Sentence(remedy) : " No remedy is stated.");
    }

    /// <summary>"**Novelty:**", with its title where it has one: "**Novelty, the first week:**"</summary>
    internal static string Named(PageContext page, FindingSymbol finding) =>
        finding.Title.Length == 0 ? Name(finding.Name) : "**" + MarkdownText.Escape(Words.Role(finding.Name)) + ", " + page.Name(finding) + ":**";

    /// <summary>"**Short run:**"</summary>
    internal static string Name(string flaw) => "**" + MarkdownText.Escape(Words.Role(flaw)) + ":**";

    /// <summary>What a rule says of a flaw that <see cref="Name"/> leads: its own lead is not said twice.</summary>
    internal static string Evidence(PageContext page, string flaw, string message)
    {
        var lead = Words.Role(flaw) + ": ";
        return page.Titled(message.StartsWith(lead, StringComparison.Ordinal) ? message[lead.Length..] : message);
    }

    internal static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";
}
