using System.Collections.Concurrent;
using System.IO.Abstractions;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Testing;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>What is looked at, and what is not, while somebody types.</summary>
public sealed class DiagnosticsFeedTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_newer_edit_ends_the_work_that_was_begun_for_an_older()
    {
        using var client = new PausingClient();
        var host = new WorkspaceHost(new TextFiles(new FileSystem()));
        await using var feed = new DiagnosticsFeed(client, () => host.State);
        host.Changed = feed.Changed;
        var path = _folder.At("x.case");
        var uri = DocumentUri.FromPath(path);

        host.Open(new TextDocumentItem { Uri = uri, Version = 1, Text = "case x \"X\" {}\n" });
        await client.WaitingAsync(1);
        var older = host.State;
        host.Edit(new VersionedTextDocumentIdentifier { Uri = uri, Version = 2 }, [new TextDocumentContentChangeEvent { Text = "case x \"Y\" {}\n" }], PositionEncoding.Utf16);
        await client.WaitingAsync(2);
        client.Go();
        await client.PublishedAsync(uri, 2);

        // Nobody swept: the edits alone have been looked at, and of them only the newer to its end.
        client.Published.Should().Equal((uri, 2));
        older.Roots[0].Snapshot.IsAnalyzed("x.case").Should().BeFalse();
    }

    [Fact]
    public async Task The_edited_document_waits_for_nothing_and_the_others_until_the_keys_rest()
    {
        using var client = new PausingClient();
        client.Go();
        _folder.Write("other.case", "case other \"Other\" { athor: \"me\" }\n");
        var host = new WorkspaceHost(new TextFiles(new FileSystem()));
        await using var feed = new DiagnosticsFeed(client, () => host.State);
        host.ChangeFolders([DocumentUri.FromPath(_folder.Path)], []);
        host.Read(new WorkspaceFolder(_folder.Path), static (_, _) => { }, static _ => { }, CancellationToken.None);
        host.Changed = feed.Changed;
        var uri = DocumentUri.FromPath(_folder.At("x.case"));

        host.Open(new TextDocumentItem { Uri = uri, Version = 1, Text = "metric ctr \"Clicks\" { unit: ratio }\n" });
        await client.PublishedAsync(uri, 1);
        client.Published.Select(static one => one.Uri).Should().Equal(uri);
        host.State.Roots[0].Snapshot.IsAnalyzed("other.case").Should().BeFalse("nobody has begun to look at the others");

        feed.Start();
        await client.PublishedAsync(DocumentUri.FromPath(_folder.At("other.case")), null);
    }

    /// <summary>An editor whose first question, asked at the beginning of each look, has no answer until it is let go.</summary>
    private sealed class PausingClient : IClient, IDisposable
    {
        private readonly ManualResetEventSlim _go = new();
        private readonly SemaphoreSlim _arrived = new(0);
        private int _waiting;

        public ConcurrentQueue<(string Uri, int? Version)> Published { get; } = [];

        public PositionEncoding Encoding
        {
            get
            {
                Interlocked.Increment(ref _waiting);
                _go.Wait();
                return PositionEncoding.Utf16;
            }
        }

        public bool PullsDiagnostics => false;

        public async Task WaitingAsync(int looks)
        {
            while (Volatile.Read(ref _waiting) < looks)
            {
                await Task.Delay(1);
            }
        }

        public async Task PublishedAsync(string uri, int? version)
        {
            while (!Published.Contains((uri, version)))
            {
                (await _arrived.WaitAsync(TimeSpan.FromSeconds(60))).Should().BeTrue("{0} {1} should be published", uri, version);
            }
        }

        public void Go() => _go.Set();

        public Diagnostic[] Shown(Diagnostic[] diagnostics) => diagnostics;

        public Task NotifyAsync(string method, object parameters)
        {
            if (parameters is PublishDiagnosticsParams published)
            {
                Published.Enqueue((published.Uri, published.Version));
                _arrived.Release();
            }

            return Task.CompletedTask;
        }

        public void Refresh()
        {
        }

        public void Log(MessageType type, string message) => throw new InvalidOperationException(message);

        public void Dispose()
        {
            _go.Dispose();
            _arrived.Dispose();
        }
    }
}
