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

    /// <summary>An assertion behind <c>?.</c> asks nothing where what stands before it is null: what is asked about belongs in parentheses.</summary>
    [Fact]
    public void No_test_passes_because_what_it_asks_about_is_missing()
    {
        const string Parentheses = @"\((?>[^()]+|\((?<p>)|\)(?<-p>))*(?(p)(?!))\)";
        const string Brackets = @"\[(?>[^\[\]]+|\[(?<b>)|\](?<-b>))*(?(b)(?!))\]";
        var skipped = new Regex($@"\?(?=[.\[])(?:[?!]|\s*\.|\w+|<[\w.?, ]+>(?=\()|{Parentheses}|{Brackets})*?\.Should\(\)");
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            skipped.Matches(File.ReadAllText(source)).Select(static match => match.Value).Should().BeEmpty(source);
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
