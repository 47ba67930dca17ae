using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Launches in a line.</summary>
internal static class Launches
{
    /// <summary>"gate **OPEN**; signed by Data science (A. Lead, 2026-05-07) and Legal (…); missing: ML infra."</summary>
    internal static string Signatures(PageContext page, LaunchSymbol launch)
    {
        page.Sources.Add(launch);
        var figures = page.Figures.Launch(launch);
        var signed = new List<string>();
        var missing = new List<string>();
        foreach (var signoff in figures.Signoffs)
        {
            var role = MarkdownText.Escape(Words.Role(signoff.Role));
            if (signoff.IsMissing || signoff.On is not { } on) missing.Add(role);
            else signed.Add(role + " (" + By(page, signoff) + ", " + Words.Date(on) + (signoff.IsLate ? ", late" : "") + ")");
        }

        var text = "gate " + (figures.IsOpen ? "**OPEN**" : "**CLOSED**");
        text += signed.Count == 0 ? "; nobody has signed" : "; signed by " + Words.Join(signed);
        if (missing.Count > 0) text += "; missing: " + Words.Join(missing);
        return text + ".";
    }

    internal static string By(PageContext page, GateSignoff signoff) =>
        signoff.Symbol is { By: { } by } symbol && page.Text(by, symbol) is { Length: > 0 } name ? name : signoff.IsMissing ? "nobody" : "name not stated";
}
