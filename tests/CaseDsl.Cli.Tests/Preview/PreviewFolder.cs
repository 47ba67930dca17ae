using System.IO.Abstractions;
using CaseDsl.Testing;

namespace CaseDsl.Cli.Tests;

/// <summary>A folder with two cases and the metrics that one of them uses, and what the preview makes of it.</summary>
internal sealed class PreviewFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public PreviewFolder(string path = ".")
    {
        Write(".editorconfig", "root = true\n");
        Write("shared/metrics.case", Cases.Metrics);
        Write("home.case", Cases.Claim + "sheet q2 \"Impact <b>now</b>\" { claims: more_clicks  horizon: 4 quarters }\n");
        Write("broken.case", Cases.Broken);
        Workspace = new PreviewWorkspace(
            new Host { Out = TextWriter.Null, Error = TextWriter.Null, OpenInput = static () => Stream.Null, Files = new FileSystem(), CurrentFolder = _folder.Path }, path);
    }

    public PreviewWorkspace Workspace { get; }

    public string At(string path) => _folder.At(path);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a file so that its time differs from the one before.</summary>
    public void Write(string path, string text)
    {
        var before = File.Exists(At(path)) ? File.GetLastWriteTimeUtc(At(path)) : default;
        _folder.Write(path, text);
        if (before != default)
        {
            File.SetLastWriteTimeUtc(At(path), before.AddSeconds(1));
        }
    }

    public PreviewState Look()
    {
        Workspace.Look();
        return Workspace.State;
    }

    public PreviewCase Case(string path) => Workspace.State.Find(path) ?? throw new ArgumentException(path);
}
