using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class LanguageReferenceTests
{
    [Fact]
    public void The_page_in_the_repository_is_what_the_tables_say()
    {
        string path = Path.Combine(Corpus.Root, "docs", "language.md");
        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
            File.WriteAllText(path, LanguageReference.Page());

        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(LanguageReference.Page(), "docs/language.md is generated: set CASEDSL_WRITE_DOCS=1 and run the tests");
    }

    [Fact]
    public void Every_declaration_property_column_function_and_unit_is_told()
    {
        string page = LanguageReference.Page();

        foreach (var schema in Semantics.Schemas.All)
        {
            page.Should().Contain($"\n### {schema.Keyword}\n");
            foreach (var property in schema.Properties)
                page.Should().Contain($"| `{property.Name}`");
        }

        foreach (var column in ReadoutColumns.Names)
            page.Should().Contain($"`{column}`");
        foreach (var function in Functions.All)
            page.Should().Contain($"`{function.Signature}`");
        foreach (string word in Quantities.UnitTable.BuiltIn.Words)
            page.Should().Contain($"`{word}`");
    }

    [Fact]
    public void Every_example_of_it_is_well_formed()
    {
        string[] blocks = [.. LanguageReference.Page().Split("```case\n").Skip(1).Select(static rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)])];

        blocks.Should().HaveCountGreaterThan(30);
        foreach (string block in blocks)
            SyntaxTree.Parse(block).Diagnostics.Select(static found => found.Message).Should().BeEmpty(block);
    }

    [Fact]
    public void Every_link_within_it_leads_somewhere()
    {
        string page = LanguageReference.Page();
        HashSet<string> headings = [.. page.Split('\n').Where(static line => line.StartsWith('#')).Select(static line => line.TrimStart('#').Trim().ToLowerInvariant())];

        foreach (string part in page.Split("](#").Skip(1))
            headings.Should().Contain(part[..part.IndexOf(')', StringComparison.Ordinal)]);
    }
}
