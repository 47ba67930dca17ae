using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>The snippets of every declaration, as a file that VS Code reads.</summary>
public static class SnippetFile
{
    /// <summary>The file as JSON, ending in a line break.</summary>
    public static string Write() => GeneratedJson.Write(static json =>
    {
        foreach (var schema in Schemas.All)
        {
            json.WriteStartObject(schema.Keyword);
            json.WriteString("prefix", schema.Keyword);
            json.WriteString("description", schema.Documentation);
            json.WriteStartArray("body");
            foreach (var line in DeclarationSnippet.Of(schema).Split('\n'))
                json.WriteStringValue(line);
            json.WriteStringValue("$0");
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });
}
