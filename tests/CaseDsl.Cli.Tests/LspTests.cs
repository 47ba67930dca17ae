using System.Diagnostics;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

/// <summary><c>casedsl lsp</c>: the command becomes the server beside it.</summary>
public sealed class LspTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_server_gets_the_arguments_and_its_exit_code_is_the_commands()
    {
        _folder.Write(Server, "");
        (string Path, string[] Arguments)? called = null;

        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, ProgramFolder = _folder.Path, HandOver = (path, arguments) => { called = (path, [.. arguments]); return 7; } }, "lsp", "--stdio", "rest");

        run.ExitCode.Should().Be(7);
        (called?.Path).Should().Be(_folder.At(Server));
        (called?.Arguments).Should().Equal("rest");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_with_its_place()
    {
        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, ProgramFolder = _folder.Path }, "lsp");

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("the language server is missing").And.Contain(_folder.At(Server));
    }

    [Fact]
    public void A_file_that_is_no_program_is_told()
    {
        var path = _folder.Write(Server, "");

        var run = CliRun.In(new CliRun.Setup { Folder = _folder.Path, ProgramFolder = _folder.Path }, "lsp");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(path).And.Contain("does not start");
    }

    [Fact]
    public async Task The_process_becomes_the_server_with_its_streams_and_its_exit_code()
    {
        if (OperatingSystem.IsWindows())
        {
            // No script can stand in for a program there; what differs is a call that waits.
            return;
        }

        // The built program, copied to where a server of our own stands beside it.
        var built = Path.GetDirectoryName(typeof(CommandLine).Assembly.Location) ?? "";
        foreach (var file in Directory.EnumerateFiles(built))
        {
            File.Copy(file, _folder.At(Path.GetFileName(file)));
        }

        var server = _folder.Write(Server, "#!/bin/sh\nread line\necho \"$$ $line\"\necho complaint >&2\nexit 3\n");
        File.SetUnixFileMode(server, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [_folder.At("casedsl.dll"), "lsp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet did not start");
        await process.StandardInput.WriteLineAsync("hello");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        output.Should().Be($"{process.Id} hello\n");
        (await error).Should().Be("complaint\n");
        process.ExitCode.Should().Be(3);
    }

    private static string Server => Path.Join("server", OperatingSystem.IsWindows() ? "casedsl-server.exe" : "casedsl-server");
}
