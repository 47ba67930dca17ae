namespace CaseDsl.Editing;

/// <summary>A kind of case file that can be begun from a template.</summary>
/// <param name="Kind">The word it is asked for by: <c>canvas</c>.</param>
/// <param name="DefaultName">What it is called where nobody names it.</param>
/// <param name="Documentation">A line for a person who chooses.</param>
public sealed record CaseTemplate(string Kind, string DefaultName, string Documentation)
{
    internal Func<TemplateInput, string> Text { get; init; } = static _ => "";

    /// <summary>
    /// The whole text of the file: formatted, free of errors, and with a prompt in angle brackets, or <c>unknown</c>, wherever only its author
    /// can say what belongs there.
    /// </summary>
    public string Write(TemplateInput input) => Text(input).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
