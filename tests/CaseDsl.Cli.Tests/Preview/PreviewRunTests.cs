using System.Globalization;
using System.IO.Abstractions;
using System.Net;
using System.Net.Sockets;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

public sealed class PreviewRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_save_is_told_to_an_open_page_and_an_interrupt_ends_it_cleanly()
    {
        _folder.Write("home.case", "case home \"Before\" { }\n");
        using var interrupt = new CancellationTokenSource();
        using var told = new Told();
        var running = Task.Run(() => CommandLine.Run(["preview", "--port", "0"], Host(told, interrupt.Token)));
        var address = await told.Line.Task.WaitAsync(TimeSpan.FromSeconds(60));
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        (await client.GetStringAsync(new Uri("case/home.case", UriKind.Relative))).Should().Contain("Before");
        using var events = new StreamReader(await client.GetStreamAsync(new Uri("events", UriKind.Relative)));
        var first = await Version(events);
        _folder.Write("home.case", "case home \"After a save\" { }\n");
        while (await Version(events) == first)
        {
            // The first version may be told twice: once on opening, once when all of it is known.
        }

        (await client.GetStringAsync(new Uri("case/home.case", UriKind.Relative))).Should().Contain("After a save");
        await interrupt.CancelAsync();
        (await running.WaitAsync(TimeSpan.FromSeconds(60))).Should().Be(0);
    }

    [Fact]
    public void A_port_in_use_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = CliRun.In(_folder.Path, "preview", "--port", port);

        run.ErrorLines.Should().Equal($"casedsl: port {port} is in use: give another with --port, or --port 0 for any that is free");
        run.ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("preview nowhere", "casedsl: nowhere: there is no such file or folder")]
    [InlineData("preview --port 70000", "casedsl: --port takes a whole number from 0 to 65535, not '70000'; 'casedsl preview --help' shows how")]
    [InlineData("preview --port x", "casedsl: --port takes a whole number from 0 to 65535, not 'x'; 'casedsl preview --help' shows how")]
    public void A_mistake_is_one_line(string line, string expected)
    {
        var run = CliRun.In(_folder.Path, line.Split(' '));

        run.ErrorLines.Should().Equal(expected);
        run.ExitCode.Should().Be(2);
    }

    private static async Task<string> Version(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            if (line is null || line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line ?? throw new InvalidOperationException("The events have ended.");
            }
        }
    }

    private Host Host(TextWriter output, CancellationToken interrupted) => new()
    {
        Out = output,
        Error = TextWriter.Null,
        OpenInput = static () => Stream.Null,
        Files = new FileSystem(),
        CurrentFolder = _folder.Path,
        Interrupted = interrupted,
    };

    /// <summary>Hands over the first line that is written: the address.</summary>
    private sealed class Told : StringWriter
    {
        public TaskCompletionSource<string> Line { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            Line.TrySetResult(value ?? "");
        }
    }
}
