using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>Findings, pushed and pulled.</summary>
public sealed class DiagnosticTests : IDisposable
{
    private const string Metric = "metric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }\n";

    private static readonly JObject Pulls = JObject.Parse("""{ "textDocument": { "diagnostic": { "dynamicRegistration": false } }, "workspace": { "diagnostics": { "refreshSupport": true } } }""");

    private static readonly JObject ShowsAll = JObject.Parse("""{ "textDocument": { "publishDiagnostics": { "relatedInformation": true, "tagSupport": { "valueSet": [1] } } } }""");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_has_its_place_its_severity_its_rule_and_what_else_it_speaks_of()
    {
        await using var session = await ServerSession.StartAsync(ShowsAll, folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));

        session.Open(uri, "unit binge\nunit binge\n");
        var found = (await session.PublishedAsync(uri, 1)).First(static one => (string?)one["code"] == "CASE2004");

        (found["range"]?["start"]?.ToString(Newtonsoft.Json.Formatting.None)).Should().Be("""{"line":1,"character":5}""");
        ((int?)found["severity"]).Should().Be(1);
        ((string?)found["source"]).Should().Be("casedsl");
        (found["relatedInformation"]?[0]?["location"]?["uri"]?.ToString()).Should().Be(uri);
    }

    [Fact]
    public async Task What_nothing_needs_is_told_as_unnecessary()
    {
        await using var session = await ServerSession.StartAsync(ShowsAll, folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));

        session.Open(uri, Metric);
        var found = await session.PublishedAsync(uri, 1);

        (found.First(static one => (string?)one["code"] == "CASE8001")["tags"]?.Values<int>()).Should().Equal(1);
    }

    [Fact]
    public async Task A_client_gets_no_tags_or_related_places_that_it_said_nothing_of()
    {
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));

        session.Open(uri, Metric + "unit binge\nunit binge\n");
        var found = await session.PublishedAsync(uri, 1);

        found.Select(static one => (string?)one["code"]).Should().Contain(["CASE2004", "CASE8001"]);
        found.Should().OnlyContain(static one => one["tags"] == null && one["relatedInformation"] == null);
    }

    [Theory]
    [InlineData("""{ "textDocument": { "diagnostic": {} } }""", false)]
    [InlineData("""{ "textDocument": { "diagnostic": { "relatedInformation": true, "tagSupport": { "valueSet": [1] } } } }""", true)]
    [InlineData("""{ "textDocument": { "diagnostic": {}, "publishDiagnostics": { "relatedInformation": true, "tagSupport": { "valueSet": [1] } } } }""", true)]
    public async Task Findings_that_are_asked_for_have_what_the_client_says_it_shows(string capabilities, bool isWhole)
    {
        await using var session = await ServerSession.StartAsync(JObject.Parse(capabilities), folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));
        session.Open(uri, Metric + "unit binge\nunit binge\n");

        var found = (await session.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } }))["items"] ?? new JArray();

        found.First(static one => (string?)one["code"] == "CASE8001")["tags"].Should().Match<JToken?>(tags => tags != null == isWhole);
        found.First(static one => (string?)one["code"] == "CASE2004")["relatedInformation"].Should().Match<JToken?>(related => related != null == isWhole);
    }

    [Fact]
    public async Task What_is_wrong_in_a_settings_file_is_shown_once()
    {
        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.CASE8001.severity = loud\n");
        _folder.Write("x.case", Metric);
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);

        var shown = await session.NextAsync("window/showMessage");
        session.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = DocumentUri.FromPath(_folder.At(".editorconfig")), type = 2 } } });
        await session.ErrorAsync("no/such");

        ((string?)shown["message"]).Should().Contain(".editorconfig:3").And.Contain("loud");
        session.Unasked().Should().NotContain(static message => (string?)message["method"] == "window/showMessage");
    }

    [Theory]
    [InlineData("textDocument/didSave")]
    [InlineData("textDocument/didOpen")]
    public async Task For_a_client_that_watches_no_files_the_disk_is_looked_at_when_it_saves_or_opens(string method)
    {
        var metrics = _folder.Write("metrics.case", Metric);
        var text = "use \"metrics.case\"\nsurface rows \"Rows\" { metric: ctr  model: none }\n";
        var uri = DocumentUri.FromPath(_folder.Write("user.case", text));
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        session.Open(uri, text);
        await session.PublishedAsync(uri, 1);

        File.WriteAllText(metrics, Metric.Replace("ctr", "clicks", StringComparison.Ordinal));
        var news = DocumentUri.FromPath(_folder.Write("deep/news.case", "case x \"X\" { athor: \"me\" }\n"));
        session.Notify(method, new { textDocument = new { uri = method.EndsWith("Save", StringComparison.Ordinal) ? uri : "untitled:x", languageId = "case", version = 1, text = "" } });

        await session.FindingsAsync(uri, static findings => findings.Any(static one => (string?)one["code"] == "CASE2005"));
        (await session.FindingsAsync(news)).Should().HaveCount(1);
    }

    [Fact]
    public async Task For_a_client_that_watches_no_files_the_disk_is_looked_at_when_it_speaks_after_a_while()
    {
        var path = _folder.Write("x.case", "case x \"X\" { athor: \"me\" }\n");
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        (await session.FindingsAsync(DocumentUri.FromPath(path))).Should().HaveCount(1);

        File.WriteAllText(path, "case x \"X\" { author: \"me\" }\n");
        var found = session.FindingsAsync(DocumentUri.FromPath(path));
        while (!found.IsCompleted)
        {
            await session.RequestAsync("casedsl/templates", new { });
            await Task.Delay(100);
        }

        (await found).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_opened_alone_is_told_where_in_its_workspace_a_name_or_a_file_may_be_found()
    {
        _folder.Write(".editorconfig", "root = true\n");
        _folder.Write("shared/metrics.case", Metric);
        await using var session = await ServerSession.StartAsync();
        var uri = DocumentUri.FromPath(_folder.At("x.case"));
        session.Open(uri, "use \"metric.case\"\n");
        await session.FindingsAsync(uri, static findings => findings.ToString().Contains("Did you mean 'shared/metrics.case'?", StringComparison.Ordinal));

        session.Change(uri, 2, new { text = "northstar ctr { target: +1% relative per quarter }\n" });

        (await session.PublishedAsync(uri, 2)).ToString().Should().Contain("is declared in 'shared/metrics.case'");
    }

    [Fact]
    public async Task An_edit_of_a_used_file_changes_the_findings_of_those_that_use_it()
    {
        _folder.Write("metrics.case", Metric);
        var user = _folder.Write("user.case", "use \"metrics.case\"\nsurface rows \"Rows\" { metric: ctr  model: none }\n");
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("metrics.case"));
        session.Open(uri, Metric);
        await session.PublishedAsync(uri, 1);

        session.Change(uri, 2, new { range = new { start = new { line = 0, character = 7 }, end = new { line = 0, character = 10 } }, text = "clicks" });
        var found = await session.FindingsAsync(DocumentUri.FromPath(user), static findings => findings.Any(static one => (string?)one["code"] == "CASE2005"));

        found.Select(static one => (string?)one["code"]).Should().Contain("CASE2005");
    }

    [Fact]
    public async Task A_name_that_another_file_declares_is_told_with_the_file_and_no_longer_once_it_does_not()
    {
        _folder.Write("metrics.case", Metric);
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("user.case"));
        session.Open(uri, "northstar ctr { target: +1% relative per quarter }\n");
        var first = await session.PublishedAsync(uri, 1);

        File.Delete(_folder.At("metrics.case"));
        session.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = DocumentUri.FromPath(_folder.At("metrics.case")), type = 3 } } });
        var second = await session.FindingsAsync(uri, static findings => !findings.ToString().Contains("metrics.case", StringComparison.Ordinal));

        first.ToString().Should().Contain("is declared in 'metrics.case'");
        second.ToString().Should().Contain("CASE2005");
    }

    [Fact]
    public async Task Files_created_changed_and_deleted_on_the_disk_are_followed()
    {
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        var path = _folder.Write("deep/x.case", "case x \"X\" { athor: \"me\" }\n");
        var uri = DocumentUri.FromPath(path);

        Watched(session, uri, 1);
        (await session.FindingsAsync(uri)).Should().HaveCount(1);
        _folder.Write("deep/x.case", "case x \"X\" { author: \"me\" }\n");
        Watched(session, uri, 2);
        (await session.FindingsAsync(uri)).Should().BeEmpty();
        _folder.Write("deep/x.case", "case x \"X\" { athor: \"me\" }\n");
        Watched(session, uri, 2);
        await session.FindingsAsync(uri);
        Directory.Delete(_folder.At("deep"), recursive: true);
        session.Notify("workspace/didDeleteFiles", new { files = new[] { new { uri = DocumentUri.FromPath(_folder.At("deep")) } } });
        (await session.FindingsAsync(uri)).Should().BeEmpty();
        session.Server.State.Roots[0].Snapshot.Count.Should().Be(0);
    }

    [Fact]
    public async Task Settings_hold_as_soon_as_they_are_saved()
    {
        _folder.Write("x.case", "case x \"X\" { athor: \"me\" }\n");
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));
        var first = await session.FindingsAsync(uri);

        _folder.Write(".editorconfig", "root = true\n[*.case]\ncasedsl_diagnostic.meaning.severity = suggestion\n");
        Watched(session, DocumentUri.FromPath(_folder.At(".editorconfig")), 1);
        var second = await session.FindingsAsync(uri);

        ((int?)first[0]["severity"]).Should().Be(1);
        ((int?)second[0]["severity"]).Should().Be(3);
    }

    [Fact]
    public async Task A_document_that_is_closed_is_what_the_disk_says_again()
    {
        var uri = DocumentUri.FromPath(_folder.Write("x.case", "case x \"X\" { author: \"me\" }\n"));
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        session.Open(uri, "case x \"X\" { athor: \"me\" }\n");
        (await session.PublishedAsync(uri, 1)).Should().HaveCount(1);

        session.Notify("textDocument/didClose", new { textDocument = new { uri } });

        (await session.FindingsAsync(uri)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_opened_alone_is_checked_with_what_it_uses_and_forgotten_when_closed()
    {
        _folder.Write("metrics.case", Metric);
        await using var session = await ServerSession.StartAsync();
        var uri = DocumentUri.FromPath(_folder.At("user.case"));
        session.Open(uri, "use \"metrics.case\"\nnorthstar ctr { target: +1% relative per quarter }\ncase y \"Y\" { athor: \"me\" }\n");

        (await session.PublishedAsync(uri, 1)).Select(static one => (string?)one["code"]).Should().Equal("CASE2002");
        session.Notify("textDocument/didClose", new { textDocument = new { uri } });

        (await session.FindingsAsync(uri)).Should().BeEmpty();
        session.Server.State.Roots.Select(static root => root.Folder.Root).Should().BeEmpty();
    }

    [Fact]
    public async Task A_document_that_was_never_saved_is_checked_too()
    {
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);

        session.Open("untitled:Untitled-1", "case y \"Y\" { athor: \"me\" }\n");

        (await session.PublishedAsync("untitled:Untitled-1", 1)).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_file_belongs_to_the_innermost_folder_that_is_open()
    {
        var inner = _folder.At("inner");
        _folder.Write("inner/x.case", "case x \"X\" { athor: \"me\" }\n");
        await using var session = await ServerSession.StartAsync(folders: [_folder.Path, inner]);
        var uri = DocumentUri.FromPath(_folder.At("inner/x.case"));
        await session.FindingsAsync(uri);

        (session.Server.State.HomeOf(_folder.At("inner/x.case"))?.Folder.Root).Should().Be(inner);
        session.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added = Array.Empty<object>(), removed = new[] { new { uri = DocumentUri.FromPath(inner), name = "inner" } } } });
        await session.RequestAsync("casedsl/checkWorkspace", new { });

        (session.Server.State.HomeOf(_folder.At("inner/x.case"))?.Folder.Root).Should().Be(_folder.Path);
    }

    [Fact]
    public async Task Pulled_findings_have_a_name_by_which_they_are_known_to_be_the_same()
    {
        await using var session = await ServerSession.StartAsync(Pulls, folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));
        session.Open(uri, "case x \"X\" { athor: \"me\" }\n");

        var first = await session.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri } });
        var second = await session.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = (string?)first["resultId"] });
        session.Change(uri, 2, new { text = "case x \"X\" { author: \"me\" }\n" });
        var third = await session.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId = (string?)first["resultId"] });

        (session.Capabilities["diagnosticProvider"]?["interFileDependencies"]?.Value<bool>()).Should().BeTrue();
        ((JArray)first["items"]!).Should().HaveCount(1);
        ((string?)second["kind"]).Should().Be("unchanged");
        ((JArray)third["items"]!).Should().BeEmpty();
        session.Unasked().Should().NotContain(static message => (string?)message["method"] == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task Pulled_findings_of_the_workspace_tell_every_file_and_those_that_are_gone()
    {
        _folder.Write("a.case", "case a \"A\" { athor: \"me\" }\n");
        _folder.Write("b.case", "case b \"B\" { author: \"me\" }\n");
        await using var session = await ServerSession.StartAsync(Pulls, folders: _folder.Path);

        var first = (JArray)((await session.RequestAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() }))["items"] ?? new JArray());
        var previous = first.Select(static item => new { uri = (string?)item["uri"], value = (string?)item["resultId"] }).Append(new { uri = (string?)"file:///gone.case", value = (string?)"1" });
        var second = (JArray)((await session.RequestAsync("workspace/diagnostic", new { previousResultIds = previous }))["items"] ?? new JArray());

        first.Select(static item => item["items"]?.Count()).Should().BeEquivalentTo([1, 0]);
        second.Select(static item => (string?)item["kind"]).Should().BeEquivalentTo("unchanged", "unchanged", "full");
    }

    [Fact]
    public async Task Long_scans_show_how_far_they_are()
    {
        _folder.Write("a.case", "case a \"A\" {}\n");
        await using var session = await ServerSession.StartAsync(JObject.Parse("""{ "window": { "workDoneProgress": true } }"""), folders: _folder.Path);

        var begin = await session.NextAsync("$/progress");
        var end = await session.NextAsync(static message => (string?)message["params"]?["value"]?["kind"] == "end");

        ((string?)begin["value"]?["kind"]).Should().Be("begin");
        ((string?)end["params"]?["token"]).Should().Be((string?)begin["token"]);
    }

    [Fact]
    public async Task Positions_are_counted_as_was_agreed()
    {
        await using var session = await ServerSession.StartAsync(JObject.Parse("""{ "general": { "positionEncodings": ["utf-8", "utf-16"] } }"""), folders: _folder.Path);
        var uri = DocumentUri.FromPath(_folder.At("x.case"));

        session.Open(uri, "case x \"é🙂\" { athor: \"me\" }\n");
        var found = await session.PublishedAsync(uri, 1);
        session.Change(uri, 2, new { range = new { start = new { line = 0, character = 18 }, end = new { line = 0, character = 23 } }, text = "author" });

        ((string?)session.Capabilities["positionEncoding"]).Should().Be("utf-8");
        ((int?)found[0]["range"]?["start"]?["character"]).Should().Be(18);
        (await session.PublishedAsync(uri, 2)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_status_of_a_document_is_told_with_its_money_and_its_score()
    {
        var home = Path.Combine(Corpus.Root, "examples", "homescreen");
        await using var session = await ServerSession.StartAsync(folders: home);
        session.Open(DocumentUri.FromPath(Path.Combine(home, "homescreen.case")), await File.ReadAllTextAsync(Path.Combine(home, "homescreen.case")));

        var status = await session.NextAsync("casedsl/status");

        ((int?)status["errors"]).Should().Be(0);
        ((string?)status["net"]).Should().StartWith("+$");
        ((int?)status["score"]).Should().BeInRange(1, 100);
    }

    private static void Watched(ServerSession session, string uri, int type) =>
        session.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri, type } } });
}
