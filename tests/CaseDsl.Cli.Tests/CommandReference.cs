using System.CommandLine;
using System.Text;

namespace CaseDsl.Cli.Tests;

/// <summary>Every command on one page, in Markdown, read from the commands themselves.</summary>
internal static class CommandReference
{
    public static string Page(RootCommand root)
    {
        var page = new StringBuilder(
            """
            # Commands

            This page is written from the commands themselves: `casedsl --help` and `casedsl COMMAND --help` say the same.

            | command | does |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var command in root.Subcommands.Where(static command => !command.Hidden))
            Row(page, $"[`{command.Name}`](#{command.Name})", command.Description);
        page.Append(
            """

            Results go to standard output, everything else to standard error.
            Exit codes: 0 clean, 1 findings, 2 the command line, the configuration or a file was at fault.

            """.ReplaceLineEndings("\n"));
        foreach (var command in root.Subcommands.Where(static command => !command.Hidden))
            Tell(page, command);
        return page.ToString();
    }

    private static void Tell(StringBuilder page, Command command)
    {
        page.Append("\n## ").Append(command.Name).Append("\n\n").Append(command.Description).Append("\n\n```sh\n");
        foreach (var (line, does) in Examples.Of(command.Name))
            page.Append(line).Append("   # ").Append(does).Append('\n');
        page.Append("```\n");
        if (command.Arguments.Count > 0)
        {
            page.Append("\n| argument | is |\n| --- | --- |\n");
            foreach (var argument in command.Arguments)
                Row(page, $"`{(argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + " …" : argument.Name)}`{(argument.Arity.MinimumNumberOfValues == 0 ? "" : " (required)")}", argument.Description);
        }

        var options = command.Options.Where(static option => !option.Hidden).ToArray();
        if (options.Length > 0)
        {
            page.Append("\n| option | does |\n| --- | --- |\n");
            foreach (var option in options)
                Row(page, $"`{option.Name}{(option.ValueType == typeof(bool) ? "" : " " + (option.HelpName ?? "VALUE"))}`", option.Description);
        }
    }

    private static void Row(StringBuilder page, params string?[] cells)
    {
        foreach (var cell in cells)
        {
            var lines = (cell ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            page.Append("| ").Append(string.Join("; ", lines).Replace(":;", ":", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        }

        page.Append("|\n");
    }
}
