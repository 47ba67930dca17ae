using System.CommandLine;
using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary><c>casedsl check</c>: what is wrong, why it matters, and what to write instead.</summary>
internal static class CheckCommand
{
    public static Command Build(Host host)
    {
        var paths = CommandParts.Paths("check");
        var format = CommandParts.Choice("--format", "How findings are written.", [.. CheckFormat.All.Select(static f => f.Name)]);
        var output = CommandParts.Value("--output", "FILE", "Write the findings to a file, too, in the format asked for or else that of its extension (.sarif, .json, .xml, .txt); standard output gets the text.");
        var failOn = CommandParts.Choice("--fail-on", "The level from which findings give exit code 1.", "error", "warning", "suggestion", "never");
        var select = CommandParts.Rules("--select", "Report these rules only: IDs, slugs or families. Syntax errors are always reported.");
        var ignore = CommandParts.Rules("--ignore", "Don't report these rules.");
        var fix = CommandParts.Flag("--fix", "Apply the fixes that can't change what you meant, then report what is left.");
        var unsafeFixes = CommandParts.Flag("--unsafe-fixes", "With --fix or --diff: apply those that need your eye, too.");
        var diff = CommandParts.Flag("--diff", "Show what --fix would change, and change nothing.");
        var stdin = CommandParts.Flag("--stdin", "Check standard input.");
        var path = CommandParts.Value("--path", "NAME", "With --stdin: the file that the text is, or will be.");
        var rendered = CommandParts.Flag("--rendered", "Report the Markdown and HTML pages beside the cases that no longer equal what their case renders to.");
        var draws = CommandParts.Draws();
        var sentence = CommandParts.Value("--sentence", "TEXT", "Diagnose one sentence instead, such as \"I built a model that improved precision by 4 %\".");
        var statistics = CommandParts.Flag("--statistics", "Count findings by rule, with the time each rule took, on standard error.");
        var baseline = CommandParts.Value("--baseline", "FILE", "Report only what is not in this file of known findings.");
        var writeBaseline = CommandParts.Value("--write-baseline", "FILE", "Write all that is found to a file for --baseline; what it holds of files that are not checked stays.");
        var changedSince = CommandParts.Value("--changed-since", "REV", "Check only what has changed since a revision of git, such as origin/main, and the files that use it.");
        var watch = CommandParts.Flag("--watch", "Check again whenever a file is saved, until Ctrl+C.");
        var command = new GroupedCommand(
            "check",
            "Reports what does not hold in case files: every claim, every number, every decision.",
            ("What is checked", [changedSince, rendered, watch, stdin, path, sentence]),
            ("What counts", [failOn, select, ignore, baseline, writeBaseline]),
            ("Mending", [fix, unsafeFixes, diff]),
            ("How it is told", [format, output, statistics, draws]));
        command.Arguments.Add(paths);
        var files = new Option[] { baseline, writeBaseline, changedSince, watch };
        command.Validators.Add(result =>
        {
            var mends = result.Has(fix) || result.Has(diff);
            // Its value may be missing, which is told after the validators have run.
            var asked = CheckFormat.Named(result.GetResult(format)?.Tokens is [{ Value: var name }, ..] ? name : null);
            if (result.Has(sentence) && (mends || result.Has(stdin) || result.Has(paths) || result.Has(rendered) || result.Has(statistics)))
            {
                result.AddError("--sentence stands alone: no files, --stdin, --rendered, --fix, --diff or --statistics go with it");
            }
            else if (result.Has(sentence) && asked != CheckFormat.Text && asked != CheckFormat.Json)
            {
                result.AddError($"--sentence is written as text or json: a {asked.Name} report is about files");
            }
            else if (result.Has(stdin) && result.Has(paths))
            {
                result.AddError("--stdin takes no paths; --path says where the text stands");
            }
            else if (!result.Has(stdin) && result.Has(path))
            {
                result.AddError("--path goes with --stdin");
            }
            else if (result.GetResult(path)?.Tokens is [{ Value: var place }, ..] && (place.Length == 0 || place[^1] is '/' or '\\'))
            {
                result.AddError("--path names a file, which need not be there");
            }
            else if (result.GetResult(output)?.Tokens is [{ Value: "-" }, ..])
            {
                result.AddError("--output writes to a file; without it --format goes to standard output");
            }
            else if (result.Has(stdin) && mends)
            {
                result.AddError("--fix and --diff work on files, not on --stdin");
            }
            else if (result.Has(unsafeFixes) && !mends)
            {
                result.AddError("--unsafe-fixes goes with --fix or --diff");
            }
            else if ((result.Has(sentence) || result.Has(stdin)) && Array.Find(files, result.Has) is { } option)
            {
                result.AddError($"{option.Name} works on files, not on {(result.Has(stdin) ? "--stdin" : "--sentence")}");
            }
            else if (result.Has(baseline) && result.Has(writeBaseline))
            {
                result.AddError("--write-baseline writes what --baseline reads: give one of them");
            }
            else if (result.Has(diff) && (result.Has(writeBaseline) || result.Has(watch)))
            {
                result.AddError("--diff reports no findings: --write-baseline and --watch don't go with it");
            }
            else if (result.Has(watch) && (result.Has(writeBaseline) || (asked != CheckFormat.Text && !result.Has(output))))
            {
                result.AddError("--watch shows text, again and again: no other --format goes with it, unless it goes to a file, and no --write-baseline");
            }
        });
        command.SetAction(parsed =>
        {
            var request = new CheckRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                Format = parsed.CommandResult.Has(format) ? CheckFormat.Named(parsed.GetValue(format)) : null,
                Output = parsed.GetValue(output),
                FailOn = SeverityConfiguration.TryParse(parsed.GetValue(failOn) ?? "", out var level) ? level : Severity.None,
                Select = [.. CommandParts.Split(parsed.GetValue(select))],
                Ignore = [.. CommandParts.Split(parsed.GetValue(ignore))],
                Fix = parsed.GetValue(fix),
                UnsafeFixes = parsed.GetValue(unsafeFixes),
                Diff = parsed.GetValue(diff),
                Stdin = parsed.GetValue(stdin),
                StdinPath = parsed.GetValue(path),
                Rendered = parsed.GetValue(rendered),
                DrawCount = parsed.GetValue(draws),
                Sentence = parsed.GetValue(sentence),
                Statistics = parsed.GetValue(statistics),
                Baseline = parsed.GetValue(baseline),
                WriteBaseline = parsed.GetValue(writeBaseline),
                ChangedSince = parsed.GetValue(changedSince),
                Watch = parsed.GetValue(watch),
            };
            return request.Watch ? new WatchRun(host, request).Run() : new CheckRun(host, request).Run();
        });
        return command;
    }
}
