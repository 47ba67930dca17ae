using System.IO.Abstractions.TestingHelpers;
using CaseDsl.Analysis;

namespace CaseDsl.Workspace.Tests;

public sealed class EditorConfigFilesTests
{
    private readonly MockFileSystem _files = new();

    [Fact]
    public void Without_configuration_every_rule_keeps_its_level()
    {
        Severities("/w/a.case").IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void A_severity_is_read_by_id_and_by_slug()
    {
        Configure("/w", "[*.case]\ncasedsl_diagnostic.CASE8001.severity = error\ncasedsl_diagnostic.needless-suppression.severity = none\n");

        Of("/w/a.case", "CASE8001").Should().Be(Severity.Error);
        Of("/w/a.case", "CASE8002").Should().Be(Severity.None);
    }

    [Fact]
    public void A_section_speaks_only_of_the_files_it_matches()
    {
        Configure("/w", "[drafts/**.case]\ncasedsl_diagnostic.CASE8001.severity = none\n");

        Of("/w/drafts/x/a.case", "CASE8001").Should().Be(Severity.None);
        Of("/w/a.case", "CASE8001").Should().BeNull();
    }

    [Fact]
    public void The_nearest_file_wins_whichever_of_its_names_it_gives_a_rule()
    {
        Configure("/w", "[*.case]\ncasedsl_diagnostic.CASE8001.severity = error\n");
        Configure("/w/b", "[*.case]\ncasedsl_diagnostic.unused.severity = warning\n");

        Of("/w/b/a.case", "CASE8001").Should().Be(Severity.Warning);
        Of("/w/a.case", "CASE8001").Should().Be(Severity.Error);
    }

    [Fact]
    public void Nothing_above_a_root_is_asked()
    {
        Configure("/w", "[*.case]\ncasedsl_diagnostic.CASE8001.severity = error\n");
        Configure("/w/b", "root = true\n");

        Of("/w/b/a.case", "CASE8001").Should().BeNull();
    }

    [Fact]
    public void Other_peoples_settings_are_no_concern()
    {
        Configure("/w", "root = true\n[*]\nindent_size = 2\n[*.case]\ncharset = utf-8 # why not\n; casedsl_ in a comment\n");

        var configuration = new EditorConfigFiles(new TextFiles(_files));
        configuration.SeveritiesFor("/w/a.case").IsEmpty.Should().BeTrue();
        configuration.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("casedsl_diagnostic.CASE9999.severity = error", "there is no rule 'CASE9999'")]
    [InlineData("casedsl_diagnostic.unusd.severity = error", "there is no rule 'unusd': did you mean 'unused'?")]
    [InlineData("casedsl_diagnostic.CASE8001.severity = loud", "'loud' is no severity: write error, warning, suggestion or none")]
    [InlineData("casedsl_diagnostic.CASE8001 = error", "'casedsl_diagnostic.CASE8001' is no setting of casedsl")]
    [InlineData("casedsl_severity = error", "'casedsl_severity' is no setting of casedsl")]
    [InlineData("this says nothing", "'this says nothing' is neither a '[section]' nor a 'key = value'")]
    [InlineData("[*.case", "'[*.case' is neither a '[section]' nor a 'key = value'")]
    public void A_setting_that_says_nothing_is_one_problem_at_its_line(string line, string reason)
    {
        Configure("/w", "[*.case]\ncasedsl_diagnostic.CASE8002.severity = error\n" + line + "\n");

        var problem = Problems("/w/a.case").Should().ContainSingle().Subject;
        problem.Path.Should().Be("/w/.editorconfig");
        problem.Line.Should().Be(3);
        problem.Reason.Should().StartWith(reason);
    }

    [Fact]
    public void The_name_of_a_house_rule_is_taken_on_trust()
    {
        Configure("/w", "[*.case]\ncasedsl_diagnostic.big_bets.severity = error\n");

        Problems("/w/a.case").Should().BeEmpty();
    }

    [Fact]
    public void A_configuration_that_cannot_be_read_is_one_problem_however_many_files_it_is_for()
    {
        _files.AddFile("/w/.editorconfig", new MockFileData([0, 1, 2, 3]));

        Problems("/w/a.case", "/w/b.case", "/w/c/d.case").Should().Equal(new FileProblem("/w/.editorconfig", "is a binary file, not text"));
    }

    private void Configure(string folder, string text) => _files.AddFile(folder + "/.editorconfig", new MockFileData(text));

    private SeverityConfiguration Severities(string path) => new EditorConfigFiles(new TextFiles(_files)).SeveritiesFor(path);

    private Severity? Of(string path, string id) =>
        RuleTable.Find(id) is { } rule ? Severities(path).Configured(rule) : throw new ArgumentException(id);

    private IEnumerable<FileProblem> Problems(params string[] paths)
    {
        var configuration = new EditorConfigFiles(new TextFiles(_files));
        foreach (var path in paths)
        {
            configuration.SeveritiesFor(path);
        }

        return configuration.Problems;
    }
}
