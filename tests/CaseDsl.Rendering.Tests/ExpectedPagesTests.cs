using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

/// <summary>
/// Whole cases as they are rendered, committed beside their sources. Set CASEDSL_UPDATE_EXPECTED=1 to write them anew, and read the difference.
/// </summary>
public class ExpectedPagesTests
{
    public static TheoryData<string> Names => [.. Rendered.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_renders_to_the_page_beside_it(string name)
    {
        var page = MarkdownRenderer.RenderCase(Rendered.CorpusModel(name));
        var path = Rendered.ExpectedPath(name);
        if (Environment.GetEnvironmentVariable("CASEDSL_UPDATE_EXPECTED") == "1") File.WriteAllText(path, page);
        page.Should().Be(File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cases_beside_expected_pages_have_no_errors(string name)
    {
        var model = Rendered.CorpusModel(name);
        model.Tree.Diagnostics.Concat(model.Diagnostics).Select(static fault => fault.Message).Should().BeEmpty();
    }

    /// <summary>What a new property adds to the page is then seen in the page beside that case.</summary>
    [Fact]
    public void One_case_states_every_property_there_is()
    {
        var stated = Rendered.CorpusModel("everything").AllDeclarations
            .SelectMany(static declaration => declaration.Properties.Select(property => declaration.Schema.Keyword + "." + property.Name)).ToHashSet();
        var known = Schemas.All.SelectMany(static schema => schema.Properties.Select(property => schema.Keyword + "." + property.Name));
        // A result gives its arms' readings or a lift, and a cost its owner as all others do.
        known.Where(property => !stated.Contains(property) && !Schemas.CommonProperties.Any(common => property.EndsWith("." + common.Name, StringComparison.Ordinal))
            && property != "experiment.data").Should().BeEmpty();
    }

    [Fact]
    public void Each_page_of_the_home_screen_renders_to_the_page_beside_it()
    {
        var model = Corpus.HomeScreen();
        foreach (var declaration in MarkdownRenderer.Pages(model))
        {
            var page = MarkdownRenderer.RenderPage(model, declaration);
            var path = Path.Combine(Corpus.Folder, "homescreen", "pages", declaration.Name + ".md");
            if (Environment.GetEnvironmentVariable("CASEDSL_UPDATE_EXPECTED") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
                File.WriteAllText(path, page);
            }

            page.Should().Be(File.ReadAllText(path));
        }
    }
}
