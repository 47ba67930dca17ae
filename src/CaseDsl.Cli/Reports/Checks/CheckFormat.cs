using CaseDsl.Analysis;

namespace CaseDsl.Cli;

/// <summary>The forms in which a check's findings are written: who reads them, and what a file of theirs is called.</summary>
/// <param name="Name">As <c>--format</c> takes it.</param>
/// <param name="Extensions">Files that are written so where no format is named.</param>
/// <param name="TellsOfSuppressed">True where findings that comments silence are written as silenced.</param>
internal sealed record CheckFormat(string Name, string[] Extensions, bool TellsOfSuppressed = false)
{
    /// <summary>For people, and where nothing else is asked for.</summary>
    public static readonly CheckFormat Text = new(CommandParts.Text, [".txt", ".log"]);

    /// <summary>For any other program.</summary>
    public static readonly CheckFormat Json = new(CommandParts.Json, [".json"]);

    /// <summary>For code scanning, editors and whatever else reads the Static Analysis Results Interchange Format 2.1.0.</summary>
    public static readonly CheckFormat Sarif = new("sarif", [".sarif", ".sarif.json"], TellsOfSuppressed: true);

    /// <summary>For the log of a GitHub workflow, which shows them beside the change. They work nowhere but on standard output.</summary>
    public static readonly CheckFormat GitHub = new("github", []);

    /// <summary>For the code quality report of a GitLab merge request.</summary>
    public static readonly CheckFormat GitLab = new("gitlab", []);

    /// <summary>For whatever shows test results.</summary>
    public static readonly CheckFormat JUnit = new("junit", [".xml"], TellsOfSuppressed: true);

    public static IReadOnlyList<CheckFormat> All { get; } = [Text, Json, Sarif, GitHub, GitLab, JUnit];

    /// <summary>The format of a name that the command line has accepted.</summary>
    public static CheckFormat Named(string? name) => All.FirstOrDefault(format => format.Name == name) ?? Text;

    /// <summary>The format that a file's name asks for; text where it asks for none.</summary>
    public static CheckFormat OfFile(string path) =>
        // The longest extension first: '.sarif.json' is no '.json'.
        All.SelectMany(static format => format.Extensions.Select(extension => (format, extension)))
            .OrderByDescending(static pair => pair.extension.Length)
            .FirstOrDefault(pair => path.EndsWith(pair.extension, StringComparison.OrdinalIgnoreCase)).format ?? Text;

    public IReport Report(TextWriter into, Terminal terminal, ReportPlaces places, Severity failOn) =>
        this == Text ? new TextReport(into, terminal, places)
        : this == Json ? new JsonReport(into, places)
        : this == Sarif ? new SarifReport(into, places, ProgramIdentity.Current)
        : this == GitHub ? new GitHubReport(into, places)
        : this == GitLab ? new GitLabReport(into, places)
        : new JUnitReport(into, places, failOn);
}
