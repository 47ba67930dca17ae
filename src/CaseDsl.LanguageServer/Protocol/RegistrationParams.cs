namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>client/registerCapability</c>.</summary>
public sealed record RegistrationParams(Registration[] Registrations);
