using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>What <c>casedsl</c> understands: its commands, and how a mistake in them is told.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and gives its exit code; never throws.</summary>
    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        try
        {
            var code = Invoke(arguments, host);
            host.Out.Flush();
            return code;
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            host.Complain("interrupted: each file is as it was or whole");
            return ExitCode.Trouble;
        }
        catch (IOException failure)
        {
            // Files are each told of where they are read or written: what is left is a standard stream.
            host.Complain($"standard output: {TextFiles.Describe(failure, "write")}");
            return ExitCode.Trouble;
        }
        catch (Exception failure)
        {
            host.Complain($"a fault of casedsl itself: {failure.GetType().Name}: {failure.Message}");
            return ExitCode.Trouble;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Host host)
    {
        var root = Build(host);
        if (arguments is [Completions.Request, ..])
        {
            Completions.Write(root, [.. arguments.Skip(1)], host.Out);
            return ExitCode.Clean;
        }

        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage and not VersionAction)
        {
            host.Complain(Describe(parsed, root));
            return ExitCode.Trouble;
        }

        if (UnknownOption(parsed) is { } option)
        {
            host.Complain(DescribeUnmatched(option, parsed.CommandResult.Command, root, HelpOf(parsed.CommandResult.Command, root)));
            return ExitCode.Trouble;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    internal static RootCommand Build(Host host)
    {
        var root = new RootCommand("Checks, evaluates and renders product cases: what a model moves for subscribers, what it costs, what was decided.")
        {
            NewCommand.Build(host),
            CheckCommand.Build(host),
            EvalCommand.Build(host),
            RenderCommand.Build(host),
            PreviewCommand.Build(host),
            ScoreCommand.Build(host),
            FormatCommand.Build(host),
            ExplainCommand.Build(host),
            RulesCommand.Build(host),
            LspCommand.Build(host),
            CompletionCommand.Build(host),
        };
        // Shells ask in our own way.
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "Show what this command does, with examples.";
                // In a path's first letters they are no options.
                help.Aliases.Remove("/?");
                help.Aliases.Remove("/h");
                help.Action = new HelpPage(host);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version.";
                version.Action = new VersionAction(host);
            }
        }

        return root;
    }

    private static string Describe(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        var help = HelpOf(command, root);
        if (UnknownOption(parsed) is { } option)
        {
            return DescribeUnmatched(option, command, root, help);
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            return DescribeUnmatched(parsed.UnmatchedTokens[0], command, root, help);
        }

        if (command == root)
        {
            return $"say what to do: {string.Join(", ", root.Subcommands.Select(static c => c.Name))}; {help} explains them";
        }

        return $"{Missing(parsed) ?? parsed.Errors[0].Message.TrimEnd('.')}; {help} shows how";
    }

    /// <summary>Says what a command or an option was not given, in our words; null where nothing is missing.</summary>
    private static string? Missing(ParseResult parsed)
    {
        foreach (var result in parsed.CommandResult.Children.OfType<OptionResult>())
        {
            if (result is { Implicit: false, Tokens.Count: 0 } && result.Option.Arity.MinimumNumberOfValues > 0)
            {
                return $"{result.Option.Name} needs {result.Option.HelpName}";
            }
        }

        var argument = parsed.CommandResult.Command.Arguments.FirstOrDefault(one => one.Arity.MinimumNumberOfValues > 0 && !one.HasDefaultValue && !parsed.CommandResult.Has(one));
        return argument is null ? null : $"{parsed.CommandResult.Command.Name} needs {argument.Name}";
    }

    private static string HelpOf(Command command, RootCommand root) =>
        command == root ? "'casedsl --help'" : $"'casedsl {command.Name} --help'";

    /// <summary>A misspelt option, which would else be taken for a path: those that start with a dash stand after <c>--</c>.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var beforeDashes = parsed.Tokens.TakeWhile(static t => t.Type != TokenType.DoubleDash).ToArray();
        foreach (var argument in parsed.CommandResult.Children.OfType<ArgumentResult>())
        {
            foreach (var token in argument.Tokens)
            {
                if (token.Value is ['-', _, ..] && beforeDashes.Any(t => ReferenceEquals(t, token)))
                {
                    return token.Value;
                }
            }
        }

        return null;
    }

    private static string DescribeUnmatched(string word, Command command, RootCommand root, string help)
    {
        if (command != root && root.Options.Any(option => option.Name == word))
        {
            return $"{command.Name} has no option '{word}': write 'casedsl {word}'";
        }

        if (word.StartsWith('-'))
        {
            var names = command.Options.Concat(root.Options).Select(static o => o.Name);
            return $"{(command == root ? "casedsl" : command.Name)} has no option '{word}'{DidYouMean(word, names, help)}";
        }

        return command == root
            ? $"there is no command '{word}'{DidYouMean(word, root.Subcommands.Select(static c => c.Name), help)}"
            : $"'{command.Name}' does not take '{word}'; {help} shows how";
    }

    private static string DidYouMean(string word, IEnumerable<string> names, string help)
    {
        var nearest = names
            .Select(name => (Name: name, Distance: EditDistance.Between(word, name, 4)))
            .Where(static candidate => candidate.Distance < 3)
            .OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();
        return nearest is null ? $"; {help} lists them" : $": did you mean '{nearest}'?";
    }
}
