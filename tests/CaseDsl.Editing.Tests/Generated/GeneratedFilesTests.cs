using CaseDsl.Testing;

namespace CaseDsl.Editing.Tests;

/// <summary>What the editor extension holds of the language is written from the language's own tables.</summary>
public sealed class GeneratedFilesTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "syntaxes/case.tmLanguage.json", TextMateGrammar.Write() },
        { "snippets/case.json", SnippetFile.Write() },
        { "language/language-configuration.json", LanguageConfiguration.Write() },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_extensions_file_is_up_to_date(string file, string text)
    {
        var path = Path.Combine(Corpus.Root, "editor-extension", file);
        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
            File.WriteAllText(path, text);

        File.ReadAllText(path).Should().Be(text, "editor-extension/{0} is generated: set CASEDSL_WRITE_DOCS=1 and run the tests", file);
    }
}
