using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary>A command with more options than a reader takes in at once: help shows them under headings.</summary>
internal sealed class GroupedCommand : Command
{
    public GroupedCommand(string name, string description, params (string Heading, Option[] Options)[] groups)
        : base(name, description)
    {
        Groups = groups;
        foreach (var option in groups.SelectMany(static group => group.Options))
        {
            Options.Add(option);
        }
    }

    public (string Heading, Option[] Options)[] Groups { get; }
}
