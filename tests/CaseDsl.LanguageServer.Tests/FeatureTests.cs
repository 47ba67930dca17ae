using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>Each feature once, over the protocol: what it is in full is tested where it is made.</summary>
public sealed class FeatureTests : IAsyncLifetime, IDisposable
{
    private const string Metrics =
        """
        metric engagement "Hours" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 52 stream_hours per member per month }
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2%  drives: engagement at 0.4  value: $0.5M per quarter per 1% }
        cost serving "Inference" { baseline: $0.8M per quarter }
        northstar engagement { target: +1% relative per quarter }
        """;

    private static readonly JObject Capabilities = JObject.Parse("""
        {
          "workspace": { "workspaceEdit": { "documentChanges": true } },
          "textDocument": {
            "completion": { "completionItem": { "snippetSupport": true } },
            "definition": { "linkSupport": true },
            "signatureHelp": { "signatureInformation": { "parameterInformation": { "labelOffsetSupport": true } } },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true }
          }
        }
        """);

    private readonly TempFolder _folder = new();
    private ServerSession _session = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("metrics.case", Metrics);
        _session = await ServerSession.StartAsync(Capabilities, JObject.Parse("""{ "codeLensCommands": true, "suggestCommand": "suggest" }"""), _folder.Path);
    }

    public async Task DisposeAsync()
    {
        _session.Log.Should().BeEmpty();
        await _session.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hover_explains_a_figure()
    {
        var document = await OpenAsync("use \"metrics.case\"\nassume rate = ctr.[|base$$line|] * 2\n");

        var hover = await document.AtCursorAsync("textDocument/hover");

        ((string?)hover["contents"]?["kind"]).Should().Be("markdown");
        ((string?)hover["contents"]?["value"]).Should().Contain("4.2%");
        document.TextIn(hover["range"]).Should().Be("baseline");
    }

    [Fact]
    public async Task Definition_leads_to_the_declaration_in_another_file()
    {
        var document = await OpenAsync("use \"metrics.case\"\nassume rate = c$$tr.baseline * 2\n");

        var link = (await document.AtCursorAsync("textDocument/definition"))[0];

        ((string?)link?["targetUri"]).Should().Be(Uri("metrics.case"));
        ((int?)link?["targetSelectionRange"]?["start"]?["line"]).Should().Be(1);
        document.TextIn(link?["originSelectionRange"]).Should().Be("ctr");
    }

    [Fact]
    public async Task Type_definition_leads_to_what_stands_behind()
    {
        var document = await OpenAsync("use \"metrics.case\"\nmodel [|ranker|] \"Ranker\" { version: v3 }\nsurface r$$ows \"Rows\" { model: ranker  metric: ctr }\n");

        var found = (await document.AtCursorAsync("textDocument/typeDefinition"))[0];

        document.TextIn(found?["range"]).Should().Be("ranker");
    }

    [Fact]
    public async Task References_are_found_in_every_file()
    {
        var document = await OpenAsync("use \"metrics.case\"\nassume rate = c$$tr.baseline * 2\n");

        var found = await _session.RequestAsync("textDocument/references", new { textDocument = document.Identifier, position = document.PositionOf(document.Source.Cursor), context = new { includeDeclaration = true } });

        found.Select(static one => (string?)one["uri"]).Should().Equal(Uri("metrics.case"), document.Uri);
    }

    [Fact]
    public async Task Highlights_tell_the_declaration_from_what_names_it()
    {
        var document = await OpenAsync("model [|ran$$ker|] \"Ranker\" { version: v3 }\nmodel other \"Other\" { version: v4  replaces: [|ranker|] }\n");

        var found = await document.AtCursorAsync("textDocument/documentHighlight");

        found.Select(one => document.TextIn(one["range"])).Should().Equal("ranker", "ranker");
        found.Select(static one => (int?)one["kind"]).Should().Equal(3, 2);
    }

    [Fact]
    public async Task Symbols_are_an_outline()
    {
        var document = await OpenAsync("model [|ranker|] \"Ranker\" {\n  version: v3\n  risk drift { level: low  mitigation: \"None\" }\n}\n");

        var symbol = (await document.WholeAsync("textDocument/documentSymbol"))[0];

        ((string?)symbol?["name"]).Should().Be("ranker");
        ((string?)symbol?["children"]?[0]?["name"]).Should().Be("drift");
        document.TextIn(symbol?["selectionRange"]).Should().Be("ranker");
    }

    [Fact]
    public async Task Symbols_of_the_workspace_are_found_by_a_part_of_their_name()
    {
        var found = await _session.RequestAsync("workspace/symbol", new { query = "serv" });

        found.Select(static one => (string?)one["name"]).Should().Contain("serving");
        ((string?)found[0]?["location"]?["uri"]).Should().Be(Uri("metrics.case"));
    }

    [Fact]
    public async Task Blocks_fold_and_selections_grow()
    {
        var document = await OpenAsync("model ranker \"Ranker\" {\n  version: v$$3\n}\n");

        var folds = await document.WholeAsync("textDocument/foldingRange");
        var selection = (await _session.RequestAsync("textDocument/selectionRange", new { textDocument = document.Identifier, positions = new[] { document.PositionOf(document.Source.Cursor) } }))[0];

        folds.Select(static fold => ((int?)fold["startLine"], (int?)fold["endLine"])).Should().Equal((0, 2));
        document.TextIn(selection?["range"]).Should().Be("v3");
        document.TextIn(selection?["parent"]?["range"]).Should().StartWith("version:");
    }

    [Fact]
    public async Task Links_lead_to_used_files()
    {
        var document = await OpenAsync("use \"[|metrics.case|]\"\n");

        var link = (await document.WholeAsync("textDocument/documentLink"))[0];

        ((string?)link?["target"]).Should().Be(Uri("metrics.case"));
        document.TextIn(link?["range"]).Should().Be("metrics.case");
    }

    [Fact]
    public async Task Tokens_come_in_full_in_part_and_as_what_changed()
    {
        var document = await OpenAsync("model ranker \"Ranker\" { version: v3 }\nmodel other \"Other\" { version: v4 }\n");

        var full = await document.WholeAsync("textDocument/semanticTokens/full");
        var part = await _session.RequestAsync("textDocument/semanticTokens/range", new { textDocument = document.Identifier, range = new { start = new { line = 1, character = 0 }, end = new { line = 2, character = 0 } } });
        _session.Change(document.Uri, 2, new { range = new { start = new { line = 0, character = 6 }, end = new { line = 0, character = 12 } }, text = "ra" });
        var delta = await _session.RequestAsync("textDocument/semanticTokens/full/delta", new { textDocument = document.Identifier, previousResultId = (string?)full["resultId"] });
        var again = await document.WholeAsync("textDocument/semanticTokens/full");

        var numbers = Numbers(full["data"]);
        foreach (var edit in delta["edits"] ?? new JArray())
        {
            numbers.RemoveRange((int)edit["start"]!, (int)edit["deleteCount"]!);
            numbers.InsertRange((int)edit["start"]!, Numbers(edit["data"]));
        }

        numbers.Should().Equal(Numbers(again["data"]));
        Numbers(part["data"])[..2].Should().Equal(1, 0);
        (_session.Capabilities["semanticTokensProvider"]?["legend"]?["tokenTypes"]?[numbers[3]]?.ToString()).Should().Be("keyword");
    }

    [Fact]
    public async Task Completion_knows_what_fits_and_brings_the_file_it_comes_from()
    {
        var document = await OpenAsync("model ranker \"Ranker\" { version: v3 }\nsurface rows \"Rows\" { model: ranker  metric: [|c$$|] }\n");

        var list = await document.AtCursorAsync("textDocument/completion");
        var item = list["items"]?.First(static one => (string?)one["label"] == "ctr") ?? new JObject();
        var resolved = await _session.RequestAsync("completionItem/resolve", item);

        document.TextIn(item["textEdit"]?["range"]).Should().Be("c");
        ((string?)item["additionalTextEdits"]?[0]?["newText"]).Should().Contain("use \"metrics.case\"");
        ((string?)resolved["documentation"]?["value"]).Should().Contain("Clicks");
    }

    [Fact]
    public async Task Completion_of_a_declaration_is_a_snippet()
    {
        var document = await OpenAsync("mod$$\n");

        var item = (await document.AtCursorAsync("textDocument/completion"))["items"]?.First(static one => (string?)one["label"] == "model");

        ((int?)item?["insertTextFormat"]).Should().Be(2);
        ((string?)item?["textEdit"]?["newText"]).Should().Contain("${1");
    }

    [Fact]
    public async Task Signature_help_follows_the_arguments()
    {
        var document = await OpenAsync("assume x = compound(1%, $$2)\n");

        var help = await document.AtCursorAsync("textDocument/signatureHelp");

        ((string?)help["signatures"]?[0]?["label"]).Should().Be("compound(rate, periods)");
        ((int?)help["activeParameter"]).Should().Be(1);
        (help["signatures"]?[0]?["parameters"]?[1]?["label"]?.Values<int>()).Should().Equal(15, 22);
    }

    [Fact]
    public async Task A_client_that_shows_no_Markdown_and_takes_no_numbers_gets_plain_words()
    {
        await using var plain = await ServerSession.StartAsync(JObject.Parse("""{ "textDocument": { "hover": { "contentFormat": ["plaintext"] } } }"""));
        var document = await CaseDocument.OpenAsync(plain, _folder.At("y.case"), "assume x = compo$$und(1%, 2)\n");

        var hover = await document.AtCursorAsync("textDocument/hover");
        var help = await plain.RequestAsync("textDocument/signatureHelp", new { textDocument = document.Identifier, position = document.PositionOf("assume x = compound(".Length) });

        ((string?)hover["contents"]?["kind"]).Should().Be("plaintext");
        ((string?)hover["contents"]?["value"]).Should().Contain("compound(1%, 2) is 2.0%\n").And.Contain("compound(rate, periods)").And.NotContainAny("`", "*");
        ((string?)help["signatures"]?[0]?["parameters"]?[1]?["label"]).Should().Be("periods");
    }

    [Fact]
    public async Task Rename_reaches_every_file_and_refuses_what_would_clash()
    {
        var document = await OpenAsync("use \"metrics.case\"\nassume rate = [|c$$tr|].baseline * 2\n");
        object At(string name) => new { textDocument = document.Identifier, position = document.PositionOf(document.Source.Cursor), newName = name };

        var prepared = await document.AtCursorAsync("textDocument/prepareRename");
        var edit = await _session.RequestAsync("textDocument/rename", At("clicks"));
        var clash = await _session.ErrorAsync("textDocument/rename", At("engagement"));

        ((string?)prepared["placeholder"]).Should().Be("ctr");
        (edit["documentChanges"]?.Select(static one => (string?)one["textDocument"]?["uri"])).Should().BeEquivalentTo(document.Uri, Uri("metrics.case"));
        document.After(edit["documentChanges"]?.First(one => (string?)one["textDocument"]?["uri"] == document.Uri)["edits"]).Should().Contain("clicks.baseline");
        ((int?)clash["code"]).Should().Be(-32803);
        ((string?)clash["message"]).Should().Contain("engagement");
    }

    [Fact]
    public async Task What_can_not_be_renamed_is_told()
    {
        var document = await OpenAsync("assume x = 1$$2\n");

        var error = await _session.ErrorAsync("textDocument/prepareRename", new { textDocument = document.Identifier, position = document.PositionOf(document.Source.Cursor) });

        ((string?)error["message"]).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_fix_is_a_code_action_that_mends_its_finding()
    {
        var document = await OpenAsync("case x \"X\" { [|ath$$or|]: \"me\" }\n");

        var actions = await _session.RequestAsync("textDocument/codeAction", new { textDocument = document.Identifier, range = document.RangeOf(new(document.Source.Cursor, 0)), context = new { diagnostics = Array.Empty<object>(), only = new[] { "quickfix" } } });
        var fix = actions.First(static action => action["isPreferred"] is not null);

        ((string?)fix["kind"]).Should().Be("quickfix");
        ((string?)fix["diagnostics"]?[0]?["code"]).Should().Be("CASE2002");
        document.After(fix["edit"]?["documentChanges"]?[0]?["edits"]).Should().Contain("{ author: \"me\" }");
    }

    [Fact]
    public async Task Only_the_kinds_of_actions_that_are_asked_for_come()
    {
        var document = await OpenAsync("case x \"X\" { ath$$or: \"me\" }\n");

        var actions = await _session.RequestAsync("textDocument/codeAction", new { textDocument = document.Identifier, range = document.RangeOf(new(document.Source.Cursor, 0)), context = new { diagnostics = Array.Empty<object>(), only = new[] { "refactor" } } });

        actions.Select(static action => (string?)action["kind"]).Should().NotContain("quickfix");
    }

    [Fact]
    public async Task Formatting_lays_out_all_a_part_and_what_was_typed()
    {
        var document = await OpenAsync("case   x   \"X\"   {\n author:   \"me\"\n}$$\n");
        var options = new { tabSize = 2, insertSpaces = true };

        var all = await _session.RequestAsync("textDocument/formatting", new { textDocument = document.Identifier, options });
        var part = await _session.RequestAsync("textDocument/rangeFormatting", new { textDocument = document.Identifier, range = new { start = new { line = 1, character = 0 }, end = new { line = 1, character = 3 } }, options });
        var typed = await _session.RequestAsync("textDocument/onTypeFormatting", new { textDocument = document.Identifier, position = document.PositionOf(document.Source.Cursor), ch = "}", options });

        document.After(all).Should().Be("case x \"X\" {\n  author: \"me\"\n}\n");
        document.After(part).Should().Be("case   x   \"X\"   {\n  author: \"me\"\n}\n");
        document.After(typed).Should().Be("case x \"X\" {\n  author: \"me\"\n}\n");
    }

    [Fact]
    public async Task Names_of_one_file_are_typed_together()
    {
        var document = await OpenAsync("model ran$$ker \"Ranker\" { version: v3 }\nmodel other \"Other\" { version: v4  replaces: ranker }\n");

        var linked = await document.AtCursorAsync("textDocument/linkedEditingRange");

        (linked["ranges"]?.Select(document.TextIn)).Should().Equal("ranker", "ranker");
    }

    [Fact]
    public async Task Hints_and_lenses_show_what_is_computed()
    {
        var document = await OpenAsync("use \"metrics.case\"\nmodel ranker \"Ranker\" { version: v3 }\nclaim more \"More clicks\" { model: ranker  moves: ctr by +1% relative [0.5%, 1.5%]  costs: serving by +$0.1M per quarter }\n");

        var hints = await _session.RequestAsync("textDocument/inlayHint", new { textDocument = document.Identifier, range = new { start = new { line = 0, character = 0 }, end = new { line = 9, character = 0 } } });
        var lenses = await document.WholeAsync("textDocument/codeLens");

        hints.Select(static hint => (string?)hint["label"]).Should().Contain(static label => label!.Contains("4.2", StringComparison.Ordinal));
        lenses.Select(static lens => (string?)lens["command"]?["command"]).Should().Contain("casedsl.explainFigure");
    }

    [Fact]
    public async Task A_moved_file_is_used_at_its_new_place()
    {
        var document = await OpenAsync("use \"metrics.case\"\n");

        var edit = await _session.RequestAsync("workspace/willRenameFiles", new { files = new[] { new { oldUri = Uri("metrics.case"), newUri = Uri("shared/all.case") } } });

        document.After(edit["documentChanges"]?[0]?["edits"]).Should().Be("use \"shared/all.case\"\n");
    }

    [Fact]
    public async Task A_page_comes_with_the_way_back_to_its_source()
    {
        var document = await OpenAsync("use \"metrics.case\"\nmodel ranker \"Ranker\" { version: v3 }\ncanvas bet \"The bet\" {\n  problem: \"Members scroll past forty titles.\"\n  model: ranker\n  metrics: ctr\n  costs: serving\n}\n");

        var markdown = await Ask("casedsl/page", document, new { format = "markdown", only = "canvas:bet" });
        var html = await Ask("casedsl/page", document, new { format = "html" });
        var none = await Ask("casedsl/page", document, new { format = "html", only = "canvas:other" });

        ((string?)markdown["text"]).Should().StartWith("# ").And.Contain("The bet");
        (markdown["anchors"]?.Select(static anchor => ((string?)anchor["uri"], (int?)anchor["line"]))).Should().Contain((document.Uri, 3));
        ((string?)html["text"]).Should().Contain("data-line=");
        ((string?)html["style"]).Should().NotBeEmpty();
        none.Type.Should().Be(JTokenType.Null);
    }

    [Fact]
    public async Task Figures_are_told_explained_and_computed()
    {
        var document = await OpenAsync("use \"metrics.case\"\nmodel ranker \"Ranker\" { version: v3 }\nclaim more \"More clicks\" { model: ranker  moves: ctr by +1% relative  costs: serving by +$0.1M per quarter }\n");

        var figures = await document.WholeAsync("casedsl/figures");
        var explained = await Ask("casedsl/explainFigure", document, new { figure = "more.net" });
        var computed = await Ask("casedsl/evaluate", document, new { expression = "$1M * 4" });
        var faulty = await Ask("casedsl/evaluate", document, new { expression = "nothing * 4" });
        var score = await document.WholeAsync("casedsl/score");

        ((string?)figures["items"]?[0]?["expression"]).Should().Be("more.net");
        ((string?)explained["markdown"]).Should().Contain("more.net");
        ((int?)explained["range"]?["start"]?["line"]).Should().Be(2);
        ((string?)computed["text"]).Should().StartWith("$4");
        ((string?)faulty["error"]).Should().Contain("nothing");
        ((int?)score["total"]).Should().BeInRange(0, 100);
    }

    [Fact]
    public async Task The_workspace_is_checked_and_rendered_and_new_files_begun()
    {
        var check = await _session.RequestAsync("casedsl/checkWorkspace", new { });
        var render = await _session.RequestAsync("casedsl/renderWorkspace", new { });
        var again = await _session.RequestAsync("casedsl/renderWorkspace", new { });
        var templates = await _session.RequestAsync("casedsl/templates", new { });
        var begun = await _session.RequestAsync("casedsl/newText", new { kind = "canvas", name = "rows" });
        var rule = await _session.RequestAsync("casedsl/explainRule", new { rule = "bare-percent-of-ratio" });
        var misspelt = await _session.ErrorAsync("casedsl/explainRule", new { rule = "bare-percent" });

        ((int?)check["files"]).Should().Be(1);
        ((int?)render["written"]).Should().Be(1);
        File.Exists(_folder.At("metrics.md")).Should().BeTrue();
        ((int?)again["written"]).Should().Be(0);
        (templates["items"]?.Select(static item => (string?)item["kind"])).Should().Contain("canvas");
        ((string?)begun["fileName"]).Should().Be("rows.case");
        ((string?)rule["markdown"]).Should().Contain("CASE3004");
        ((int?)misspelt["code"]).Should().Be(-32803);
    }

    private Task<CaseDocument> OpenAsync(string marked) => CaseDocument.OpenAsync(_session, _folder.At("x.case"), marked);

    private Task<JToken> Ask(string method, CaseDocument document, object more)
    {
        var parameters = JObject.FromObject(more);
        parameters["textDocument"] = JToken.FromObject(document.Identifier);
        return _session.RequestAsync(method, parameters);
    }

    private string Uri(string path) => DocumentUri.FromPath(_folder.At(path));

    private static List<int> Numbers(JToken? data) => [.. (data ?? new JArray()).Values<int>()];
}
