using System.IO.Abstractions;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class CommandReferenceTests
{
    [Fact]
    public void The_page_in_the_repository_is_what_the_commands_say()
    {
        var path = Path.Combine(Corpus.Root, "docs", "commands.md");
        var page = CommandReference.Page(CommandLine.Build(Host()));
        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "docs/commands.md is generated: set CASEDSL_WRITE_DOCS=1 and run the tests");
    }

    [Fact]
    public void Every_command_has_examples()
    {
        foreach (var command in CommandLine.Build(Host()).Subcommands)
        {
            Examples.Of(command.Name).Should().NotBeEmpty(command.Name);
        }
    }

    private static Host Host() => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        OpenInput = static () => Stream.Null,
        Files = new FileSystem(),
        CurrentFolder = Corpus.Root,
    };
}
