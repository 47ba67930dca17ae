namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Places that are typed together.</summary>
public sealed record LinkedEditingRanges(Range[] Ranges);
