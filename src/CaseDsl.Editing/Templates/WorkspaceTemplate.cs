using System.Collections.Immutable;

namespace CaseDsl.Editing;

/// <summary>A folder of cases to begin with: shared metrics, a canvas, a story, configuration, a CI job, what an editor should have.</summary>
public static class WorkspaceTemplate
{
    /// <summary>The word it is asked for by.</summary>
    public const string Kind = "workspace";

    public const string Documentation = "a folder to begin with: shared metrics, a canvas, a story, configuration, a CI job, editor recommendations";

    /// <summary>Every file of it but the job.</summary>
    public static ImmutableArray<TemplateFile> Files(DateOnly date)
    {
        var metrics = TemplateMetrics.OfWorkspace("metrics.case");
        return
        [
            new(".editorconfig", Configuration),
            new("metrics.case", Write("metrics", "metrics", date, metrics)),
            new("my_canvas.case", Write("canvas", "my_canvas", date, metrics)),
            new("my_story.case", Write("story", "my_story", date, metrics)),
            new(".vscode/extensions.json", Recommendations),
        ];
    }

    /// <summary>
    /// The CI job, from the root of the repository, where alone it is looked for. Errors stop a merge; warnings, such as
    /// prompts still to be answered, are told.
    /// </summary>
    /// <param name="folder">The workspace from that root, with <c>/</c>; empty where it is the root.</param>
    public static TemplateFile Job(string folder)
    {
        var name = folder.Length == 0 ? "cases" : folder[(folder.LastIndexOf('/') + 1)..];
        var path = folder.Length == 0 ? "" : folder.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '.') ? " " + folder : $" '{folder.Replace("'", "'\\''", StringComparison.Ordinal)}'";
        // A block of YAML, in which nothing of a folder's name means anything.
        return new TemplateFile(
            $".github/workflows/{name}.yml",
            $"""
            name: cases

            on:
              pull_request:
              push:
                branches: [main]

            jobs:
              check:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-dotnet@v4
                    with:
                      dotnet-version: 10.0.x
                  # Where your team keeps the package in a feed of its own: --add-source ADDRESS
                  - run: dotnet tool install --global casedsl
                  - run: |
                      casedsl format --check{path}
                  - run: |
                      casedsl check --rendered --format github{path}

            """.ReplaceLineEndings("\n"));
    }

    private static string Write(string kind, string name, DateOnly date, TemplateMetrics metrics) =>
        CaseTemplates.Find(kind)?.Write(new TemplateInput(name, date, metrics)) ?? "";

    private static string Configuration =>
        """
        # The top of the workspace: no case may use a file from outside it.
        root = true

        [*.case]
        charset = utf-8
        end_of_line = lf
        indent_style = space
        indent_size = 2
        insert_final_newline = true

        # How much each finding matters: error, warning, suggestion or none, by ID, by slug or by family. 'casedsl rules' lists them.
        casedsl_diagnostic.left-to-fill-in.severity = warning

        """.ReplaceLineEndings("\n");

    private static string Recommendations =>
        """
        {
          "recommendations": ["casedsl.casedsl", "editorconfig.editorconfig"]
        }

        """.ReplaceLineEndings("\n");
}
