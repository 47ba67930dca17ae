using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>A function that an expression may call.</summary>
/// <param name="Parameters">Names, in order.</param>
/// <param name="Repeats">True where the last parameter takes any number of arguments.</param>
/// <param name="RequiredCount">How many arguments it needs.</param>
public sealed record Function(
    string Name,
    ImmutableArray<string> Parameters,
    int RequiredCount,
    bool Repeats,
    string Documentation)
{
    /// <summary>As it would be called: <c>compound(rate, periods)</c>.</summary>
    public string Signature => $"{Name}({string.Join(", ", Parameters)}{(Repeats ? ", ..." : "")})";
}

/// <summary>Every function of the language.</summary>
public static class Functions
{
    public static ImmutableArray<Function> All { get; } =
    [
        new("min", ["figure", "figure"], 1, true, "The least of its arguments."),
        new("max", ["figure", "figure"], 1, true, "The greatest of its arguments."),
        new("abs", ["figure"], 1, false, "The figure without its sign."),
        new("round", ["figure", "digits"], 1, false, "The figure rounded to a whole number of its unit, or to so many decimals."),
        new("sqrt", ["figure"], 1, false, "The square root of a plain number."),
        new("sum", ["figure", "figure"], 1, true, "The sum of its arguments, or of a list."),
        new("count", ["list"], 1, true, "How many a list holds: count(it.evidence)."),
        new("probability", ["condition"], 1, false, "How likely a condition is, from the uncertainty of the figures in it."),
        new("compound", ["rate", "periods"], 2, false, "What a rate a period comes to over several: 1 - (1 - rate)^periods. Quarterly churn is not three times monthly."),
        new("retained", ["members", "from", "to", "periods"], 4, false, "Members kept when churn goes from one rate to another: members x ((1 - to)^periods - (1 - from)^periods)."),
        new("retained_revenue", ["money", "from", "to", "periods"], 4, false, "Money kept when churn goes from one rate to another: money x the sum over t = 1 to periods of ((1 - to)^t - (1 - from)^t), money being what is at stake in one period."),
    ];

    /// <summary>The function of that name; null where there is none.</summary>
    public static Function? Find(string name)
    {
        foreach (var function in All)
        {
            if (function.Name == name)
                return function;
        }
        return null;
    }
}
