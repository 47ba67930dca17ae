using System.IO.Abstractions;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Testing;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>What the server holds, against the disk and the open documents as they are.</summary>
public sealed class WorkspaceHostTests : IDisposable
{
    private static readonly string[] Paths = ["a.case", "b.case", "sub/c.case", "sub/d.case", "sub/deep/e.case", "build/f.case", "r.csv", "sub/r.csv", ".editorconfig", "sub/.editorconfig"];

    private static readonly string[] Cases =
    [
        "metric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }\n",
        "use \"a.case\"\nsurface rows \"Rows\" { metric: ctr  model: none }\n",
        "use \"sub/c.case\"\nuse \"b.case\"\nassume x = y * 2 { source: \"s\"  as_of: 2026-01-01 }\n",
        "use \"../a.case\"\nassume y = 3 members { source: \"s\"  as_of: 2026-01-01 }\n",
        "use \"c.case\"\nuse \"../build/f.case\"\nassume z = y + f\n",
        "assume f = 4 members\nmetric ctr \"Other\" { unit: ratio }\n",
        "metric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }\nexperiment e \"E\" { hypothesis: \"h\"  randomize: member  primary: ctr  data: \"r.csv\"  arm control { }  arm treatment { } }\n",
        "use \"sub2/c.case\"\nuse \"gone.case\"\nassume w = y\n",
        "case q \"Q\" { athor: \"me\" }\n",
    ];

    private static readonly string[] Readouts = ["metric,arm,n,successes\nctr,control,100,40\nctr,treatment,100,60\n", "metric,arm\n", "metric,arm,n,successes\nnothing,control,100,400\n"];

    private static readonly string[] Settings = ["root = true\n", "root = true\n[*.case]\ncasedsl_diagnostic.meaning.severity = suggestion\n", "root = true\n[{a,c}.case]\ncasedsl_diagnostic.CASE8001.severity = none\n"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void After_any_happenings_on_the_disk_and_in_the_editor_the_server_holds_what_a_new_one_would(bool isFolderOpen, bool isTold)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var root = Directory.CreateDirectory(_folder.At($"{isFolderOpen}{seed}")).FullName;
            File.WriteAllText(Path.Combine(root, ".editorconfig"), Settings[0]);
            for (var i = 0; i < 6; i++)
            {
                Write(random, root);
            }

            var open = new Dictionary<string, string>(StringComparer.Ordinal);
            var host = Start(root, isFolderOpen, open);
            host.LookAtDisk();
            var log = new List<string>();
            for (var step = 0; step < 25; step++)
            {
                var changed = new List<string>();
                log.Add(Happen(host, random, root, open, changed));
                if (isTold)
                {
                    host.FilesChanged(changed);
                }
                else
                {
                    host.LookAtDisk();
                }

                var held = Told(host);
                var fresh = Told(Start(root, isFolderOpen, open));
                if (!held.SequenceEqual(fresh))
                {
                    Assert.Fail($"seed {seed}: {string.Join("; ", log.TakeLast(8))}\nheld only: {string.Join("\n", held.Except(fresh))}\nfresh only: {string.Join("\n", fresh.Except(held))}");
                }
            }
        }
    }

    /// <summary>Does one thing to the disk or in the editor.</summary>
    /// <param name="changed">Gets what an editor that watches files would tell the server of.</param>
    private static string Happen(WorkspaceHost host, Random random, string root, Dictionary<string, string> open, List<string> changed)
    {
        var version = random.Next(2, int.MaxValue);
        switch (random.Next(7))
        {
            case 0 or 1:
                var written = Write(random, root);
                changed.Add(written);
                return "write " + written;
            case 2:
                var gone = Path.Combine(root, Paths[random.Next(Paths.Length)]);
                if (gone == Path.Combine(root, ".editorconfig") || !File.Exists(gone))
                {
                    return "";
                }

                File.Delete(gone);
                changed.Add(gone);
                return "delete " + gone;
            case 3:
                var (from, to) = Directory.Exists(Path.Combine(root, "sub")) ? ("sub", "sub2") : ("sub2", "sub");
                (from, to) = (Path.Combine(root, from), Path.Combine(root, to));
                if (Directory.Exists(from) && !Directory.Exists(to))
                {
                    Directory.Move(from, to);
                    changed.AddRange([from, to]);
                }

                return $"move {from} {to}";
            case 4 when open.Count > 0:
                var closed = open.Keys.ElementAt(random.Next(open.Count));
                open.Remove(closed);
                host.Close(DocumentUri.FromPath(closed));
                return "close " + closed;
            case 5 when open.Count > 0:
                var edited = open.Keys.ElementAt(random.Next(open.Count));
                var text = open[edited] = Cases[random.Next(Cases.Length)];
                host.Edit(new VersionedTextDocumentIdentifier { Uri = DocumentUri.FromPath(edited), Version = version }, [new TextDocumentContentChangeEvent { Text = text }], PositionEncoding.Utf16);
                return $"edit {edited} to {text}";
            default:
                var path = Path.Combine(root, Paths[random.Next(6)]);
                if (open.TryAdd(path, Cases[random.Next(Cases.Length)]))
                {
                    host.Open(Item(path, open[path]));
                }

                return $"open {path} as {open[path]}";
        }
    }

    private static string Write(Random random, string root)
    {
        var path = Path.Combine(root, Paths[random.Next(Paths.Length)]);
        var texts = Path.GetExtension(path) switch { ".case" => Cases, ".csv" => Readouts, _ => Settings };
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = texts[random.Next(texts.Length)];
        // A deeper root would be the workspace of files that are opened alone from then on.
        File.WriteAllText(path, path == Path.Combine(root, ".editorconfig") ? text : text.Replace("root = true\n", "", StringComparison.Ordinal));
        return path;
    }

    private static WorkspaceHost Start(string root, bool isFolderOpen, Dictionary<string, string> open)
    {
        var host = new WorkspaceHost(new TextFiles(new FileSystem()));
        if (isFolderOpen)
        {
            host.ChangeFolders([DocumentUri.FromPath(root)], []);
            host.Read(new WorkspaceFolder(root), static (_, _) => { }, static _ => { }, CancellationToken.None);
        }

        foreach (var (path, text) in open)
        {
            host.Open(Item(path, text));
        }

        return host;
    }

    private static TextDocumentItem Item(string path, string text) => new() { Uri = DocumentUri.FromPath(path), Version = 1, Text = text };

    /// <summary>Everything that is told of every document.</summary>
    private static List<string> Told(WorkspaceHost host)
    {
        var told = new List<string>();
        var documents = new ServerStateView(host.State, PositionEncoding.Utf16).Documents().OrderBy(static view => view.FullPath, StringComparer.Ordinal).ToList();
        foreach (var view in documents)
        {
            view.Snapshot.Analyze(view.Path);
        }

        foreach (var view in documents)
        {
            told.Add($"{view.FullPath} {view.Text}");
            // Beside a file opened alone more may be known of what was open before: where a name could be found is told then.
            told.AddRange(view.Snapshot.FindingsOf(view.Path).Select(finding =>
                $"{finding.Location.Span} {finding.Id} {finding.Severity} {(!view.Root.IsOpened && NamesElsewhere.MayAnswer(finding.Id) ? "" : finding.Message)}"));
        }

        return told;
    }
}
