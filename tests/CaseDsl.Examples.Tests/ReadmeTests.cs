using System.Text;

namespace CaseDsl.Examples.Tests;

/// <summary>Holds that README.md prints what the program prints.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ casedsl ";

    [Fact]
    public void Every_console_block_of_the_readme_shows_real_output()
    {
        List<(string Command, string Shown)> examples = ReadConsoleBlocks(Repository.Read("README.md"));

        examples.Should().NotBeEmpty();
        foreach ((string command, string shown) in examples)
        {
            CommandLineRun run = CommandLineRun.Of(Split(command));

            run.ExitCode.Should().BeLessThan(2, "'casedsl {0}' runs: {1}", command, run.Error);
            run.Output.Should().Contain(shown, "README.md shows this for 'casedsl {0}'", command);
        }
    }

    [Fact]
    public void The_page_that_the_readme_quotes_is_the_committed_one()
    {
        string[] lines = Repository.Read("README.md").Split('\n');
        string page = Repository.Read("examples/precision/lifted_ctr.md");

        string[] quoted = [.. lines.Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).Select(static line => line[2..])];

        quoted.Should().NotBeEmpty();
        foreach (string line in quoted)
            page.Should().Contain(line, "examples/precision/lifted_ctr.md is what README.md quotes");
    }

    private static List<(string Command, string Shown)> ReadConsoleBlocks(string markdown)
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

    /// <summary>Splits at spaces outside double quotes.</summary>
    private static string[] Split(string command)
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
