namespace CaseDsl.Analysis;

/// <summary>CASE0001: what the analyzer reports in place of a rule that threw.</summary>
internal static class InternalErrorDescriptor
{
    public static RuleDescriptor Descriptor { get; } = new(
        "CASE0001",
        "internal-error",
        Severity.Error,
        "The checker itself failed",
        RuleFamily.Internal.Name,
        new RuleDocumentation(
            What: "A rule failed on this file. The finding names the rule; every other rule has run.",
            Why: "What the rule would have said of this file is not known, so the file can't be called clean.",
            Remedy: "Report the file and the message to the authors of the checker. Until then the rule can be switched off: `casedsl_diagnostic.CASE3001.severity = none`.",
            Bad: "",
            Good: ""));
}
