using System.Diagnostics;
using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>What the protocol says of sessions: order, errors, exit codes.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task A_request_before_initialize_is_refused_and_a_notification_dropped()
    {
        await using var session = ServerSession.Silent();

        session.Notify("textDocument/didOpen", new { textDocument = new { uri = "file:///x.case", languageId = "case", version = 1, text = "case" } });
        var error = await session.ErrorAsync("textDocument/hover", new { });
        var unknown = await session.ErrorAsync("no/such", new { });

        ((int?)error["code"]).Should().Be(-32002);
        ((int?)unknown["code"]).Should().Be(-32002);
        session.Server.State.Open.Should().BeEmpty();
    }

    [Fact]
    public async Task Initialize_says_who_answers_and_comes_once()
    {
        await using var session = ServerSession.Silent();

        var answer = await session.RequestAsync("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { } });
        var again = await session.ErrorAsync("initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = new { } });

        (answer["serverInfo"]?["name"]?.ToString()).Should().Be("casedsl");
        (answer["capabilities"]?["textDocumentSync"]?["change"]?.ToString()).Should().Be("2");
        ((int?)again["code"]).Should().Be(-32600);
    }

    [Fact]
    public async Task An_unknown_request_is_refused_and_an_unknown_notification_passed_over()
    {
        await using var session = await ServerSession.StartAsync();

        session.Notify("$/no/such", new { });
        session.Notify("no/such", new { });
        var error = await session.ErrorAsync("no/such", new { });

        ((int?)error["code"]).Should().Be(-32601);
    }

    [Theory]
    [InlineData("{\"jsonrpc\": \"2.0\", ", -32700)]
    [InlineData("nonsense", -32700)]
    [InlineData("", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("42", -32600)]
    [InlineData("{}", -32600)]
    public async Task A_broken_message_is_answered_and_the_session_goes_on(string body, int code)
    {
        await using var session = await ServerSession.StartAsync();

        session.Write(body);
        var error = await session.NextAsync(static message => message["error"] is not null);

        ((int?)error["error"]?["code"]).Should().Be(code);
        (error["id"]?.Type).Should().Be(JTokenType.Null);
        (await session.ErrorAsync("no/such")).Should().NotBeNull();
    }

    [Theory]
    [InlineData("{\"textDocument\": 7}")]
    [InlineData("{\"textDocument\": {\"uri\": 5}, \"position\": \"here\"}")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    public async Task Other_parameters_are_told_without_a_word_of_our_insides(string parameters)
    {
        await using var session = await ServerSession.StartAsync();

        var error = await session.ErrorAsync("textDocument/hover", JToken.Parse(parameters));

        ((int?)error["code"]).Should().Be(-32602);
        error.ToString().Should().NotContainAny("CaseDsl.", "Newtonsoft", "StreamJsonRpc", "   at ", "Exception");
    }

    [Fact]
    public async Task Missing_parameters_are_told()
    {
        await using var session = await ServerSession.StartAsync();

        ((int?)(await session.ErrorAsync("textDocument/hover"))["code"]).Should().Be(-32602);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_whole_session_in_one_write_is_answered_before_it_ends(bool hangsUp)
    {
        await using var session = ServerSession.Silent();

        session.Raw(
            Framed("""{"jsonrpc":"2.0","id":"first","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""")
            + Framed("""{"jsonrpc":"2.0","id":"last","method":"shutdown"}""")
            + Framed("""{"jsonrpc":"2.0","method":"exit"}"""));
        if (hangsUp)
        {
            session.HangUp();
        }

        (await session.Exit).Should().Be(0);
        ((await session.NextAsync(static message => (string?)message["id"] == "first"))["result"]?["capabilities"]).Should().NotBeNull();
        (await session.NextAsync(static message => (string?)message["id"] == "last")).ContainsKey("result").Should().BeTrue();

        static string Framed(string body) => $"Content-Length: {body.Length}\r\n\r\n{body}";
    }

    [Fact]
    public async Task After_shutdown_only_exit_is_heard_and_ends_with_0()
    {
        await using var session = await ServerSession.StartAsync();

        (await session.RequestAsync("shutdown")).Type.Should().Be(JTokenType.Null);
        var error = await session.ErrorAsync("textDocument/hover", new { });
        session.Notify("exit");

        ((int?)error["code"]).Should().Be(-32600);
        (await session.Exit).Should().Be(0);
    }

    [Fact]
    public async Task Exit_alone_ends_with_1()
    {
        await using var session = await ServerSession.StartAsync();

        session.Notify("exit");

        (await session.Exit).Should().Be(1);
    }

    [Fact]
    public async Task Exit_before_initialize_ends_with_1()
    {
        await using var session = ServerSession.Silent();

        session.Notify("exit");

        (await session.Exit).Should().Be(1);
    }

    [Fact]
    public async Task The_end_of_the_input_ends_with_1()
    {
        await using var session = await ServerSession.StartAsync();

        session.HangUp();

        (await session.Exit).Should().Be(1);
    }

    [Fact]
    public async Task A_header_that_says_no_length_ends_with_1_and_a_line_in_the_log()
    {
        await using var session = await ServerSession.StartAsync();

        session.Raw("Content-Type: text/plain\r\n\r\n{}");

        (await session.Exit).Should().Be(1);
        session.Log.Should().Contain("Content-Length");
    }

    [Fact]
    public async Task The_death_of_the_parent_ends_the_session()
    {
        using var parent = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException();
        await using var session = ServerSession.Silent();
        await session.RequestAsync("initialize", new { processId = parent.Id, capabilities = new { } });

        await parent.WaitForExitAsync();

        (await session.Exit).Should().Be(1);
    }

    [Fact]
    public async Task A_cancelled_request_ends_its_work_and_is_answered_as_cancelled()
    {
        // The cancellation is carried out beside what follows it, so that there has to be enough work left for it to end.
        const int Cases = 100;
        using var folder = new TempFolder();
        using var files = new PausingFiles(".md") { Slowness = TimeSpan.FromMilliseconds(20) };
        for (var i = 0; i < Cases; i++)
        {
            folder.Write($"c{i}.case", "case c \"C\" {}\n");
        }

        await using var session = await ServerSession.StartAsync(files, null, null, folder.Path);

        var (id, answer) = session.Send("casedsl/renderWorkspace", new { });
        await files.Reached;
        session.Notify("$/cancelRequest", new { id });
        await session.RequestAsync("casedsl/templates", new { });
        files.Go();

        ((int?)(await answer)["error"]?["code"]).Should().Be(-32800);
        Directory.GetFiles(folder.Path, "*.md").Should().HaveCountLessThan(Cases, "what was begun is whole, and nothing more is begun");
    }

    [Fact]
    public async Task Work_that_takes_its_time_holds_up_neither_questions_nor_edits_and_is_of_the_state_it_met()
    {
        using var folder = new TempFolder();
        using var files = new PausingFiles(".md");
        folder.Write("a.case", "case a \"A\" {}\n");
        var uri = DocumentUri.FromPath(folder.Write("b.case", "case b \"Before\" {}\n"));
        await using var session = await ServerSession.StartAsync(files, null, null, folder.Path);
        session.Open(uri, "case b \"Before\" {}\n");

        var (_, answer) = session.Send("casedsl/renderWorkspace", new { });
        await files.Reached;
        session.Change(uri, 2, new { text = "case b \"After\" {}\n" });
        var symbols = await session.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } });
        await session.PublishedAsync(uri, 2);
        var isUnderWay = !answer.IsCompleted;
        files.Go();

        ((int?)(await answer)["result"]?["written"]).Should().Be(2);
        isUnderWay.Should().BeTrue();
        symbols.ToString().Should().Contain("\"b\"");
        (await File.ReadAllTextAsync(folder.At("b.md"))).Should().Contain("Before").And.NotContain("After");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_would_be_false_while_files_are_unread_waits_for_them_and_not_for_an_edited_document(bool isEdited)
    {
        using var folder = new TempFolder();
        using var files = new PausingFiles("slow.case");
        var uri = DocumentUri.FromPath(folder.Write("metrics.case", ""));
        var user = DocumentUri.FromPath(folder.Write("slow.case", "use \"metrics.case\"\nnorthstar ctr { target: +1% relative per quarter }\n"));
        await using var session = ServerSession.Silent(files);
        await session.RequestAsync("initialize", new { capabilities = new { }, rootUri = DocumentUri.FromPath(folder.Path) });
        session.Notify("initialized", new { });
        session.Open(uri, "metric ctr \"Clicks\" { unit: ratio }\n");
        await files.Reached;

        var (_, answer) = session.Send("textDocument/rename", new { textDocument = new { uri }, position = new { line = 0, character = 7 }, newName = "clicks" });
        var (_, moved) = session.Send("workspace/willRenameFiles", new { files = new[] { new { oldUri = uri, newUri = DocumentUri.FromPath(folder.At("m.case")) } } });
        if (isEdited)
        {
            session.Change(uri, 2, new { text = "\nmetric ctr \"Clicks\" { unit: ratio }\n" });
        }

        // Nobody else waits.
        (await session.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri } })).Should().HaveCount(1);
        var isWaiting = !answer.IsCompleted && !moved.IsCompleted;
        files.Go();

        isWaiting.Should().BeTrue();
        ((await moved)["result"]?["changes"]?[user]).Should().HaveCount(1);
        ((int?)(await answer)["error"]?["code"]).Should().Be(isEdited ? -32801 : null);
        ((await answer)["result"]?["changes"]?[user]?.Count()).Should().Be(isEdited ? null : 1);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":77,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"x","error":{"code":1,"message":"no"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}""")]
    public async Task An_answer_to_nothing_that_was_asked_is_passed_over(string body)
    {
        await using var session = await ServerSession.StartAsync();

        session.Write(body);

        (await session.RequestAsync("casedsl/templates", new { })).Should().NotBeNull();
    }

    [Theory]
    [InlineData("""{"capabilities":null,"processId":"me","workspaceFolders":[{"uri":5},7],"trace":3}""")]
    [InlineData("""{"capabilities":{"textDocument":{"hover":true,"completion":{"completionItem":[]}},"general":{"positionEncodings":["utf-32","utf-8"]}}}""")]
    [InlineData("""{"capabilities":[],"initializationOptions":"none","rootUri":"nonsense"}""")]
    [InlineData("""{"capabilities":{"general":{"positionEncodings":"utf-8"}},"initializationOptions":{"codeLensCommands":"yes","diagnostics":{}}}""")]
    public async Task What_a_client_says_of_itself_may_have_any_shape(string parameters)
    {
        await using var session = ServerSession.Silent();

        var answer = await session.RequestAsync("initialize", JToken.Parse(parameters));

        ((string?)answer["capabilities"]?["positionEncoding"]).Should().Be(parameters.Contains("[\"utf-32", StringComparison.Ordinal) ? "utf-8" : "utf-16");
    }

    [Theory]
    [InlineData("")]
    [InlineData("untitled:")]
    [InlineData("not an address")]
    public async Task A_document_of_a_strange_address_is_a_document(string uri)
    {
        await using var session = await ServerSession.StartAsync();

        session.Open(uri, "case x \"X\" { athor: \"me\" }\n");

        (await session.PublishedAsync(uri, 1)).Should().HaveCount(1);
        session.Notify("textDocument/didClose", new { textDocument = new { uri } });
        await session.FindingsAsync(uri, static findings => findings.Count == 0);
        session.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_trace_is_told_once_it_is_asked_for()
    {
        await using var session = await ServerSession.StartAsync();

        session.Notify("$/setTrace", new { value = "verbose" });
        session.Open("file:///nowhere/x.case", "case x \"X\" {}\n");

        ((await session.NextAsync("$/logTrace"))["message"]?.ToString()).Should().Contain("x.case");
    }
}
