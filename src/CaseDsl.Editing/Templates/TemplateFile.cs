namespace CaseDsl.Editing;

/// <summary>A file that a template makes.</summary>
/// <param name="Path">From the folder it is made in, with <c>/</c>.</param>
/// <param name="Text">Its whole text; lines end with a line feed.</param>
public sealed record TemplateFile(string Path, string Text);
