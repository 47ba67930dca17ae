using System.CommandLine;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Cli;

/// <summary><c>casedsl format</c>: one layout for all files, so that reviews are about content.</summary>
internal static class FormatCommand
{
    public static Command Build(Host host)
    {
        var paths = CommandParts.Paths("format");
        var check = CommandParts.Flag("--check", "Write nothing; name the files that are not formatted.");
        var diff = CommandParts.Flag("--diff", "Write nothing; show what would change.");
        var stdin = CommandParts.Flag("--stdin", "Format standard input to standard output.");
        var command = new Command("format", "Formats case files in place; meaning, comments and prose stay as they are.") { paths, check, diff, stdin };
        command.Validators.Add(result =>
        {
            if (result.Has(stdin) && result.Has(paths))
            {
                result.AddError("--stdin takes no paths");
            }
        });
        command.SetAction(result =>
        {
            var mode = new Mode(result.GetValue(check), result.GetValue(diff));
            return result.GetValue(stdin) ? FormatInput(host, mode) : FormatFiles(host, mode, result.GetValue(paths) ?? []);
        });
        return command;
    }

    private static int FormatFiles(Host host, Mode mode, string[] paths)
    {
        var found = host.Finder.Find(paths);
        foreach (var problem in found.Problems)
        {
            host.Report(problem);
        }

        if (mode.Writes)
        {
            host.HoldInterrupts();
        }

        var results = Progress.Run(
            host,
            "Formatting",
            found.Files.Length,
            done => OrderedWork.Run(found.Files, file => FormatOne(host, mode, file), done, host.Interrupted));
        var changed = 0;
        var same = 0;
        foreach (var (file, result) in found.Files.Zip(results))
        {
            if (result.Problem is not null)
            {
                host.Report(result.Problem);
            }
            else if (result.IsChanged)
            {
                changed++;
                Tell(host, mode, file.DisplayPath, result);
            }
            else
            {
                same++;
            }
        }

        Summarize(host, mode, changed, same);
        return host.HasTrouble ? ExitCode.Trouble
            : changed > 0 && !mode.Writes ? ExitCode.Findings
            : ExitCode.Clean;
    }

    private static int FormatInput(Host host, Mode mode)
    {
        if (host.ReadInput() is not { } text)
        {
            return ExitCode.Trouble;
        }

        var before = text.ToString();
        var after = Format(text);
        if (mode.Diff && before != after)
        {
            UnifiedDiff.Write(before, after, "standard input", host.Out, host.OutTerminal);
        }
        else if (mode.Writes)
        {
            host.Out.Write(after);
        }

        return mode.Writes || before == after ? ExitCode.Clean : ExitCode.Findings;
    }

    private static Result FormatOne(Host host, Mode mode, CaseFile file)
    {
        if (!host.Texts.TryRead(file.FullPath, out var text, out var problem))
        {
            return new Result(false, "", "", problem);
        }

        var before = text.ToString();
        var after = Format(text);
        if (before == after)
        {
            return new Result(false, "", "", null);
        }

        if (mode.Writes && !host.Texts.TryWrite(file.FullPath, after, text.Encoding, out problem))
        {
            return new Result(false, "", "", problem);
        }

        // Only a difference that is to be shown is worth holding on to.
        return mode.Diff ? new Result(true, before, after, null) : new Result(true, "", "", null);
    }

    private static string Format(SourceText text) => Formatter.Format(SyntaxTree.Parse(text));

    private static void Tell(Host host, Mode mode, string path, Result result)
    {
        if (mode.Diff)
        {
            UnifiedDiff.Write(result.Before, result.After, path, host.Out, host.OutTerminal);
        }
        else if (mode.Check)
        {
            host.Out.WriteLine(path);
        }
    }

    private static void Summarize(Host host, Mode mode, int changed, int same)
    {
        if (changed + same > 0)
        {
            host.Note($"{Count.Of(changed, "file")} {(mode.Writes ? "formatted" : "to be formatted")}, {same} as {(same == 1 ? "it is" : "they are")}");
        }
    }

    private readonly record struct Mode(bool Check, bool Diff)
    {
        public bool Writes => !Check && !Diff;
    }

    private readonly record struct Result(bool IsChanged, string Before, string After, FileProblem? Problem);
}
