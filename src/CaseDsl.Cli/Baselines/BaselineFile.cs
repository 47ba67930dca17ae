using System.Diagnostics.CodeAnalysis;
using CaseDsl.Workspace;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>A baseline on disk: one entry a line in a fixed order, so that a change to it reads well and merges.</summary>
internal static class BaselineFile
{
    private const int Version = 1;

    public static bool TryRead(TextFiles texts, string fullPath, [NotNullWhen(true)] out Baseline? baseline, [NotNullWhen(false)] out FileProblem? problem)
    {
        baseline = null;
        if (!texts.TryRead(fullPath, out var text, out problem))
        {
            return false;
        }

        try
        {
            using var json = new JsonTextReader(new StringReader(text.ToString()));
            baseline = new Baseline(Read(json));
            return true;
        }
        catch (JsonReaderException failure)
        {
            // The library adds a path and a position, which are of no help here.
            var message = failure.Message.Split(" Path '")[0].TrimEnd('.');
            problem = new FileProblem(fullPath, $"is no baseline of casedsl: {message}", Math.Max(1, failure.LineNumber));
            return false;
        }
    }

    public static string Write(Baseline baseline)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using var json = Json.Writer(written);
        json.WriteStartObject();
        json.Write("version", Version);
        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (var entry in baseline.Entries)
        {
            json.WriteStartObject();
            json.Formatting = Formatting.None;
            json.Write("path", entry.Path);
            json.Write("rule", entry.Rule);
            json.Write("where", entry.Where);
            json.Write("hash", entry.Hash);
            json.Write("count", entry.Count);
            json.WriteEndObject();
            json.Formatting = Formatting.Indented;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.End();
        return written.ToString();
    }

    private static List<BaselineEntry> Read(JsonTextReader json)
    {
        var entries = new List<BaselineEntry>();
        var hasVersion = false;
        Expect(json, JsonToken.StartObject);
        while (NextProperty(json) is { } name)
        {
            switch (name)
            {
                case "version":
                    hasVersion = json.ReadAsInt32() == Version ? true : throw Fault(json, $"its version is not {Version}");
                    break;
                case "findings":
                    Expect(json, JsonToken.StartArray);
                    while (json.Read() && json.TokenType == JsonToken.StartObject)
                    {
                        entries.Add(ReadEntry(json));
                    }

                    break;
                default:
                    json.Read();
                    json.Skip();
                    break;
            }
        }

        return hasVersion ? entries : throw Fault(json, "it has no version");
    }

    private static BaselineEntry ReadEntry(JsonTextReader json)
    {
        var (path, rule, where, hash, count) = ("", "", "", "", 1);
        while (NextProperty(json) is { } name)
        {
            switch (name)
            {
                case "path": path = json.ReadAsString() ?? ""; break;
                case "rule": rule = json.ReadAsString() ?? ""; break;
                case "where": where = json.ReadAsString() ?? ""; break;
                case "hash": hash = json.ReadAsString() ?? ""; break;
                case "count": count = json.ReadAsInt32() ?? 0; break;
                default:
                    json.Read();
                    json.Skip();
                    break;
            }
        }

        return path.Length > 0 && hash.Length > 0 ? new BaselineEntry(path, rule, where, hash, count) : throw Fault(json, "an entry has no path or no hash");
    }

    /// <summary>The name of the next member; null at the object's end.</summary>
    private static string? NextProperty(JsonTextReader json)
    {
        if (!json.Read())
        {
            throw Fault(json, "it ends too early");
        }

        return json.TokenType switch
        {
            JsonToken.PropertyName => json.Value as string ?? "",
            JsonToken.EndObject => null,
            _ => throw Fault(json, $"unexpected {json.TokenType}"),
        };
    }

    private static void Expect(JsonTextReader json, JsonToken token)
    {
        if (!json.Read() || json.TokenType != token)
        {
            throw Fault(json, $"it has no {(token == JsonToken.StartObject ? "object" : "list")} where one belongs");
        }
    }

    private static JsonReaderException Fault(JsonTextReader json, string message) =>
        new(message, json.Path, json.LineNumber, json.LinePosition, innerException: null);
}
