namespace CaseDsl.Cli;

/// <summary>What bears on a command and is none of its options: the last lines of its help.</summary>
internal static class HelpNotes
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "'casedsl COMMAND --help' shows what a command takes, with examples.",
        ],
        ["check"] =
        [
            "'casedsl explain RULE' tells of a rule, 'casedsl rules' lists all.",
            "In .editorconfig, under [*.case], 'casedsl_diagnostic.RULE.severity = error|warning|suggestion|none' sets a level; RULE is an ID, a slug or a family, and the nearest file wins.",
            "In a case, '// casedsl: ignore RULE -- the reason' silences a rule for the declaration or property below it, 'ignore-file' for the file.",
        ],
        ["explain"] =
        [
            "'casedsl rules' lists the rules.",
        ],
        ["rules"] =
        [
            "'casedsl explain RULE' tells of one.",
        ],
        ["render"] =
        [
            "'casedsl check --rendered' reports pages that no longer equal their case as findings, for CI.",
        ],
        ["format"] =
        [
            "Exit code 1 comes from --check and --diff alone, where a file is not formatted.",
        ],
    };

    public static string[] Of(string command) => All.GetValueOrDefault(command) ?? [];
}
