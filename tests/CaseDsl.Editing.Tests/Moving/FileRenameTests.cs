namespace CaseDsl.Editing.Tests;

public sealed class FileRenameTests
{
    [Theory]
    [InlineData("shared/m.case", "common/metrics.case", "use \"common/metrics.case\"\nexperiment e { data: \"r.csv\" }\n")]
    [InlineData("main.case", "deep/main.case", "use \"../shared/m.case\"\nexperiment e { data: \"../r.csv\" }\n")]
    [InlineData("r.csv", "data/r.csv", "use \"shared/m.case\"\nexperiment e { data: \"data/r.csv\" }\n")]
    [InlineData("other.case", "another.case", "use \"shared/m.case\"\nexperiment e { data: \"r.csv\" }\n")]
    public void What_leads_to_a_moved_file_is_written_anew(string from, string to, string expected)
    {
        var edited = Edited.Alone("use \"shared/m.case\"\nexperiment e { data: \"r.csv\" }\n", ("shared/m.case", "model m { }\n"), ("other.case", ""));
        var edits = FileRename.Edits(edited.Compilation, new Dictionary<string, string> { [from] = to });
        edits.All(static edit => edit.Path == "main.case").Should().BeTrue();
        edited.Model.Tree.Text.WithChanges(edits.Select(static edit => edit.Change)).ToString().Should().Be(expected);
    }
}
