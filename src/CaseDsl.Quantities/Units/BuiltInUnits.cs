namespace CaseDsl.Quantities;

/// <summary>The units of the language. Each is made when a file first names it, so that starting up costs nothing.</summary>
internal static class BuiltInUnits
{
    private const double Minute = 60, Hour = 3600, DayLength = 86_400, Week = 7 * DayLength, Year = 365.25 * DayLength, Month = Year / 12, Quarter = Year / 4;

    // In the order they are offered for completion; the switch below indexes into it.
    private static readonly string[] AllWords =
    [
        "ms", "s", "min", "h", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
        "bytes", "KB", "MB", "GB", "TB", "PB", "kbps", "Mbps", "Gbps", "Tbps",
        "household", "households", "member", "members", "subscriber", "subscribers", "user", "users", "profile", "profiles", "session", "sessions",
        "stream", "streams", "stream_hour", "stream_hours", "play", "plays", "view", "views", "impression", "impressions", "click", "clicks",
        "request", "requests", "title", "titles", "ad", "ads", "ad_view", "ad_views", "person_day", "person_days", "person_month", "person_months",
        "ratio",
    ];

    private static readonly NamedUnit?[] Made = new NamedUnit?[48];

    internal static NamedUnit Percent { get; } = new("%", "%", UnitStyle.Glued, Dimension.None, Scale.Of(1, 100));

    internal static NamedUnit PercentagePoint { get; } = new("pp", "pp", UnitStyle.Glued, Dimension.Points, Scale.Of(1, 100));

    internal static NamedUnit BasisPoint { get; } = new("bps", "bps", UnitStyle.Glued, Dimension.Points, Scale.Of(1, 10_000));

    internal static NamedUnit Multiple { get; } = new("x", "x", UnitStyle.Glued, Dimension.None, Scale.One);

    internal static NamedUnit Day => Get(6);

    internal static IReadOnlyList<string> Words => AllWords;

    internal static Unit? Find(string word)
    {
        if (word == "ratio") return Unit.One;
        var index = IndexOf(word);
        return index < 0 ? null : Get(index).Alone;
    }

    private static int IndexOf(string word) => word switch
    {
        "ms" => 0,
        "s" => 1,
        "min" => 2,
        "h" => 3,
        "hour" or "hours" => 4,
        "day" or "days" => 6,
        "week" or "weeks" => 7,
        "month" or "months" => 8,
        "quarter" or "quarters" => 9,
        "year" or "years" => 10,
        "bytes" or "byte" => 11,
        "KB" => 12,
        "MB" => 13,
        "GB" => 14,
        "TB" => 15,
        "PB" => 16,
        "kbps" => 17,
        "Mbps" => 18,
        "Gbps" => 19,
        "Tbps" => 20,
        "household" or "households" => 21,
        "member" or "members" => 22,
        "subscriber" or "subscribers" => 23,
        "user" or "users" => 24,
        "profile" or "profiles" => 25,
        "session" or "sessions" => 26,
        "stream" or "streams" => 27,
        "stream_hour" or "stream_hours" => 28,
        "play" or "plays" => 29,
        "view" or "views" => 30,
        "impression" or "impressions" => 31,
        "click" or "clicks" => 32,
        "request" or "requests" => 33,
        "title" or "titles" => 34,
        "ad" or "ads" => 35,
        "ad_view" or "ad_views" => 36,
        "person_day" or "person_days" => 37,
        "person_month" or "person_months" => 38,
        _ => -1,
    };

    private static NamedUnit Get(int index) => Made[index] ?? Publish(index);

    private static NamedUnit Publish(int index)
    {
        var unit = Make(index);
        return Interlocked.CompareExchange(ref Made[index], unit, null) ?? unit;
    }

    private static NamedUnit Make(int index) => index switch
    {
        0 => Symbol("ms", Dimension.Time, Scale.Of(1, 1000)),
        1 => Symbol("s", Dimension.Time, Scale.One),
        2 => Symbol("min", Dimension.Time, Scale.Of(Minute)),
        3 => Symbol("h", Dimension.Time, Scale.Of(Hour)),
        4 => Word("hour", Dimension.Time, Hour),
        6 => Word("day", Dimension.Time, DayLength),
        7 => Word("week", Dimension.Time, Week),
        8 => Word("month", Dimension.Time, Month),
        9 => Word("quarter", Dimension.Time, Quarter),
        10 => Word("year", Dimension.Time, Year),
        11 => Word("byte", Dimension.Data, 1),
        12 => Symbol("KB", Dimension.Data, Scale.Of(1e3)),
        13 => Symbol("MB", Dimension.Data, Scale.Of(1e6)),
        14 => Symbol("GB", Dimension.Data, Scale.Of(1e9)),
        15 => Symbol("TB", Dimension.Data, Scale.Of(1e12)),
        16 => Symbol("PB", Dimension.Data, Scale.Of(1e15)),
        17 => Rate("kbps", 12, 1e3),
        18 => Rate("Mbps", 13, 1e6),
        19 => Rate("Gbps", 14, 1e9),
        20 => Rate("Tbps", 15, 1e12),
        21 => Count("household"),
        22 => Count("member"),
        23 => Count("subscriber"),
        24 => Count("user"),
        25 => Count("profile"),
        26 => Count("session"),
        27 => Count("stream"),
        28 => Count("stream_hour"),
        29 => Count("play"),
        30 => Count("view"),
        31 => Count("impression"),
        32 => Count("click"),
        33 => Count("request"),
        34 => Count("title"),
        35 => Count("ad"),
        36 => Count("ad_view"),
        37 => Count("person_day"),
        _ => Count("person_month"),
    };

    private static NamedUnit Symbol(string symbol, Dimension dimension, Scale scale) => new(symbol, symbol, UnitStyle.Symbol, dimension, scale);

    private static NamedUnit Word(string singular, Dimension dimension, double scale) => new(singular, Plurals.Of(singular), UnitStyle.Word, dimension, Scale.Of(scale));

    private static NamedUnit Count(string singular) => Word(singular, Dimension.Count(singular), 1);

    private static NamedUnit Rate(string symbol, int data, double bitsPerSecond) =>
        new(symbol, symbol, UnitStyle.Symbol, Dimension.Data.Divide(Dimension.Time), Scale.Of(bitsPerSecond, 8), Get(data).Alone.Per(Get(1).Alone));
}
