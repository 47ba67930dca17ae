using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary><c>casedsl render</c>: the pages that people read.</summary>
internal static class RenderCommand
{
    public static Command Build(Host host)
    {
        var paths = CommandParts.Paths("render");
        var only = CommandParts.Value("--only", "KIND:NAME", "Render one page, as canvas:home_canvas, to a file of its own name.");
        var to = CommandParts.Choice("--to", "The form of the pages: Markdown, HTML that needs nothing but its own file, or JSON for programs.", [.. PageForm.All.Select(static form => form.Word)]);
        var output = CommandParts.Value("--out", "DIR", "Write under this folder instead of beside each case.");
        var stdout = CommandParts.Flag("--stdout", "Write to standard output instead of files.");
        var check = CommandParts.Flag("--check", "Write nothing; name the pages that differ from what their case renders to.");
        var command = new Command("render", "Writes the pages of each case: F.case becomes F.md, F.html or F.json.") { paths, to, only, output, stdout, check };
        command.Validators.Add(result =>
        {
            if (result.Has(stdout) && result.Has(check))
            {
                result.AddError("--check looks at files: it doesn't go with --stdout");
            }
            else if (result.Has(stdout) && result.Has(output))
            {
                result.AddError("--out and --stdout are two places: give one");
            }
        });
        command.SetAction(parsed => new RenderRun(
            host, PageForm.Named(parsed.GetValue(to)), parsed.GetValue(only), parsed.GetValue(output), parsed.GetValue(stdout), parsed.GetValue(check)).Run(parsed.GetValue(paths) ?? []));
        return command;
    }
}
