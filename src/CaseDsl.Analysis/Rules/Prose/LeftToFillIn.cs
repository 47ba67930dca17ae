using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE7010: a template's prompt that nobody has answered.</summary>
public sealed class LeftToFillIn : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7010",
        "left-to-fill-in",
        Severity.Warning,
        "A text that still says what to write",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A title, text or prose that is a prompt in angle brackets, `<like this one>`, as `casedsl new` writes them.",
            Why: "A page that goes out with a prompt in it tells its reader that nobody has read it.",
            Remedy: "Write what the prompt asks for in its place, angle brackets included.",
            Bad: ExampleText.Story(situation: "<What members could not do, and how often that happened.>"),
            Good: ExampleText.Story()));

    public override RuleDescriptor Descriptor => Rule;

    public override bool ReadsTextAlone => true;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Model.AllDeclarations)
        {
            if (declaration.TitleText is { } title && Prompt(title) is { } asked)
                context.Report(title.Location, $"The title of {Say.Declaration(declaration)} is still to be written: {asked}");
            foreach (PropertySymbol property in declaration.Properties)
            {
                foreach (BoundValue value in property.Values)
                {
                    if (value is TextValue { ReferredFrom: null, Text: { } text } && Prompt(text) is { } prompt)
                        context.Report(text.Location, $"'{property.Name}:' of {Say.Declaration(declaration)} is still to be written: {prompt}");
                }
            }
        }
    }

    /// <summary>What is asked for; null where the text is no prompt.</summary>
    private static string? Prompt(InterpolatedText text)
    {
        // Nearly every text is told to be none by its first letter.
        if (text.Parts is not [{ Literal: { } start }, ..] || !start.AsSpan().TrimStart().StartsWith('<'))
            return null;
        string whole = text.Raw.Trim();
        return whole.Length > 2 && whole[^1] == '>' && !whole.AsSpan(1, whole.Length - 2).ContainsAny('<', '>')
            ? whole[1..^1].ReplaceLineEndings(" ").Trim()
            : null;
    }
}
