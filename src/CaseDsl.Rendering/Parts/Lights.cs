namespace CaseDsl.Rendering;

/// <summary>Lights that say their colour in words too: a reader need not tell red from green.</summary>
internal static class Lights
{
    internal const string Good = "✅";
    internal const string Doubtful = "⚠️";
    internal const string Bad = "❌";

    internal static string Of(bool? isGood, string good, string bad, string unknown) => isGood switch
    {
        true => Good + " " + good,
        false => Bad + " " + bad,
        null => Doubtful + " " + unknown,
    };
}
