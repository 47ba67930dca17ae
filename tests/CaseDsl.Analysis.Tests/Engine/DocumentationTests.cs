using System.Collections.Immutable;
using CaseDsl.Rendering;
using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

public sealed class DocumentationTests
{
    public static TheoryData<string> Ids => [.. RuleTable.Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> WithExamples => [.. RuleTable.Descriptors.Where(descriptor => descriptor.Documentation.Bad.Length > 0).Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(WithExamples))]
    public void The_bad_example_raises_its_rule_and_no_other_but_those_it_names(string id)
    {
        RuleDescriptor descriptor = Descriptor(id);
        ImmutableArray<Finding> findings = Everything(descriptor, descriptor.Documentation.Bad);
        string[] raised = [.. findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal)];
        string[] expected = [.. descriptor.Documentation.AlsoRaises.Add(id).Order(StringComparer.Ordinal)];
        raised.Should().Equal(expected, Check.Describe(findings).Replace("{", "{{").Replace("}", "}}"));
    }

    [Theory]
    [MemberData(nameof(WithExamples))]
    public void The_good_example_raises_nothing(string id)
    {
        RuleDescriptor descriptor = Descriptor(id);
        Check.Describe(Everything(descriptor, descriptor.Documentation.Good)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_says_what_it_reports_why_it_matters_and_what_to_do(string id)
    {
        RuleDescriptor descriptor = Descriptor(id);
        descriptor.Id.Should().MatchRegex("^CASE[0-9]{4}$");
        descriptor.Slug.Should().MatchRegex("^[a-z]+(-[a-z]+)*$");
        descriptor.Family.Should().Be(RuleFamily.OfId(id).Name);
        descriptor.Title.Should().NotBeEmpty().And.NotEndWith(".");
        descriptor.Documentation.What.Should().NotBeEmpty();
        descriptor.Documentation.Why.Should().NotBeEmpty();
        descriptor.Documentation.Remedy.Should().NotBeEmpty();
    }

    [Fact]
    public void No_two_rules_share_an_ID_or_a_slug()
    {
        RuleTable.Descriptors.Select(descriptor => descriptor.Id).Should().OnlyHaveUniqueItems();
        RuleTable.Descriptors.Select(descriptor => descriptor.Slug).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_pages_in_the_repository_are_up_to_date()
    {
        string folder = Path.Combine(Corpus.Root, "docs", "rules");
        var pages = RuleTable.Descriptors.ToDictionary(RulePage.FileName, RulePage.Of);
        pages.Add("README.md", RulePage.Index());
        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (string old in Directory.EnumerateFiles(folder, "*.md"))
                File.Delete(old);
            foreach ((string name, string page) in pages)
                File.WriteAllText(Path.Combine(folder, name), page);
        }

        Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Should().BeEquivalentTo(pages.Keys);
        foreach ((string name, string page) in pages)
            File.ReadAllText(Path.Combine(folder, name)).Should().Be(page, "docs/rules/{0} is generated: set CASEDSL_WRITE_DOCS=1 and run the tests", name);
    }

    /// <summary>What is unused only a whole workspace can tell, and no other rule's example is one.</summary>
    private static ImmutableArray<Finding> Everything(RuleDescriptor descriptor, string source)
    {
        if (descriptor.Id != "CASE8001")
            return Check.Findings(source, AnalysisOptions.Default with { PageLines = PageLength.Of });
        AnalysisResult result = Check.Analyze(source, AnalysisOptions.Default with { IsWholeWorkspace = true });
        return [.. result.Findings, .. WorkspaceAnalyzer.Analyze([result.Summary])];
    }

    private static RuleDescriptor Descriptor(string id) => RuleTable.Find(id) ?? throw new InvalidOperationException(id);
}
