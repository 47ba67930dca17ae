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
        var figures = page.Figures.Rehearsal(symbol);
        page.Title("Rehearsal", symbol);
        page.Blocks.Verdict(figures.Rounds.IsEmpty || figures.Rounds.Any(HasGap) ? Tone.Doubtful : Tone.Good, Answer(page, symbol));
        var table = new PageTable("Round", "Length", "Material", "Stories take", "Gap");
        foreach (var round in figures.Rounds)
        {
            table.AddFrom(
                round.Symbol.NameLocation,
                MarkdownText.Capitalised(page.Name(round.Symbol)),
                page.Show(page.Stated(round.Symbol, "length")),
                round.Told.IsEmpty ? "nothing" : string.Join("; ", round.Told.Select(told => page.Name(told.Material))),
                Told(round),
                Gap(round));
        }

        page.Blocks.Table(table);
        if (page.Stated(symbol, "total") is { } total)
            page.Blocks.Paragraph("**Total:** " + page.Show(total) + (figures.RoundSeconds > 0 ? "; the rounds take " + Time(figures.RoundSeconds) : "") + (figures.IsOverTotal ? ", which is longer" : "") + ".");
        WriteAsks(page, symbol);
        page.Sources.Add(symbol);
    }

    /// <summary>Whether every round has something to tell that fits.</summary>
    internal static string Answer(PageContext page, RehearsalSymbol symbol)
    {
        var rounds = page.Figures.Rehearsal(symbol).Rounds;
        var gaps = rounds.Count(HasGap);
        if (rounds.IsEmpty) return "**No round is stated.**";
        return gaps == 0
            ? "**Ready:** every round has material that fits."
            : "**Not ready:** " + Words.Number(gaps) + " of " + Words.Count(rounds.Length, "round") + (gaps == 1 ? " has a gap." : " have gaps.");
    }

    private static bool HasGap(RoundFigures round) => round.IsTooLong || !round.Gaps.IsEmpty || round.Told.IsEmpty;

    private static string Gap(RoundFigures round)
    {
        if (round.Told.IsEmpty) return Lights.Bad + " nothing to tell";
        if (!round.Gaps.IsEmpty) return Lights.Doubtful + " no " + MarkdownText.Escape(Words.Join(round.Gaps, "or"));
        return round.IsTooLong ? Lights.Doubtful + " too long" : Lights.Good + " none";
    }

    // Only stories are told word for word; a page is talked through.
    private static string Told(RoundFigures round) => round.Told.Any(static told => told.Seconds is not null)
        ? Words.Count((round.ToldSeconds + SecondsOfMinute - 1) / SecondsOfMinute, "minute")
        : round.Told.IsEmpty ? "" : "talked through";

    // Hours and minutes, whatever the total is stated in: nobody plans an eighth of a day.
    private static string Time(double seconds)
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
            if (!round.Tests.IsEmpty) asks.Add(new("**" + MarkdownText.Capitalised(page.Name(round)) + "** listens for " + Words.Join([.. round.Tests.Select(static test => MarkdownText.Escape(Words.Spaced(test)))]) + ".", PageContext.At(round, "tests")));
            foreach (var ask in round.Asks) asks.Add(new("**" + MarkdownText.Capitalised(page.Name(round)) + ":** " + page.Text(ask, round), ask.Location));
        }

        if (asks.Count == 0) return;
        page.Section("What will be asked");
        page.Blocks.Bullets(asks);
    }
}
