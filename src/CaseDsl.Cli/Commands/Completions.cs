using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace CaseDsl.Cli;

/// <summary>What may stand at the cursor of a command line that a shell is asked to complete.</summary>
internal static class Completions
{
    /// <summary>What the scripts of <see cref="CompletionCommand"/> call the program with; the words before the cursor follow.</summary>
    public const string Request = "__complete";

    /// <summary>Stands before the last word, the one at the cursor: some shells drop an argument that is empty.</summary>
    public const string AtCursor = "at:";

    /// <summary>Writes a line for each, its explanation behind a tab. None means that a file's name may stand there, or nothing at all.</summary>
    public static void Write(RootCommand root, IReadOnlyList<string> words, TextWriter into)
    {
        if (words.Count == 0 || !words[^1].StartsWith(AtCursor, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var item in At(root, [.. words.SkipLast(1)], words[^1][AtCursor.Length..]))
        {
            into.WriteLine($"{item.InsertText ?? item.Label}\t{Printable.OneLine(item.Detail ?? "")}");
        }
    }

    private static IEnumerable<CompletionItem> At(RootCommand root, string[] before, string word)
    {
        Command command = root;
        Option? open = null;
        var isPastOptions = false;
        var arguments = 0;
        foreach (var one in before)
        {
            if (open is not null && one == "=")
            {
                // As bash cuts '--option=value'.
                continue;
            }

            if (open is not null)
            {
                open = null;
            }
            else if (!isPastOptions && one.StartsWith('-'))
            {
                isPastOptions = one == "--";
                open = OptionOf(command, one) is { } option && TakesValue(option) ? option : null;
            }
            else if (command == root && root.Subcommands.FirstOrDefault(sub => sub.Name == one) is { } subcommand)
            {
                command = subcommand;
            }
            else
            {
                arguments++;
            }
        }

        if (open is not null)
        {
            return ValuesOf(open, word, "");
        }

        if (!isPastOptions && word.StartsWith('-'))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            return equals < 0
                ? Matching(OptionsOf(command, root).Select(static option => new CompletionItem(option.Name, detail: option.Description)), word, "")
                : OptionOf(command, word[..equals]) is { } option ? ValuesOf(option, word[(equals + 1)..], word[..(equals + 1)]) : [];
        }

        return command == root
            ? Matching(root.Subcommands.Select(static sub => new CompletionItem(sub.Name, detail: sub.Description)), word, "")
            : command.Arguments.Count == 0 ? [] : Matching(command.Arguments[Math.Min(arguments, command.Arguments.Count - 1)].GetCompletions(CompletionContext.Empty), word, "");
    }

    private static IEnumerable<Option> OptionsOf(Command command, RootCommand root) =>
        command == root ? command.Options : command.Options.Concat(root.Options.Where(static option => option is HelpOption));

    private static Option? OptionOf(Command command, string name) => command.Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    private static bool TakesValue(Option option) => option.ValueType != typeof(bool) && option is not HelpOption and not VersionOption;

    private static IEnumerable<CompletionItem> ValuesOf(Option option, string written, string prefix)
    {
        // Of a list, the last is at the cursor.
        var last = option.ValueType.IsArray ? written.LastIndexOf(',') + 1 : 0;
        return TakesValue(option) ? Matching(option.GetCompletions(CompletionContext.Empty), written[last..], prefix + written[..last]) : [];
    }

    private static IEnumerable<CompletionItem> Matching(IEnumerable<CompletionItem> items, string begun, string prefix)
    {
        foreach (var item in items)
        {
            if (item.Label.StartsWith(begun, StringComparison.Ordinal))
            {
                yield return new CompletionItem(item.Label, insertText: prefix + item.Label, detail: item.Detail);
            }
        }
    }
}
