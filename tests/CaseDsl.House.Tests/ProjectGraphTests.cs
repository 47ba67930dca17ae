using System.Reflection;

namespace CaseDsl.House.Tests;

/// <summary>A room knows only the rooms that ARCHITECTURE.md lets it stand on.</summary>
public sealed class ProjectGraphTests
{
    /// <summary>What each project may name directly.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CaseDsl.Syntax"] = [],
        ["CaseDsl.Quantities"] = [],
        ["CaseDsl.Semantics"] = ["CaseDsl.Quantities", "CaseDsl.Syntax"],
        ["CaseDsl.Analysis"] = ["CaseDsl.Semantics"],
        ["CaseDsl.Rendering"] = ["CaseDsl.Analysis"],
        ["CaseDsl.Workspace"] = ["CaseDsl.Analysis"],
        ["CaseDsl.Editing"] = ["CaseDsl.Analysis", "CaseDsl.Rendering"],
        ["CaseDsl.LanguageServer"] = ["CaseDsl.Editing", "CaseDsl.Workspace"],
        ["CaseDsl.Cli"] = ["CaseDsl.Editing", "CaseDsl.Workspace"],
    };

    /// <summary>Packages that belong to one room, so that the others can't come to lean on them.</summary>
    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["Sprache"] = ["CaseDsl.Syntax"],
        ["MathNet.Numerics"] = ["CaseDsl.Quantities"],
        ["Newtonsoft.Json"] = ["CaseDsl.Cli", "CaseDsl.LanguageServer"],
        ["StreamJsonRpc"] = ["CaseDsl.LanguageServer"],
        ["Markdig"] = ["CaseDsl.Rendering"],
        ["System.CommandLine"] = ["CaseDsl.Cli"],
        ["Spectre.Console"] = ["CaseDsl.Cli"],
        ["DiffPlex"] = ["CaseDsl.Cli"],
        ["Microsoft.Extensions.FileSystemGlobbing"] = ["CaseDsl.Workspace"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Fact]
    public void Every_project_has_its_place_in_the_graph()
    {
        Repository.Projects.Should().BeEquivalentTo(Allowed.Keys);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_the_rooms_it_stands_on_and_no_other(string project)
    {
        Repository.References(project).Should().BeEquivalentTo(Allowed[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_reaches_only_rooms_above_it(string project)
    {
        var assembly = Assembly.Load(Repository.AssemblyName(project));

        var reached = assembly.GetReferencedAssemblies()
            .Select(static name => name.Name ?? "")
            .Where(static name => name.StartsWith("CaseDsl.", StringComparison.Ordinal));

        reached.Should().BeSubsetOf(Above(project));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_is_named_only_in_its_room(string project)
    {
        foreach (var package in Repository.Packages(project))
        {
            if (OnlyIn.TryGetValue(package, out var rooms))
            {
                rooms.Should().Contain(project, package);
            }
        }
    }

    private static HashSet<string> Above(string project)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(Allowed[project]);
        while (waiting.TryPop(out var next))
        {
            if (all.Add(next))
            {
                foreach (var above in Allowed[next])
                {
                    waiting.Push(above);
                }
            }
        }

        return all;
    }
}
