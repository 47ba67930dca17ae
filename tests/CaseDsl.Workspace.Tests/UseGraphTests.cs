using System.IO.Abstractions;
using CaseDsl.Testing;

namespace CaseDsl.Workspace.Tests;

public sealed class UseGraphTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public UseGraphTests()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("a.case", "use \"shared/b.case\"\n");
        _folder.Write("shared/b.case", "use \"c.case\"\nexperiment e { data: \"e.csv\" }\n");
        _folder.Write("shared/c.case", "use \"b.case\"\n");
        _folder.Write("alone.case", "assume n = 1 { source: \"use\" }\n");
        _folder.Write("orphan.case", "use \"deleted.case\"\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shared/c.case", "a.case", "shared/b.case", "shared/c.case")]
    [InlineData("shared/e.csv", "a.case", "shared/b.case", "shared/c.case", "shared/e.csv")]
    [InlineData("a.case", "a.case")]
    [InlineData("alone.case", "alone.case")]
    [InlineData("deleted.case", "deleted.case", "orphan.case")]
    [InlineData("nothing.case")]
    public void What_is_made_of_a_changed_file_is_affected_by_whatever_detour_and_however_it_goes_round(string changed, params string[] expected)
    {
        var affected = Graph().AffectedBy(path => path == _folder.At(changed));

        affected.Should().BeEquivalentTo(expected.Select(_folder.At));
    }

    [Fact]
    public void Files_that_nobody_asked_for_are_followed()
    {
        Graph("a.case").Paths.Should().BeEquivalentTo(
            new[] { "a.case", "shared/b.case", "shared/c.case", "shared/e.csv" }.Select(_folder.At));
    }

    [Fact]
    public void Stamps_differ_where_a_file_was_saved_made_or_deleted()
    {
        string[] paths = [_folder.At("a.case"), _folder.At("new.case")];
        FileStamps Look() => FileStamps.Of(new FileSystem(), paths);
        var before = Look();

        Look().Should().Be(before);
        _folder.Write("a.case", "longer than it was before\n");
        var saved = Look();
        saved.Should().NotBe(before);
        _folder.Write("new.case", "");
        var made = Look();
        made.Should().NotBe(saved);
        File.Delete(paths[1]);
        Look().Should().Be(saved);
    }

    private UseGraph Graph(params string[] arguments)
    {
        var files = new FileSystem();
        return UseGraph.Of(new TextFiles(files), new CaseFileFinder(files, _folder.Path).Find(arguments).Files);
    }
}
