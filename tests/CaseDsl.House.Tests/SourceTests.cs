using System.Text.RegularExpressions;

namespace CaseDsl.House.Tests;

/// <summary>What every source file holds to.</summary>
public sealed class SourceTests
{
    private const int MostLines = 600;

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_holds_one_thing_and_so_stays_short(string project)
    {
        foreach (var source in Repository.Sources(project))
        {
            File.ReadLines(source).Count().Should().BeLessThan(MostLines, source);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_finding_has_a_page(string project)
    {
        foreach (var source in Repository.Sources(project))
        {
            foreach (Match id in Regex.Matches(File.ReadAllText(source), "\"(CASE[0-9]{4})\""))
            {
                File.Exists(Path.Combine(Repository.Root, "docs", "rules", id.Groups[1].Value + ".md")).Should().BeTrue("{0} reports {1}", source, id.Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_is_left_unfinished(string project)
    {
        foreach (var source in Repository.Sources(project))
        {
            File.ReadAllText(source).Should().NotContainAny("NotImplementedException", "TO" + "DO", "FIX" + "ME");
        }
    }
}
