using CaseDsl.Quantities;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>Interview rounds, the material told in each, and how much of the time it takes.</summary>
internal sealed class RehearsalPage : PageTemplate<RehearsalSymbol>
{
    private const int SecondsOfMinute = 60;
    private const int MinutesOfHour = 60;

    // Longer than anybody rehearses, and within what an int holds.
    private const double MostSeconds = 1e9;

    internal override string Kind => "rehearsal";

    internal override DeclarationKind Declares => DeclarationKind.Rehearsal;

    protected override void Write(PageContext page, RehearsalSymbol symbol)
    {
        page.Title("Rehearsal", symbol);
        var figures = page.Figures.Rehearsal(symbol);
        var table = new PageTable("Round", "Length", "Material", "Told in", "Gap");
        var gaps = 0;
        foreach (var round in figures.Rounds)
        {
            if (round.IsTooLong || !round.Gaps.IsEmpty) gaps++;
            table.AddFrom(
                round.Symbol.NameLocation,
                page.Name(round.Symbol),
                page.Show(round.Length),
                round.Told.IsEmpty ? "nothing" : Words.Join([.. round.Told.Select(told => page.Name(told.Material))]),
                Words.Count((round.ToldSeconds + SecondsOfMinute - 1) / SecondsOfMinute, "minute"),
                Gap(round));
        }

        page.Blocks.Verdict(Tone.Neutral, symbol.Rounds.IsEmpty
            ? "**No round is stated.**"
            : gaps == 0 ? "**Ready:** every round has material that fits." : "**Not ready:** " + Words.Count(gaps, "round") + " of " + Words.Number(symbol.Rounds.Length) + (gaps == 1 ? " has a gap." : " have gaps."));
        page.Blocks.Table(table);
        if (page.Stated(symbol, "total") is { } total) page.Blocks.Paragraph("**Total:** " + page.Show(total) + Rounds(figures) + ".");
        WriteAsks(page, symbol);
        page.Sources.Add(symbol);
    }

    private static string Gap(RoundFigures round)
    {
        var tooLong = round.IsTooLong ? Lights.Doubtful + " too long" : "";
        if (round.Gaps.IsEmpty) return round.IsTooLong ? tooLong : Lights.Good + " none";
        return Lights.Bad + " no " + MarkdownText.Escape(Words.Join([.. round.Gaps])) + (round.IsTooLong ? "; " + tooLong : "");
    }

    private static string Rounds(RehearsalFigures figures) =>
        figures.RoundSeconds > 0 ? "; the rounds take " + Told(figures.RoundSeconds) + (figures.IsOverTotal ? ", longer than that" : "") : "";

    // Hours and minutes, whatever the total is stated in: nobody plans an eighth of a day.
    private static string Told(double seconds)
    {
        var minutes = seconds < MostSeconds ? (int)Math.Round(seconds / SecondsOfMinute) : int.MaxValue / SecondsOfMinute;
        var hours = minutes / MinutesOfHour;
        var rest = minutes % MinutesOfHour;
        if (hours == 0) return Words.Count(rest, "minute");
        return Words.Count(hours, "hour") + (rest == 0 ? "" : " " + Words.Count(rest, "minute"));
    }

    private static void WriteAsks(PageContext page, RehearsalSymbol symbol)
    {
        var asks = new List<PageItem>();
        foreach (var round in symbol.Rounds)
        {
            foreach (var ask in round.Asks) asks.Add(new("**" + page.Name(round) + ":** " + page.Text(ask, round), ask.Location));
        }

        if (asks.Count == 0) return;
        page.Section("What will be asked");
        page.Blocks.Bullets(asks);
    }
}
