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
        var table = new PageTable("Round", "Length", "Material", "Told in", "Gap");
        var gaps = 0;
        foreach (var round in symbol.Rounds)
        {
            var seconds = Seconds(page, round);
            var length = page.Stated(round, "length");
            var isOver = IsOver(page, round);
            if (round.Uses.IsEmpty || isOver) gaps++;
            table.AddFrom(
                round.NameLocation,
                page.Name(round),
                page.Show(length),
                round.Uses.IsEmpty ? "nothing" : Words.Join([.. round.Uses.Select(page.Name)]),
                Words.Count((seconds + SecondsOfMinute - 1) / SecondsOfMinute, "minute"),
                round.Uses.IsEmpty ? Lights.Bad + " nothing to tell" : isOver ? Lights.Doubtful + " too long" : Lights.Good + " none");
        }

        page.Blocks.Verdict(gaps == 0 && !symbol.Rounds.IsEmpty ? Tone.Good : Tone.Doubtful, Answer(symbol, gaps));
        page.Blocks.Table(table);
        if (page.Stated(symbol, "total") is { } total) page.Blocks.Paragraph("**Total:** " + page.Show(total) + Rounds(page, symbol) + ".");
        WriteAsks(page, symbol);
        page.Sources.Add(symbol);
    }

    /// <summary>Whether every round has something to tell that fits.</summary>
    internal static string Answer(PageContext page, RehearsalSymbol symbol) =>
        Answer(symbol, symbol.Rounds.Count(round => round.Uses.IsEmpty || IsOver(page, round)));

    private static string Answer(RehearsalSymbol symbol, int gaps) => symbol.Rounds.IsEmpty
        ? "**No round is stated.**"
        : gaps == 0 ? "**Ready:** every round has material that fits." : "**Not ready:** " + Words.Number(gaps) + " of " + Words.Count(symbol.Rounds.Length, "round") + (gaps == 1 ? " has a gap." : " have gaps.");

    private static bool IsOver(PageContext page, RoundSymbol round) => page.Stated(round, "length") is { Value: { } length } && Seconds(page, round) > length.Canonical;

    private static string Rounds(PageContext page, RehearsalSymbol symbol)
    {
        var sum = 0.0;
        foreach (var round in symbol.Rounds)
        {
            if (page.Stated(round, "length") is { Value: { } length }) sum += length.Canonical;
        }

        if (!(sum > 0)) return "";
        return "; the rounds take " + Told(sum);
    }

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

    // Only stories are told word for word; a page is talked through.
    private static int Seconds(PageContext page, RoundSymbol round)
    {
        var words = 0;
        foreach (var used in round.Uses)
        {
            if (used is not StorySymbol story) continue;
            foreach (var text in (InterpolatedText?[])[story.Situation, story.Action, story.Result, story.Lesson])
            {
                if (text is not null) words += SpokenWords.Count(page.Figures.Interpolate(text, story));
            }
        }

        return SpokenWords.Seconds(words);
    }
}
