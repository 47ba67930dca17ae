using System.CommandLine;
using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary><c>casedsl rules</c>: every rule there is.</summary>
internal static class RulesCommand
{
    public static Command Build(Host host)
    {
        var format = CommandParts.Choice("--format", "How the list is written.", CommandParts.Text, CommandParts.Json);
        var command = new Command("rules", "Lists the rules, with the level each has where nothing is configured.") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == CommandParts.Json)
            {
                WriteJson(host);
            }
            else
            {
                WriteTable(host);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteTable(Host host)
    {
        var table = new TextTable("id", "slug", "level", "fix", "family", "what it finds");
        foreach (var rule in RuleTable.Descriptors)
        {
            table.Add(rule.Id, rule.Slug, SeverityWords.Of(rule.DefaultSeverity), FixWord(rule.Fix), rule.Family, rule.Title);
        }

        table.Write(host.Out, host.OutTerminal);
    }

    private static void WriteJson(Host host)
    {
        var json = Json.Writer(host.Out);
        json.WriteStartArray();
        foreach (var rule in RuleTable.Descriptors)
        {
            json.WriteStartObject();
            json.Write("id", rule.Id);
            json.Write("slug", rule.Slug);
            json.Write("severity", SeverityWords.Of(rule.DefaultSeverity));
            json.Write("fix", FixWord(rule.Fix));
            json.Write("family", rule.Family);
            json.Write("title", rule.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.End();
    }

    private static string FixWord(FixKind fix) => fix switch
    {
        FixKind.Safe => "safe",
        FixKind.Unsafe => "unsafe",
        FixKind.Mixed => "some safe",
        _ => "",
    };
}
