using System.Text;

namespace CaseDsl.Examples.Tests;

/// <summary>The commands of a page's <c>console</c> blocks, each with what the page shows of its output.</summary>
internal static class ConsoleBlocks
{
    private const string Prompt = "$ casedsl ";

    public static List<(string Command, string Shown)> In(string markdown)
    {
        List<(string, string)> found = [];
        string? command = null;
        StringBuilder shown = new();
        bool isInside = false;
        foreach (string line in markdown.Split('\n'))
        {
            if (line == "```console")
            {
                isInside = true;
            }
            else if (isInside && (line == "```" || line.StartsWith(Prompt, StringComparison.Ordinal)))
            {
                if (command is not null)
                    found.Add((command, shown.ToString().Trim('\n')));
                shown.Clear();
                isInside = line != "```";
                command = isInside ? line[Prompt.Length..] : null;
            }
            else if (isInside)
            {
                shown.Append(line).Append('\n');
            }
        }

        return found;
    }

    /// <summary>The words of a command line: split at spaces outside double quotes.</summary>
    public static string[] Words(string command)
    {
        string[] quoted = command.Split('"');
        List<string> words = [];
        for (int i = 0; i < quoted.Length; i++)
        {
            if (i % 2 == 1)
                words.Add(quoted[i]);
            else
                words.AddRange(quoted[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. words];
    }
}
