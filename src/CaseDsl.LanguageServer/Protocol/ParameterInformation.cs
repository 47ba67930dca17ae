namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A parameter: where it stands in the signature's label.</summary>
public sealed record ParameterInformation(int[] Label);
