using CaseDsl.Rendering.Markdown;
using CaseDsl.Rendering.Pages;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>Changes as a page tells them: by how much, and from which level to which.</summary>
internal static class Levels
{
    /// <summary>"4.20% → 4.26%", "171 → 184 ms"; what is missing is said to be.</summary>
    internal static string BeforeAfter(PageContext page, Figure before, Figure after)
    {
        if (!before.HasValue && !after.HasValue) return "level not stated";
        if (!after.HasValue) return page.Point(before) + " → unknown";
        var (from, to) = FigureFormat.FormatLevels(before, after);
        (from, to) = (Words.Spaced(from), Words.Spaced(to));
        return page.Marked(before, MarkdownText.Escape(WithoutSharedUnit(from, to))) + " → " + page.Marked(after, MarkdownText.Escape(to));
    }

    /// <summary>The north star's change; of none, why: a sum over no paths is 0, and a reader should know that it is over none.</summary>
    internal static string NorthStar(PageContext page, Figure change) => change switch
    {
        { Value.Value: 0, IsUncertain: false } => "0%, since nothing that moves here leads to it along `drives`",
        { HasValue: true } or { KnownPart: not null } => page.Show(change),
        _ => MarkdownText.Escape(change.Missing ?? "not known"),
    };

    /// <summary>A movement's change as stated, with its interval: "+1.5% relative [0.3%, 2.7%]"; "unknown".</summary>
    internal static string Change(PageContext page, MovementFigure movement) =>
        movement.IsUnknown ? "unknown" : movement.Movement is { } stated && !movement.Change.HasValue && movement.Change.KnownPart is null
            ? MarkdownText.Escape(PageContext.AsWritten(stated.Syntax))
            : page.Show(movement.Change);

    /// <summary>The change, and what it is in money where it wasn't stated in money.</summary>
    internal static string ChangeAndMoney(PageContext page, MovementFigure movement)
    {
        var change = Change(page, movement);
        if (movement.Money is not { HasValue: true } money || movement.Change.Unit?.Dimension.Currency is not null) return change;
        return change + ", " + page.Show(money);
    }

    /// <summary>Title, change and levels in one phrase.</summary>
    internal static string Sentence(PageContext page, MovementFigure movement)
    {
        var text = page.Name(movement.Target) + " " + Change(page, movement);
        return movement.Before.HasValue && movement.After.HasValue ? text + " (" + BeforeAfter(page, movement.Before, movement.After) + ")" : text;
    }

    // "$15M per quarter → $13.5M per quarter" says its unit twice; once is enough.
    private static string WithoutSharedUnit(string from, string to)
    {
        var a = from.IndexOf(' ', StringComparison.Ordinal);
        var b = to.IndexOf(' ', StringComparison.Ordinal);
        return a > 0 && b > 0 && from.AsSpan(a).SequenceEqual(to.AsSpan(b)) ? from[..a] : from;
    }
}
