using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace CaseDsl.House.Tests;

/// <summary>Only Workspace and Cli touch files, the console, the clock and chance; every other room is a function of its input.</summary>
public sealed partial class PurityTests
{
    private static readonly string[] Worldly = ["CaseDsl.Workspace", "CaseDsl.Cli", "CaseDsl.LanguageServer"];

    private static readonly string[] OfTheWorld =
    [
        "System.Console",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.Enumeration",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Net",
        "System.Random",
    ];

    public static TheoryData<string> PureProjects => [.. Repository.Projects.Except(Worldly)];

    [Theory]
    [MemberData(nameof(PureProjects))]
    public void A_pure_room_depends_on_nothing_of_the_world(string project)
    {
        var result = Types.InAssembly(Assembly.Load(project)).ShouldNot().HaveDependencyOnAny(OfTheWorld).GetResult();

        (result.FailingTypeNames ?? []).Should().BeEmpty();
    }

    [Fact]
    public void The_test_above_can_fail()
    {
        var result = Types.InAssembly(Assembly.Load("CaseDsl.Workspace")).ShouldNot().HaveDependencyOnAny("System.IO.FileMode", "System.Random").GetResult();

        result.IsSuccessful.Should().BeFalse();
    }

    [Fact]
    public void The_ban_is_wired_to_every_pure_room_and_only_lifted_for_the_worldly()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "src", "Directory.Build.props"));

        props.Should().Contain("BannedSymbols.txt").And.Contain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        var lifted = LiftedFor().Matches(props).Select(static m => m.Groups[1].Value);
        lifted.Should().BeEquivalentTo(Worldly);
    }

    [Theory]
    [MemberData(nameof(PureProjects))]
    public void No_pure_room_steps_around_the_ban(string project)
    {
        foreach (var source in Repository.Sources(project))
        {
            File.ReadAllText(source).Should().NotContainAny("RS0030", "TouchesTheWorld");
        }

        Repository.Project(project).ToString().Should().NotContainAny("RS0030", "TouchesTheWorld");
    }

    [GeneratedRegex(@"'\$\(MSBuildProjectName\)' == '([^']+)'")]
    private static partial Regex LiftedFor();
}
