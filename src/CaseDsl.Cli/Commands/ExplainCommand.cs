using System.CommandLine;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary><c>casedsl explain</c>: a rule's own page.</summary>
internal static class ExplainCommand
{
    public static Command Build(Host host)
    {
        var rule = new Argument<string>("RULE") { Description = "An ID (CASE3004), a slug (bare-percent-of-ratio) or a family (claims)." };
        rule.CompletionSources.Add(static _ => CommandParts.RuleItems());
        var command = new Command("explain", "Says what a rule finds, why it matters and what to write instead, with an example of each.") { rule };
        command.SetAction(parsed => Explain(host, parsed.GetValue(rule) ?? ""));
        return command;
    }

    private static int Explain(Host host, string name)
    {
        if (RuleTable.Find(name) is { } descriptor)
        {
            Write(descriptor, host);
            return ExitCode.Clean;
        }

        if (RuleFamily.Find(name) is { } family)
        {
            Write(family, host);
            return ExitCode.Clean;
        }

        host.Complain(RuleNames.DescribeUnknown(name));
        return ExitCode.Trouble;
    }

    private static void Write(RuleDescriptor rule, Host host)
    {
        var ink = new Ink(host.OutTerminal);
        var output = host.Out;
        var columns = host.OutTerminal.IsTerminal ? Math.Min(host.OutTerminal.Width, TextWrap.MostColumns) : int.MaxValue;
        output.WriteLine(ink.Paint($"{rule.Id} {rule.Slug}: {rule.Title}", Ink.Bold));
        output.WriteLine($"{SeverityWords.Of(rule.DefaultSeverity)}, family {rule.Family}{Fixes(rule.Fix)}");
        Section("What", rule.Documentation.What);
        Section("Why", rule.Documentation.Why);
        Section("Instead", rule.Documentation.Remedy);
        Code("Found in", rule.Documentation.Bad);
        Code("Not in", rule.Documentation.Good);
        output.WriteLine();
        output.WriteLine($"Set its level in .editorconfig, under [*.case]:  casedsl_diagnostic.{rule.Id}.severity = error|warning|suggestion|none");
        if (rule.IsSuppressible)
        {
            output.WriteLine($"Silence it in one place, above the line:  // casedsl: ignore {rule.Id} -- the reason");
        }

        void Section(string title, string text)
        {
            if (text.Length > 0)
            {
                output.WriteLine();
                output.WriteLine(ink.Paint(title, Ink.Bold));
                foreach (var line in TextWrap.Lines(text.Trim(), columns))
                {
                    output.WriteLine(line);
                }
            }
        }

        void Code(string title, string source)
        {
            if (source.Length > 0)
            {
                output.WriteLine();
                output.WriteLine(ink.Paint(title, Ink.Bold));
                foreach (var line in source.Trim('\n').Split('\n'))
                {
                    output.WriteLine(("    " + line).TrimEnd());
                }
            }
        }
    }

    private static void Write(RuleFamily family, Host host)
    {
        host.Out.WriteLine($"{family.Prefix} {family.Name}: {family.Summary}");
        host.Out.WriteLine();
        var table = new TextTable("id", "slug", "level", "what it finds");
        foreach (var rule in RuleTable.Descriptors)
        {
            if (rule.Family == family.Name)
            {
                table.Add(rule.Id, rule.Slug, SeverityWords.Of(rule.DefaultSeverity), rule.Title);
            }
        }

        table.Write(host.Out, host.OutTerminal);
    }

    private static string Fixes(FixKind fix) => fix switch
    {
        FixKind.Safe => ", mended by --fix",
        FixKind.Unsafe => ", mended by --fix --unsafe-fixes",
        FixKind.Mixed => ", mended by --fix in part",
        _ => "",
    };
}
