using System.Text;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Examples.Tests;

/// <summary>
/// Works through docs/tutorial.md as its reader does, in a folder of its own: what a <c>case</c> block declares is added to the file, or put in
/// place of what has its name; what a <c>console</c> block shows is what its commands print then; what is quoted stands on the page that was rendered.
/// </summary>
public sealed class TutorialTests : IDisposable
{
    private const string Tutorial = "docs/tutorial.md";
    private const string Case = "morning.case";
    private const string Sheet = "morning_impact.md";
    private const string Prompt = "$ casedsl ";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_step_gives_what_the_tutorial_shows()
    {
        string written = Repository.Read(Tutorial);

        string worked = WorkThrough(written);

        if (Environment.GetEnvironmentVariable("CASEDSL_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Tutorial), worked);
        else
            worked.Should().Be(written, "docs/tutorial.md shows real output: set CASEDSL_WRITE_DOCS=1 and run the tests");
    }

    [Fact]
    public void At_its_end_the_case_is_clean_formatted_and_worth_something()
    {
        WorkThrough(Repository.Read(Tutorial));

        Run("check", Case, "--fail-on", "suggestion").ExitCode.Should().Be(0);
        Run("format", Case, "--check").ExitCode.Should().Be(0);
        _folder.Read(Sheet).Should().Contain("**Go:").And.Contain("per quarter");
    }

    private string WorkThrough(string tutorial)
    {
        StringBuilder worked = new();
        string[] lines = tutorial.TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is "```case" or "```console")
            {
                bool isCase = lines[i] == "```case";
                int end = Array.IndexOf(lines, "```", i);
                string[] block = lines[(i + 1)..end];
                worked.Append(lines[i]).Append('\n');
                worked.Append(isCase ? Write(block) : Answer(block)).Append("```\n");
                i = end;
            }
            else if (lines[i].StartsWith('>'))
            {
                while (i + 1 < lines.Length && lines[i + 1].StartsWith('>'))
                    i++;
                worked.Append(Quote());
            }
            else
            {
                worked.Append(lines[i]).Append('\n');
            }
        }

        return worked.ToString();
    }

    /// <summary>Adds each declaration to the file, or puts it in place of the one of its keyword and name.</summary>
    private string Write(string[] block)
    {
        string added = string.Join('\n', block) + "\n";
        SyntaxTree tree = SyntaxTree.Parse(added);
        tree.Diagnostics.Should().BeEmpty();
        string text = File.Exists(_folder.At(Case)) ? _folder.Read(Case) : "";
        foreach (DeclarationSyntax declaration in tree.Root.Members.OfType<DeclarationSyntax>())
        {
            string own = added.Substring(declaration.Span.Start, declaration.Span.Length);
            DeclarationSyntax? before = SyntaxTree.Parse(text).Root.Members.OfType<DeclarationSyntax>()
                .FirstOrDefault(known => known.Keyword.Text == declaration.Keyword.Text && known.Name.Text == declaration.Name.Text);
            text = before is null
                ? text + (text.Length > 0 ? "\n" : "") + own + "\n"
                : text[..before.Span.Start] + own + text[before.Span.End..];
        }

        _folder.Write(Case, text);
        Run("format", Case, "--check").ExitCode.Should().Be(0, "a tutorial's code is laid out as the formatter would: {0}", added);
        return added;
    }

    private string Answer(string[] block)
    {
        StringBuilder answer = new();
        foreach (string line in block)
        {
            if (line.StartsWith(Prompt, StringComparison.Ordinal))
                answer.Append(line).Append('\n').Append(Run(ConsoleBlocks.Words(line[Prompt.Length..])).Output);
        }

        return answer.ToString();
    }

    /// <summary>The sheet's verdict and its first table.</summary>
    private string Quote()
    {
        string[] page = _folder.Read(Sheet).Split('\n');
        int verdict = Array.FindIndex(page, static line => line.StartsWith("> **", StringComparison.Ordinal));
        int table = Array.FindIndex(page, static line => line.StartsWith("| ", StringComparison.Ordinal));
        IEnumerable<string> quoted = [page[verdict][2..], "", .. page.Skip(table).TakeWhile(static line => line.StartsWith('|'))];
        return string.Concat(quoted.Select(static line => (line.Length > 0 ? "> " + line : ">") + "\n"));
    }

    private CommandLineRun Run(params string[] arguments) => CommandLineRun.In(_folder.Path, arguments);
}
