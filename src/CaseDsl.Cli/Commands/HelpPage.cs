using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CaseDsl.Cli;

/// <summary>What <c>--help</c> shows of a command: its use, each argument and option, command lines to copy, what else bears on it.</summary>
internal sealed class HelpPage(Host host) : SynchronousCommandLineAction
{
    /// <summary>A term longer than this has its description under it, so that one long term doesn't push all others aside.</summary>
    private const int MostTermColumns = 24;

    private const int Indent = 2;

    private readonly Ink _ink = new(host.OutTerminal);

    public override bool ClearsParseErrors => true;

    private int Columns => Math.Min(host.OutTerminal.Width, TextWrap.MostColumns);

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        Write(command, command as RootCommand ?? command.Parents.OfType<RootCommand>().Single());
        return ExitCode.Clean;
    }

    private void Write(Command command, RootCommand root)
    {
        var name = command == root ? "casedsl" : $"casedsl {command.Name}";
        WriteText(command.Description ?? "", 0);
        Heading("Usage");
        WriteText($"{name}{(command == root ? " COMMAND" : "")}{string.Concat(command.Arguments.Select(static argument => " " + UsageOf(argument)))} [options]", Indent);
        Section("Arguments", command.Arguments.Select(static argument => (TermOf(argument), argument.Description)));
        Section("Commands", command.Subcommands.Select(static one => (one.Name, one.Description)));
        var grouped = command is GroupedCommand { Groups: var groups } ? groups : [];
        foreach (var (heading, options) in grouped)
        {
            Section(heading, options.Select(Describe));
        }

        var rest = command.Options.Except(grouped.SelectMany(static group => group.Options));
        Section(grouped.Length > 0 ? "Other options" : "Options", rest.Concat(command == root ? [] : root.Options.Where(static option => option is HelpOption)).Select(Describe));
        Heading("Examples");
        foreach (var (line, does) in Examples.Of(command == root ? "" : command.Name))
        {
            host.Out.WriteLine($"  {line}");
            host.Out.WriteLine($"      {does}");
        }

        Section("Exit code", [("0", "clean"), ("1", "findings"), ("2", "the command line, the configuration or a file was at fault")]);
        var notes = HelpNotes.Of(command == root ? "" : command.Name);
        if (notes.Length > 0)
        {
            Heading("See also");
            foreach (var note in notes)
            {
                WriteText(note, Indent);
            }
        }
    }

    private void Heading(string text)
    {
        host.Out.WriteLine();
        host.Out.WriteLine(_ink.Paint(text, Ink.Bold));
    }

    private void Section(string heading, IEnumerable<(string Term, string? Description)> rows)
    {
        (string Term, string? Description)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        Heading(heading);
        var widest = all.Select(static row => row.Term.Length).Where(static length => length <= MostTermColumns).DefaultIfEmpty(MostTermColumns / 2).Max();
        var column = Indent + widest + Indent;
        foreach (var (term, description) in all)
        {
            var left = new string(' ', Indent) + term;
            if (term.Length > widest)
            {
                host.Out.WriteLine(left);
                left = "";
            }

            foreach (var line in TextWrap.Lines(description ?? "", Columns - column))
            {
                host.Out.WriteLine((left.PadRight(column) + line).TrimEnd());
                left = "";
            }
        }
    }

    private void WriteText(string text, int indent)
    {
        foreach (var line in TextWrap.Lines(text, Columns - indent))
        {
            host.Out.WriteLine(new string(' ', indent) + line);
        }
    }

    private static string TermOf(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + " …" : argument.Name;

    private static string UsageOf(Argument argument) => argument.Arity.MinimumNumberOfValues > 0 && !argument.HasDefaultValue ? TermOf(argument) : $"[{TermOf(argument)}]";

    private static (string Term, string? Description) Describe(Option option)
    {
        var names = option is HelpOption ? "-h, --help" : option.Name;
        return option.ValueType == typeof(bool) || option is HelpOption or VersionOption
            ? (names, option.Description)
            : ($"{names} {option.HelpName}", option.HasDefaultValue && option.GetDefaultValue() is string or int ? $"{option.Description} Without it: {option.GetDefaultValue()}." : option.Description);
    }
}
