namespace CaseDsl.LanguageServer.Protocol;

/// <summary>The function that is being called.</summary>
public sealed record SignatureHelp(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);
