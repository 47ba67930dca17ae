using System.IO.Abstractions;
using System.Runtime.InteropServices;
using System.Text;

namespace CaseDsl.Cli;

/// <summary>The host of a real process: its streams in UTF-8 whatever the machine's locale, its disk, its signals.</summary>
internal static class ProcessHost
{
    private static readonly List<PosixSignalRegistration> Registrations = [];

    public static Host Create()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var interrupt = new CancellationTokenSource();
        return new Host
        {
            Out = Writer(Open(Console.OpenStandardOutput), autoFlush: false),
            Error = Writer(Open(Console.OpenStandardError, Stream.Null), autoFlush: true),
            OpenInput = static () => Open(Console.OpenStandardInput),
            Files = new FileSystem(),
            CurrentFolder = Environment.CurrentDirectory,
            OutTerminal = Describe(Console.IsOutputRedirected),
            ErrorTerminal = Describe(Console.IsErrorRedirected),
            Interrupted = interrupt.Token,
            HoldInterrupts = () => Hold(interrupt),
            ExpectAllocation = LargeFiles.PutCollectionOff,
        };
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { AutoFlush = autoFlush, NewLine = "\n" };

    /// <summary>A standard stream; where the process was started without it, one that says so when it is used.</summary>
    private static Stream Open(Func<Stream> open, Stream? otherwise = null)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return otherwise ?? new ClosedStream();
        }
    }

    private static Terminal Describe(bool isRedirected)
    {
        if (isRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb")
        {
            return Terminal.None;
        }

        // https://no-color.org: present and not empty, whatever it says.
        var isColourWanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(IsTerminal: true, isColourWanted, Width());
    }

    private static int Width()
    {
        try
        {
            var width = Console.WindowWidth;
            return width is > 20 and < 10_000 ? width : Terminal.None.Width;
        }
        catch (Exception failure) when (failure is IOException or PlatformNotSupportedException)
        {
            return Terminal.None.Width;
        }
    }

    private static void Hold(CancellationTokenSource interrupt)
    {
        if (Registrations.Count > 0)
        {
            return;
        }

        // The registrations live as long as the process: nothing takes them back.
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));

        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupt.Cancel();
        }
    }

}
