namespace CaseDsl.Examples.Tests;

/// <summary>Holds that README.md prints what the program prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Every_console_block_of_the_readme_shows_real_output()
    {
        List<(string Command, string Shown)> examples = ConsoleBlocks.In(Repository.Read("README.md"));

        examples.Should().NotBeEmpty();
        foreach ((string command, string shown) in examples)
        {
            CommandLineRun run = CommandLineRun.Of(ConsoleBlocks.Words(command));

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
}
