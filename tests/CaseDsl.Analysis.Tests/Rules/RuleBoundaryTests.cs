using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

/// <summary>The sections of <c>tests/corpus/rules/boundaries.txt</c>: on which side of each rule's line a case lies.</summary>
public sealed class RuleBoundaryTests
{
    private const string Marker = "=== ";

    public static TheoryData<string> Names => [.. Sections.Keys];

    private static string Shared { get; set; } = "";

    private static Dictionary<string, string> Sections { get; } = Read();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_speaks_where_the_section_says(string header)
    {
        // "raises CASE3001 CASE3003 of CASE3001 CASE3003: only a model metric moved"
        string[] parts = header["raises ".Length..header.IndexOf(':', StringComparison.Ordinal)].Split(" of ");
        string[] raised = [.. parts[0].Split(' ').Where(static id => id != "nothing")];
        string[] asked = parts[1].Split(' ');

        var findings = Check.Findings(Shared + Sections[header]);

        findings.Select(static finding => finding.Id).Where(asked.Contains).Distinct().Order().Should().Equal(raised.Order(), "{0}", Check.Describe(findings));
        findings.Where(static finding => finding.Descriptor.Family is "syntax" or "internal").Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_that_a_section_asks_for_speaks_in_one()
    {
        var parts = Sections.Keys.Select(static header => header["raises ".Length..header.IndexOf(':', StringComparison.Ordinal)].Split(" of ")).ToArray();
        var asked = parts.SelectMany(static part => part[1].Split(' ')).Distinct();

        parts.SelectMany(static part => part[0].Split(' ')).Should().Contain(asked);
    }

    private static Dictionary<string, string> Read()
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string section in Corpus.Read("rules/boundaries.txt").ReplaceLineEndings("\n").Split("\n" + Marker).Skip(1))
        {
            int end = section.IndexOf('\n', StringComparison.Ordinal);
            if (section[..end] == "shared")
                Shared = section[(end + 1)..] + "\n";
            else
                sections.Add(section[..end], section[(end + 1)..]);
        }

        return sections;
    }
}
