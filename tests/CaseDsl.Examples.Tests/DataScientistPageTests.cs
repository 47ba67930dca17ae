using System.Text.RegularExpressions;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Examples.Tests;

/// <summary>Holds that docs/for-data-scientists.md says what the program does.</summary>
public sealed partial class DataScientistPageTests
{
    /// <summary>Parts of the statistics that have no formula of their own to tell.</summary>
    private static readonly string[] Helpers = ["ArmComparison", "ChiSquared", "NormalDistribution", "StudentT"];

    private static readonly string Page = Repository.Read("docs/for-data-scientists.md");

    [Fact]
    public void Every_command_of_it_prints_what_it_shows()
    {
        List<(string Command, string Shown)> examples = ConsoleBlocks.In(Page);

        examples.Should().HaveCountGreaterThan(8);
        foreach ((string command, string shown) in examples)
            CommandLineRun.Of(ConsoleBlocks.Words(command)).Output.Should().Be(shown + "\n", "the page shows this for 'casedsl {0}'", command);
    }

    [Fact]
    public void Every_formula_that_the_program_has_is_told()
    {
        IEnumerable<string> formulas = typeof(Welch).Assembly.GetExportedTypes()
            .Where(static type => type.Namespace == typeof(Welch).Namespace)
            .Select(static type => type.Name)
            .Except(Helpers);

        foreach (string formula in formulas)
            Page.Should().Contain($"`{formula}`");
    }

    [Fact]
    public void Every_formula_that_it_names_is_in_the_program()
    {
        string[] exported = [.. typeof(Welch).Assembly.GetExportedTypes().Select(static type => type.Name)];

        foreach (Match name in TypeName().Matches(Page))
            exported.Should().Contain(name.Groups[1].Value);
    }

    [GeneratedRegex("`([A-Z][a-z]+(?:[A-Z][a-z]*)+|Arms|Welch|Peeking|Retention)`")]
    private static partial Regex TypeName();
}
