using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The columns' names, as the header writes them.</summary>
public static class ReadoutColumns
{
    /// <summary>Names by <see cref="ReadoutColumn"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "metric", "arm", "segment", "window_days", "assigned", "n", "successes", "mean", "sd", "se",
        "change", "change_low", "change_high", "scale", "level", "p_value", "method",
    ];

    /// <summary>The column of a header's word, ignoring case; null where no column is so named.</summary>
    public static ReadoutColumn? Find(string name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
                return (ReadoutColumn)i;
        }

        return null;
    }

    internal static bool IsNumber(ReadoutColumn column) => column is not
        (ReadoutColumn.Metric or ReadoutColumn.Arm or ReadoutColumn.Segment or ReadoutColumn.Scale or ReadoutColumn.Method);
}
