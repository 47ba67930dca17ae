namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A parameter: where it stands in the signature's label, as two numbers, or its text for a client that takes no numbers.</summary>
public sealed record ParameterInformation(object Label);
