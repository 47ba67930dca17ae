using Newtonsoft.Json;

namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Something that the editor does when a person asks for it.</summary>
public sealed record Command(string Title, [property: JsonProperty("command")] string Name)
{
    public object[]? Arguments { get; init; }
}
