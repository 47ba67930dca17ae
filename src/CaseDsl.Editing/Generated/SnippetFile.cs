namespace CaseDsl.Editing;

/// <summary>The snippets of every declaration, as a file that VS Code reads.</summary>
public static class SnippetFile
{
    /// <summary>The file as JSON, ending in a line break.</summary>
    public static string Write() => GeneratedJson.Write(static json =>
    {
        foreach (var snippet in SnippetCatalogue.All)
        {
            json.WriteStartObject(snippet.Prefix);
            json.WriteString("prefix", snippet.Prefix);
            json.WriteString("description", snippet.Description);
            json.WriteStartArray("body");
            foreach (var line in snippet.Body.Split('\n'))
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });
}
