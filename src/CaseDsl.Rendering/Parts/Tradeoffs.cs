using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Trade-offs in a sentence.</summary>
internal static class Tradeoffs
{
    /// <summary>"Ship v3 was chosen (+$5.2M over 4 quarters) over wait for v4 (+$1.7M)."</summary>
    internal static string Sentence(PageContext page, TradeoffSymbol tradeoff)
    {
        if (tradeoff.Choose is not { } chosen) return page.Name(tradeoff) + ": nothing is chosen yet.";
        page.Sources.Add(tradeoff);
        var others = new List<string>();
        foreach (var option in tradeoff.Options)
        {
            if (option != chosen) others.Add(page.Name(option) + " (" + Net(page, option) + ")");
        }

        var text = page.Name(chosen) + " (" + Net(page, chosen) + ") was chosen";
        text += others.Count == 0 ? "; no other option is stated" : " over " + Words.Join(others);
        return text + ", net over " + page.Point(Horizon(page, tradeoff)) + ".";
    }

    /// <summary>An option's net over the horizon, or why there is none.</summary>
    internal static string Net(PageContext page, OptionSymbol option)
    {
        var figures = page.Figures.Option(option);
        return figures.HasNoMoney ? Money.None(page, figures.LeftOut, "nothing in money") : page.Show(figures.Net) + Money.Without(page, figures.LeftOut);
    }

    internal static Figure Horizon(PageContext page, TradeoffSymbol tradeoff) =>
        page.Stated(tradeoff, "horizon") ?? LongestOf(page, tradeoff);

    // Where no horizon is stated, the option that is ready first runs for the whole of the default one.
    private static Figure LongestOf(PageContext page, TradeoffSymbol tradeoff)
    {
        Figure? longest = null;
        foreach (var option in tradeoff.Options)
        {
            var horizon = page.Figures.Option(option).Horizon;
            if (longest is null || (horizon.Value?.Canonical ?? 0) > (longest.Value?.Canonical ?? 0)) longest = horizon;
        }

        return longest ?? Figure.NotComputed("no option is stated");
    }
}
