namespace CaseDsl.Cli;

/// <summary>What the program says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>There are findings at or above the asked level, or files that are not as they should be.</summary>
    public const int Findings = 1;

    /// <summary>The command line, the configuration or a file was at fault; what could be done is done.</summary>
    public const int Trouble = 2;
}
