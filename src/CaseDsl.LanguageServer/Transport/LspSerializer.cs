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
