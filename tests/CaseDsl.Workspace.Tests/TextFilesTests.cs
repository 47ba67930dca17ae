using System.IO.Abstractions;
using System.IO.Abstractions.TestingHelpers;
using System.Text;
using CaseDsl.Testing;

namespace CaseDsl.Workspace.Tests;

public sealed class TextFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TextFiles _texts = new(new FileSystem());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_longer_than_the_first_read_comes_whole()
    {
        var text = string.Concat(Enumerable.Repeat("claim x { moves: ctr by +1% relative }\n", 10_000));

        _texts.TryRead(_folder.Write("long.case", text), out var read, out _).Should().BeTrue();

        read!.ToString().Should().Be(text);
    }

    [Fact]
    public void A_missing_file_is_one_problem()
    {
        ReadProblem(_folder.At("none.case")).Reason.Should().Be("there is no such file or folder");
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        ReadProblem(_folder.Path).Reason.Should().Be("is a folder, not a file");
    }

    [Fact]
    public void A_closed_file_is_told_as_such()
    {
        var files = new MockFileSystem();
        files.AddFile("/x.case", new MockFileData("case x") { AllowedFileShare = FileShare.None });

        new TextFiles(files).TryRead("/x.case", out _, out var problem).Should().BeFalse();

        problem!.Reason.Should().StartWith("can't read it: ");
    }

    [Fact]
    public void A_stream_without_an_end_is_cut_off()
    {
        TextFiles.TryRead(new EndlessStream(), "standard input", out _, out var problem).Should().BeFalse();

        problem.Should().Be(new FileProblem("standard input", "is over 64 MB: not a case file"));
    }

    [Fact]
    public void Writing_leaves_nothing_but_the_file()
    {
        var path = _folder.At("a/b/new.md");

        _texts.TryWrite(path, "# é\n", null, out _).Should().BeTrue();

        File.ReadAllBytes(path).Should().Equal(Encoding.UTF8.GetBytes("# é\n"));
        Directory.GetFileSystemEntries(_folder.At("a/b")).Should().Equal(path);
    }

    [Fact]
    public void Writing_keeps_a_files_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = _folder.Write("x.case", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        _texts.TryWrite(path, "new", null, out _).Should().BeTrue();

        File.ReadAllText(path).Should().Be("new");
        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Fact]
    public void Writing_through_a_link_keeps_the_link()
    {
        var target = _folder.Write("real.case", "old");
        var link = _folder.At("link.case");
        File.CreateSymbolicLink(link, target);

        _texts.TryWrite(link, "new", null, out _).Should().BeTrue();

        new FileInfo(link).LinkTarget.Should().Be(target);
        File.ReadAllText(target).Should().Be("new");
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        var files = new MockFileSystem();
        files.AddFile("/x.case", new MockFileData("old") { Attributes = FileAttributes.ReadOnly });

        new TextFiles(files).TryWrite("/x.case", "new", null, out var problem).Should().BeFalse();

        problem!.Reason.Should().Be("is read-only");
        files.AllFiles.Should().Equal("/x.case");
        files.File.ReadAllText("/x.case").Should().Be("old");
    }

    [Fact]
    public void A_device_is_written_to_and_stays_one()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _texts.TryWrite("/dev/full", "new", null, out var problem).Should().BeFalse();

        problem!.Reason.Should().Be("can't write it: No space left on device");
        var writing = static () => File.WriteAllText("/dev/full", "x");
        writing.Should().Throw<IOException>();
    }

    [Fact]
    public void A_file_cannot_take_a_folders_place()
    {
        Directory.CreateDirectory(_folder.At("x.md"));

        _texts.TryWrite(_folder.At("x.md"), "new", null, out var problem).Should().BeFalse();

        problem!.Reason.Should().StartWith("is a folder");
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.Write("x/old.case", "old");
        var under = _folder.At("x/old.case/new.case");

        _texts.TryWrite(under, "new", null, out var problem).Should().BeFalse();

        problem!.Path.Should().Be(under);
        Directory.GetFileSystemEntries(_folder.At("x")).Should().Equal(path);
    }

    private FileProblem ReadProblem(string path)
    {
        _texts.TryRead(path, out _, out var problem).Should().BeFalse();
        problem!.Path.Should().Be(path);
        return problem;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }
    }

    [Theory]
    [InlineData(typeof(ArgumentOutOfRangeException), "can't write it: no file may be that large here")]
    [InlineData(typeof(ArgumentException), "is not a path")]
    [InlineData(typeof(UnauthorizedAccessException), "no permission to write it")]
    public void What_the_disk_refuses_is_said_in_a_clause(Type failure, string expected)
    {
        TextFiles.Describe((Exception)Activator.CreateInstance(failure)!, "write").Should().Be(expected);
    }
}
