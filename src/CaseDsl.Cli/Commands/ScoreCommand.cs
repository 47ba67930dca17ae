using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary><c>casedsl score</c>: the judgment that a case shows.</summary>
internal static class ScoreCommand
{
    public const string Markdown = "markdown";

    public static Command Build(Host host)
    {
        var paths = CommandParts.Paths("score");
        var format = CommandParts.Choice("--format", "How scores are written.", CommandParts.Text, CommandParts.Json, Markdown);
        var command = new Command("score", "Scores the judgment that a case shows, 0 to 100: each point with the line that earned or lost it.") { paths, format };
        command.SetAction(parsed => new ScoreRun(host, parsed.GetValue(format) ?? CommandParts.Text).Run(parsed.GetValue(paths) ?? []));
        return command;
    }
}
