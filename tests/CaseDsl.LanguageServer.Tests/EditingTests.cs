using CaseDsl.Analysis;
using CaseDsl.Editing;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;
using CaseDsl.Workspace;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>Typing: the server's text is the editor's at every step, and what it says is what a fresh look would say.</summary>
public sealed class EditingTests : IDisposable
{
    /// <summary>How many random edits a run makes; the whole number is made where the build server asks for it.</summary>
    private static readonly int EditCount = int.TryParse(Environment.GetEnvironmentVariable("CASEDSL_RANDOM_EDITS"), out var asked) ? asked : 400;

    /// <summary>How often, as one types, everything is asked and held against a fresh look.</summary>
    private const int StepsBetweenAnswers = 97;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_whole_example_typed_letter_by_letter_is_answered_as_if_it_had_just_been_opened_and_ends_with_the_command_lines_findings()
    {
        var home = Path.Combine(Corpus.Root, "examples", "homescreen");
        _folder.Write("shared/metrics.case", await File.ReadAllTextAsync(Path.Combine(home, "shared", "metrics.case")));
        _folder.Write(".editorconfig", "root = true\n");
        var text = (await File.ReadAllTextAsync(Path.Combine(home, "homescreen.case"))).ReplaceLineEndings("\n");
        await using var session = await ServerSession.StartAsync(folders: _folder.Path);
        await using var fresh = await ServerSession.StartAsync(folders: _folder.Path);
        var path = _folder.At("homescreen.case");
        var uri = DocumentUri.FromPath(path);
        session.Open(uri, "", 0);
        var line = 0;
        var character = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var at = new { line, character };
            session.Change(uri, i + 1, new { range = new { start = at, end = at }, text = text[i].ToString() });
            (line, character) = text[i] == '\n' ? (line + 1, 0) : (line, character + 1);

            if (i % StepsBetweenAnswers == 0)
            {
                // An answer comes after every message before it: the text is what has been typed so far.
                fresh.Open(uri, text[..(i + 1)]);
                (await AnswersAsync(session, uri, line, character)).Should().Equal(await AnswersAsync(fresh, uri, line, character), "{0} letters have been typed", i + 1);
                fresh.Notify("textDocument/didClose", new { textDocument = new { uri } });
            }
        }

        var found = await session.PublishedAsync(uri, text.Length);

        session.Log.Should().BeEmpty();
        _folder.Write("homescreen.case", text);
        found.Select(static one => $"{one["code"]} {one["range"]?["start"]?["line"]}: {one["message"]}").Should().Equal(Checked("homescreen.case"));
    }

    [Theory]
    [InlineData(PositionEncoding.Utf16)]
    [InlineData(PositionEncoding.Utf8)]
    internal void The_whole_example_typed_letter_by_letter_is_the_editors_text_at_every_step(PositionEncoding encoding)
    {
        var text = (Corpus.Read("homescreen/homescreen.case") + "// é🙂 done\r\nunit x\r\n").ReplaceLineEndings("\n").Replace("done\n", "done\r\n", StringComparison.Ordinal);
        var path = _folder.At("homescreen.case");
        var uri = DocumentUri.FromPath(path);
        var host = new WorkspaceHost(new TextFiles(new System.IO.Abstractions.FileSystem()));
        host.Open(new Protocol.TextDocumentItem { Uri = uri, Text = "" });
        var (line, character) = (0, 0);
        var typed = "";
        while (typed.Length < text.Length)
        {
            // A pair of surrogates, and a line break of two letters, are typed at once.
            var letter = text.Substring(typed.Length, text[typed.Length] == '\r' || char.IsHighSurrogate(text[typed.Length]) ? 2 : 1);
            var at = new Protocol.Position(line, character);
            typed += letter;
            host.Edit(new Protocol.VersionedTextDocumentIdentifier { Uri = uri, Version = typed.Length }, [new Protocol.TextDocumentContentChangeEvent { Range = new(at, at), Text = letter }], encoding);
            var added = encoding == PositionEncoding.Utf8 ? System.Text.Encoding.UTF8.GetByteCount(letter) : letter.Length;
            (line, character) = letter.EndsWith('\n') ? (line + 1, 0) : (line, character + added);

            (host.State.FindFile(path, encoding)?.Text.ToString() == typed).Should().BeTrue("{0} letters have been typed", typed.Length);
        }
    }

    /// <summary>What is said of a document, and at a place in it.</summary>
    private static async Task<List<string>> AnswersAsync(ServerSession session, string uri, int line, int character)
    {
        var position = new { line, character };
        var range = new { start = new { line = 0, character = 0 }, end = position };
        var parameters = new { textDocument = new { uri }, position, range, context = new { diagnostics = Array.Empty<object>() } };
        var answers = new List<string>();
        foreach (var method in (string[])["completion", "hover", "signatureHelp", "documentHighlight", "definition", "codeAction", "inlayHint", "codeLens", "documentSymbol", "documentLink", "formatting", "semanticTokens/range", "diagnostic"])
        {
            answers.Add($"{method}: {(await session.RequestAsync("textDocument/" + method, parameters)).ToString(Newtonsoft.Json.Formatting.None)}");
        }

        return answers;
    }

    [Fact]
    public void After_any_edits_the_state_is_that_of_a_fresh_look()
    {
        string[] sources = [.. new[] { "homescreen.case", "shared/metrics.case" }.Select(static path => Corpus.Read("homescreen/" + path).ReplaceLineEndings("\n"))];
        var third = "use \"shared/metrics.case\"\nclaim third \"Third\" { moves: ctr by +1% relative  costs: bandwidth by +1%  evidence: homescreen_ab }\n";
        string[] paths = ["homescreen.case", "shared/metrics.case", "third.case"];
        string[] pieces = ["\"", "{", "}", ":", "metric x \"X\" { }\n", "use \"third.case\"\n", "ctr", "members", "\n", "// casedsl:ignore\n", "1.5%", "claim", "use \"nowhere.case\"\n", "| prose {more_clicks.net}\n", "🙂"];
        var snapshot = WorkspaceSnapshot.Empty(isWhole: true);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [paths[0]] = sources[0], [paths[1]] = sources[1], [paths[2]] = third };
        foreach (var (path, text) in texts)
        {
            snapshot = snapshot.With(WorkspaceChange.Of(SyntaxTree.Parse(text, path)));
        }

        var edits = Gen.Select(Gen.Int[0, 2], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, pieces.Length - 1], Gen.Int[0, 9]);
        var done = 0;
        edits.Array[1, 12].Sample(
            run =>
            {
                foreach (var (file, share, length, piece, kind) in run)
                {
                    var path = paths[file];
                    var text = texts.GetValueOrDefault(path);
                    if (kind == 0)
                    {
                        // A file goes, or comes back as it was.
                        snapshot = snapshot.With(text is null
                            ? WorkspaceChange.Of(SyntaxTree.Parse(texts[path] = file == 2 ? third : sources[file], path))
                            : new WorkspaceChange { Trees = WorkspaceChange.Of(SyntaxTree.Parse("", path)).Trees.SetItem(path, null) });
                        if (text is not null)
                        {
                            texts.Remove(path);
                        }
                    }
                    else if (text is not null && snapshot.TryGetDocument(path, out var document))
                    {
                        var at = (int)(share * text.Length);
                        var span = new Microsoft.CodeAnalysis.Text.TextSpan(at, kind < 6 ? 0 : Math.Min(length, text.Length - at));
                        var changed = document.Tree.Text.WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(span, pieces[piece]));
                        texts[path] = text[..span.Start] + pieces[piece] + text[span.End..];
                        snapshot = snapshot.With(WorkspaceChange.Of(document.Tree.WithChangedText(changed)));
                    }

                    done++;
                }

                Told(snapshot).Should().Equal(Told(Fresh(texts)));
                if (texts.Values.Sum(static text => text.Length) > 40_000)
                {
                    (texts[paths[0]], texts[paths[1]], texts[paths[2]]) = (sources[0], sources[1], third);
                    snapshot = texts.Aggregate(snapshot, static (at, file) => at.With(WorkspaceChange.Of(SyntaxTree.Parse(file.Value, file.Key))));
                }
            },
            iter: Math.Max(1, EditCount / 6),
            threads: 1);
        done.Should().BePositive();
    }

    /// <summary>A workspace made of texts at once, as if nothing had been before.</summary>
    private static WorkspaceSnapshot Fresh(Dictionary<string, string> texts) => WorkspaceSnapshot.Empty(isWhole: true).With(new WorkspaceChange
    {
        Trees = System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, texts.Select(static file => KeyValuePair.Create<string, SyntaxTree?>(file.Key, SyntaxTree.Parse(file.Value, file.Key)))),
    });

    private static List<string> Told(WorkspaceSnapshot snapshot)
    {
        var told = new List<string>();
        foreach (var document in snapshot.Documents.OrderBy(static document => document.Path, StringComparer.Ordinal))
        {
            snapshot.Analyze(document.Path);
        }

        foreach (var document in snapshot.Documents.OrderBy(static document => document.Path, StringComparer.Ordinal))
        {
            told.Add(document.Tree.Root.ToString());
            told.AddRange(snapshot.FindingsOf(document.Path).Select(static finding => $"{finding.Location.Path} {finding.Location.Span} {finding.Id} {finding.Severity} {finding.Message}"));
            told.AddRange(snapshot.Compilation.GetModel(document.Path).References.Select(static reference => $"{reference.Token.Span} {reference.Target.Tree.Path} {reference.Target.QualifiedName}"));
        }

        return told;
    }

    private List<string> Checked(string path)
    {
        var files = new TextFiles(new System.IO.Abstractions.FileSystem());
        var found = new CaseFileFinder(files.FileSystem, _folder.Path).Find([]);
        var session = new CheckSession(files, new CheckOptions { Analysis = AnalysisOptions.Default with { PageLines = Rendering.PageLength.Of } });
        return [.. session.Run(found).Files.Single(file => file.File.WorkspacePath == path).Findings.Select(static finding => $"{finding.Id} {finding.Location.Start.Line}: {finding.Message}")];
    }
}
