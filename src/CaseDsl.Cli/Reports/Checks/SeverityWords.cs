using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>Severities as people and other programs write them.</summary>
internal static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    public static string Colour(Severity severity) => severity switch
    {
        Severity.Error => Ink.BoldRed,
        Severity.Warning => Ink.BoldYellow,
        _ => Ink.BoldCyan,
    };
}
