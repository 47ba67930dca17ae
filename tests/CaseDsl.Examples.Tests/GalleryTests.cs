using System.Text.RegularExpressions;

namespace CaseDsl.Examples.Tests;

public sealed partial class GalleryTests
{
    private const int MostBytes = 150_000;

    private static readonly string Page = Repository.Read("docs/gallery.md");

    [Fact]
    public void Every_picture_is_there_is_told_and_is_small()
    {
        string[] shown = [.. Picture().Matches(Page).Select(static match => match.Groups[2].Value)];
        string folder = Path.Combine(Repository.Root, "docs", "gallery");

        shown.Should().BeEquivalentTo(Directory.EnumerateFiles(folder).Select(static file => "gallery/" + Path.GetFileName(file)));
        Picture().Matches(Page).Should().OnlyContain(static match => match.Groups[1].Length > 10);
        foreach (string file in Directory.EnumerateFiles(folder))
            new FileInfo(file).Length.Should().BeLessThan(MostBytes, file);
    }

    [Fact]
    public void Every_command_beside_a_picture_gives_its_page()
    {
        string[] commands = [.. Command().Matches(Page).Select(static match => match.Groups[1].Value)];

        commands.Should().HaveCountGreaterThan(9);
        foreach (string command in commands)
            CommandLineRun.Of([.. command.Split(' '), "--stdout"]).Output.Should().StartWith("<!DOCTYPE html>", command);
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]*)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"`casedsl (render [^`]*)`")]
    private static partial Regex Command();
}
