using System.Diagnostics;
using System.Text;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

/// <summary>The built program as a process of its own: its streams, its exit code, its encoding.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Output_is_utf8_without_a_mark_whatever_the_locale()
    {
        _folder.Write("x.case", "case x \"東京 – é\" { authr: \"z\" }\n");

        var (code, output, error) = await Run("", "check");

        code.Should().Be(1);
        Encoding.UTF8.GetString(output).Should().StartWith("x.case:1:").And.Contain("東京 – é").And.NotContain("\e");
        error.Should().BeEmpty();
    }

    [Fact]
    public async Task Standard_input_reaches_the_formatter()
    {
        var (code, output, _) = await Run("case   x   \"é\"\n", "format", "--stdin");

        code.Should().Be(0);
        Encoding.UTF8.GetString(output).Should().Be("case x \"é\"\n");
    }

    [Fact]
    public async Task A_mistake_goes_to_standard_error()
    {
        var (code, output, error) = await Run("", "chek");

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Be("casedsl: there is no command 'chek': did you mean 'check'?\n");
    }

    private async Task<(int Code, byte[] Out, string Error)> Run(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }
}
