namespace CaseDsl.Examples.Tests;

public sealed class GoodExampleTests
{
    public static TheoryData<string> Examples => [.. Repository.GoodExamples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_good_example_has_no_error_and_no_warning(string path)
    {
        CommandLineRun run = CommandLineRun.Of("check", path, "--fail-on", "warning");

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0, "{0}", run.Output);
    }

    [Fact]
    public void Good_examples_checked_as_a_folder_have_nothing_unused()
    {
        string[] folders = [.. Repository.GoodExamples.Select(static path => string.Join('/', path.Split('/').Take(2))).Distinct()];

        CommandLineRun run = CommandLineRun.Of(["check", .. folders, "--fail-on", "suggestion"]);

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0, "{0}", run.Output);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_good_example_is_formatted(string path)
    {
        CommandLineRun run = CommandLineRun.Of("format", path, "--check");

        run.ExitCode.Should().Be(0, "{0}", run.Output);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_good_example_evaluates(string path)
    {
        CommandLineRun run = CommandLineRun.Of("eval", path);

        run.ExitCode.Should().Be(0, "{0}", run.Error);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_beside_a_good_example_is_what_it_renders_to(string path)
    {
        string page = Path.ChangeExtension(path, ".md");

        CommandLineRun run = CommandLineRun.Of("render", path, "--stdout");

        run.ExitCode.Should().Be(0, "{0}", run.Error);
        Repository.Has(page).Should().BeTrue("{0} is committed beside its case (examples/update.sh writes it)", page);
        run.Output.Should().Be(Repository.Read(page), "examples/update.sh writes the pages anew");
    }
}
