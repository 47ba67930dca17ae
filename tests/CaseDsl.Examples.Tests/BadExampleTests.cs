using CaseDsl.Analysis;

namespace CaseDsl.Examples.Tests;

public sealed class BadExampleTests
{
    public static TheoryData<string> Examples => [.. Repository.BadExamples];

    public static TheoryData<string> Families =>
        [.. RuleTable.Rules.Select(static rule => rule.Descriptor.Family).Append("syntax").Append("meaning").Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_printed_findings_beside_a_bad_example_are_what_check_prints(string path)
    {
        string printed = Path.ChangeExtension(path, ".txt");

        CommandLineRun run = CommandLineRun.Of("check", path);

        run.Error.Should().BeEmpty();
        run.Output.Should().Be(Repository.Read(printed), "examples/update.sh writes the printed findings anew");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_of_findings_is_shown_by_the_bad_example_of_its_name(string family)
    {
        string path = $"examples/bad/{family}.case";
        Repository.BadExamples.Should().Contain(path);

        CommandLineRun run = CommandLineRun.Of("check", path, "--select", family, "--fail-on", "suggestion");

        run.ExitCode.Should().Be(1, "{0} shows findings of its family", path);
    }
}
