using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary><c>casedsl eval</c>: every figure of a case.</summary>
internal static class EvalCommand
{
    public static Command Build(Host host)
    {
        var paths = CommandParts.Paths("evaluate");
        var expression = CommandParts.Value("--expression", "E", "Evaluate this instead, with the names that the files declare.");
        var format = CommandParts.Choice("--format", "How figures are written.", CommandParts.Text, CommandParts.Json);
        var draws = CommandParts.Draws();
        var command = new Command("eval", "Shows what claims, trade-offs, sheets, experiments, decisions, launches, backlogs, critiques and rehearsals come to, with intervals.") { paths, expression, format, draws };
        command.SetAction(parsed =>
        {
            var run = new EvalRun(host, parsed.GetValue(format) == CommandParts.Json, parsed.GetValue(draws));
            var files = parsed.GetValue(paths) ?? [];
            return parsed.GetValue(expression) is { } asked ? run.RunExpression(files, asked) : run.RunAll(files);
        });
        return command;
    }
}
