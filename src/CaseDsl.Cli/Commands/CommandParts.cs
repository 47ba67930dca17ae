using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommandParts
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Markdown = "markdown";
    public const string Html = "html";

    /// <summary>Below this an interval's ends would rest on one or two draws.</summary>
    private const int FewestDraws = 100;

    /// <summary>Above this one figure would take more memory than a machine has to spare.</summary>
    private const int MostDraws = 1_000_000;

    public static Argument<string[]> Paths(string does) => new("PATH")
    {
        Description = $"A case file, a folder or a glob to {does}; the current folder where none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>An option with one value out of <paramref name="words"/>, the first being what holds without it.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!words.Contains(token.Value, StringComparer.Ordinal))
                {
                    result.AddError($"{name} takes {string.Join(", ", words.AsSpan(0, words.Length - 1)!)} or {words[^1]}, not '{token.Value}'");
                }
            }
        });
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>How many draws uncertain figures take.</summary>
    public static Option<int> Draws()
    {
        var option = new Option<int>("--draws")
        {
            Description = $"How many draws an uncertain figure takes, {FewestDraws} to {MostDraws}: fewer are faster, more are finer.",
            HelpName = "N",
            DefaultValueFactory = static _ => CompilationOptions.Default.DrawCount,
            CustomParser = static result =>
            {
                var written = result.Tokens[0].Value;
                if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= FewestDraws and <= MostDraws)
                {
                    return count;
                }

                result.AddError($"--draws takes a whole number from {FewestDraws} to {MostDraws}, not '{written}'");
                return 0;
            },
        };
        return option;
    }

    /// <summary>An option with one free value.</summary>
    public static Option<string?> Value(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>An option with names of rules between commas, or given several times.</summary>
    public static Option<string[]> Rules(string name, string description)
    {
        var option = new Option<string[]>(name)
        {
            Description = description,
            HelpName = "RULE,…",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = static _ => [],
        };
        option.CompletionSources.Add(static _ => RuleItems());
        option.Validators.Add(static result =>
        {
            foreach (var rule in Split([.. result.Tokens.Select(static t => t.Value)]))
            {
                if (!RuleNames.IsKnown(rule) && !RuleNames.MayBeHouseRule(rule))
                {
                    result.AddError(RuleNames.DescribeUnknown(rule));
                }
            }
        });
        return option;
    }

    /// <summary>Both names of every rule, and those of the families, for a shell to complete.</summary>
    public static IEnumerable<CompletionItem> RuleItems() => RuleTable.Descriptors
        .SelectMany(static rule => new[] { rule.Slug, rule.Id }.Select(name => new CompletionItem(name, detail: rule.Title)))
        .Concat(RuleFamily.All.Select(static family => new CompletionItem(family.Name, detail: family.Summary)));

    /// <summary>True where the option stands on the command line, whatever its value.</summary>
    public static bool Has(this CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };

    /// <summary>True where the command line has a value for the argument.</summary>
    public static bool Has(this CommandResult command, Argument argument) => command.GetResult(argument) is { Tokens.Count: > 0 };

    /// <summary>The values of an option made by <see cref="Rules"/>.</summary>
    public static string[] Split(string[]? values) => values is null
        ? []
        : [.. values.SelectMany(static v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
