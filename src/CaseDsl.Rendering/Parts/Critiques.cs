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
        var text = "**" + MarkdownText.Escape(Words.Role(finding.Name)) + ":**";
        if (page.Text(finding.Note, finding) is { Length: > 0 } note) text += " " + Sentence(note);
        var remedy = page.Text(finding.Remedy, finding);
        return text + (remedy.Length > 0 ? " Remedy: " + Sentence(remedy) : " No remedy is stated.");
    }

    internal static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";
}
