using System.CommandLine;
using CaseDsl.Editing;

namespace CaseDsl.Cli;

/// <summary><c>casedsl new</c>: a file to begin with, or a whole folder.</summary>
internal static class NewCommand
{
    public static Command Build(Host host)
    {
        string[] kinds = [.. CaseTemplates.All.Select(static template => template.Kind), WorkspaceTemplate.Kind];
        var kind = new Argument<string>("KIND")
        {
            HelpName = "KIND",
            Description = "What to begin:\n"
                + string.Concat(CaseTemplates.All.Select(static template => $"{template.Kind}: {template.Documentation}\n"))
                + $"{WorkspaceTemplate.Kind}: {WorkspaceTemplate.Documentation}",
        };
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !kinds.Contains(word, StringComparer.Ordinal))
            {
                result.AddError($"there is no template '{word}'; there are {string.Join(", ", kinds)}");
            }
        });
        kind.CompletionSources.Add(kinds);
        var name = new Argument<string?>("NAME")
        {
            Description = $"What the case is called, such as home_rows: it becomes home_rows.case, here or in the folder before it. For {WorkspaceTemplate.Kind}: the folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var stdout = CommandParts.Flag("--stdout", "Write to standard output instead of a file.");
        var command = new Command("new", "Begins a case from a template, with its gaps marked; 'check' then says what is left to fill in.") { kind, name, stdout };
        command.Validators.Add(result =>
        {
            if (result.Has(stdout) && result.GetValue(kind) == WorkspaceTemplate.Kind)
            {
                result.AddError($"{WorkspaceTemplate.Kind} is several files: --stdout takes one");
            }
        });
        command.SetAction(parsed => new NewRun(host, parsed.GetValue(stdout)).Run(parsed.GetValue(kind) ?? "", parsed.GetValue(name)));
        return command;
    }
}
