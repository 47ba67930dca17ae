using System.IO.Abstractions;
using System.IO.Abstractions.TestingHelpers;
using CaseDsl.Testing;

namespace CaseDsl.Workspace.Tests;

public sealed class CaseFileFinderTests
{
    private readonly MockFileSystem _files = new();

    public CaseFileFinderTests()
    {
        foreach (var path in (string[])
            ["/w/a.case", "/w/b/c.case", "/w/b/deep/d.case", "/w/b/readme.md", "/w/.hidden/x.case", "/w/bin/x.case", "/w/obj/x.case", "/w/node_modules/p/x.case", "/w/.x.case", "/v/e.case"])
        {
            _files.AddFile(path, new MockFileData(""));
        }

        _files.AddDirectory("/w/empty");
    }

    [Fact]
    public void Without_arguments_the_current_folder_is_searched()
    {
        Names(Find()).Should().Equal("a.case", "b/c.case", "b/deep/d.case");
    }

    [Fact]
    public void Files_come_once_and_in_order_whatever_is_asked()
    {
        Names(Find("b", "a.case", "b/c.case", "./b")).Should().Equal("a.case", "b/c.case", "b/deep/d.case");
    }

    [Fact]
    public void A_file_outside_the_current_folder_is_named_from_it()
    {
        Names(Find("../v", "/w/a.case")).Should().Equal("../v/e.case", "a.case");
    }

    [Theory]
    [InlineData("*.case", "a.case")]
    [InlineData("**/*.case", "a.case", "b/c.case", "b/deep/d.case")]
    [InlineData("b/**/*.case", "b/c.case", "b/deep/d.case")]
    [InlineData("b/*.case", "b/c.case")]
    [InlineData("/w/b/d*/d.case", "b/deep/d.case")]
    public void A_glob_names_case_files(string glob, params string[] expected)
    {
        var found = Find(glob);

        Names(found).Should().Equal(expected);
        found.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nope", "there is no such file or folder")]
    [InlineData("b/nope.case", "there is no such file or folder")]
    [InlineData("empty", "holds no case files (*.case)")]
    [InlineData("b/x*.case", "matches no case file")]
    [InlineData("nope/*.case", "there is no such file or folder")]
    [InlineData("", "is not a path")]
    [InlineData("a.cas?", "only '*' and '**' stand for other characters in a path")]
    public void What_names_nothing_is_one_problem_and_the_rest_is_found(string argument, string reason)
    {
        var found = Find(argument, "a.case");

        Names(found).Should().Equal("a.case");
        found.Problems.Should().ContainSingle().Which.Reason.Should().Be(reason);
    }

    [Fact]
    public void A_file_of_any_name_can_be_asked_for()
    {
        Names(Find("b/readme.md")).Should().Equal("b/readme.md");
    }

    [Fact]
    public void The_workspace_is_the_nearest_marked_folder()
    {
        _files.AddDirectory("/w/.git");
        _files.AddFile("/w/b/deep/.editorconfig", new MockFileData("root = true\n"));

        Find("b/c.case").Files.Single().Workspace.Root.Should().Be("/w");
        Find("b").Files.Select(static f => f.Workspace.Root).Should().AllBe("/w");
        Find("b/deep").Files.Single().Workspace.Root.Should().Be("/w/b/deep");
        Find("b/deep").Files.Single().WorkspacePath.Should().Be("d.case");
    }

    [Fact]
    public void A_root_in_a_section_marks_nothing()
    {
        _files.AddFile("/w/b/.editorconfig", new MockFileData("[*]\nroot = true\n"));

        Find("b").Files.Select(static f => f.Workspace.Root).Should().AllBe("/w/b", "the folder asked for is the workspace where nothing is marked");
        Find("b/c.case").Files.Single().Workspace.Root.Should().Be("/w", "a file's is the folder one stands in");
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_one_problem()
    {
        using var folder = new TempFolder();
        folder.Write("open/a.case", "");
        var files = new ClosedFolderFileSystem(folder.At("closed"));
        Directory.CreateDirectory(folder.At("closed"));

        var found = new CaseFileFinder(files, folder.Path).Find([]);

        Names(found).Should().Equal("open/a.case");
        found.Problems.Should().Equal(new FileProblem(folder.At("closed"), "no permission to read it"));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_and_links_to_files_stay_inside()
    {
        using var folder = new TempFolder();
        folder.Write("w/real.case", "");
        folder.Write("outside/secret.case", "");
        folder.Write("outside/metrics.case", "");
        File.CreateSymbolicLink(folder.At("w/inside.case"), "real.case");
        File.CreateSymbolicLink(folder.At("w/escape.case"), folder.At("outside/secret.case"));
        File.CreateSymbolicLink(folder.At("w/round.case"), "round.case");
        Directory.CreateSymbolicLink(folder.At("w/loop"), folder.At("w"));
        Directory.CreateSymbolicLink(folder.At("w/out"), folder.At("outside"));

        var found = new CaseFileFinder(new FileSystem(), folder.At("w")).Find([]);

        Names(found).Should().Equal("inside.case", "real.case");
        found.Problems.Should().BeEmpty();
    }

    private FoundFiles Find(params string[] arguments) => new CaseFileFinder(_files, "/w").Find(arguments);

    private static IEnumerable<string> Names(FoundFiles found) => found.Files.Select(static f => f.DisplayPath);
}
