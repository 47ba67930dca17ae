using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>How messages are written and read.</summary>
internal static class LspSerializer
{
    public static JsonMessageFormatter CreateFormatter()
    {
        var formatter = new JsonMessageFormatter();
        Configure(formatter.JsonSerializer);
        return formatter;
    }

    /// <summary>
    /// Reads what a client says of itself, and passes over what has another shape than it should: that is no reason to
    /// refuse the client.
    /// </summary>
    public static JsonSerializer CreateForgiving()
    {
        var serializer = new JsonSerializer();
        Configure(serializer);
        serializer.Error += static (_, failure) => failure.ErrorContext.Handled = true;
        return serializer;
    }

    public static void Configure(JsonSerializer serializer)
    {
        serializer.NullValueHandling = NullValueHandling.Ignore;
        if (serializer.ContractResolver is DefaultContractResolver contracts)
        {
            // The keys of dictionaries are documents' addresses: they stay as they are.
            contracts.NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false);
        }
        else
        {
            serializer.ContractResolver = new DefaultContractResolver
            {
                NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false),
            };
        }
    }
}
