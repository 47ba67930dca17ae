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
    public void Nothing_is_left_unfinished(string project)
    {
        foreach (var source in Repository.Sources(project))
        {
            File.ReadAllText(source).Should().NotContainAny("NotImplementedException", "TO" + "DO", "FIX" + "ME");
        }
    }
}
