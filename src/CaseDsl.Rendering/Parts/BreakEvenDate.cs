using CaseDsl.Quantities;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering;

/// <summary>The day on which an option that is ready later has made up for its delay.</summary>
internal static class BreakEvenDate
{
    private const double SecondsOfDay = 86_400;

    /// <summary>One sentence: the day on which both options' money since they were ready is the same, or why there is none.</summary>
    internal static string Sentence(string name, OptionFigures option, string otherName, OptionFigures other)
    {
        if (option.Symbol.Ready is not { } ready || other.Symbol.Ready is not { } otherReady) return "not computed: not every option says when it is ready.";
        if (ready == otherReady) return "none: both are ready on " + Words.Date(ready) + ".";
        if (ready > otherReady) return Sentence(otherName, other, name, option);
        if (RunningMoney(option) is not { } early || RunningMoney(other) is not { } late) return "not computed: not every amount is a rate or a one-off sum that is known.";

        // What the later one earns more a day has to make up for what it starts behind.
        var behind = (early.Rate * (otherReady.DayNumber - ready.DayNumber)) + early.Once - late.Once;
        if (behind <= 0 && late.Rate < early.Rate && Day(otherReady, behind / (late.Rate - early.Rate)) is { } again)
            return otherName + " is ahead on the day it is ready, " + Words.Date(otherReady) + ", and behind " + name + " again from " + again + ".";
        if (behind <= 0) return otherName + " is ahead from the day it is ready, " + Words.Date(otherReady) + ".";
        var days = behind / (late.Rate - early.Rate);
        if (!(late.Rate > early.Rate)) return "none: " + otherName + " never catches up, since it does not earn more than " + name + " once both are ready.";
        return Day(otherReady, days) is { } caught ? otherName + " has caught up with " + name + " on " + caught + "." : "none within any lifetime.";
    }

    // The day on which so many have passed; null where no calendar has it.
    private static string? Day(DateOnly from, double days) =>
        from.DayNumber + days < DateOnly.MaxValue.DayNumber ? Words.Date(from.AddDays((int)Math.Ceiling(days))) : null;

    // Money a day and money once; null where an amount is not known or grows with time.
    private static (double Rate, double Once)? RunningMoney(OptionFigures option)
    {
        var rate = 0.0;
        var once = 0.0;
        if (option.Lines.IsEmpty) return null;
        foreach (var line in option.Lines)
        {
            if (line.Kind == MoneyKind.Retained || line.Amount.Value is not { } amount) return null;
            var signed = line.IsBenefit ? amount.Canonical : -amount.Canonical;
            if (line.Kind == MoneyKind.Running) rate += signed * SecondsOfDay;
            else once += signed;
        }

        return (rate, once);
    }
}
