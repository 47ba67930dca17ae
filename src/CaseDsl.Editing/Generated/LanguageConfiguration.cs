using System.Text.Json;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>How VS Code types the language: brackets, comments, words, and what Enter does. Enter in prose goes on with a bar.</summary>
public static class LanguageConfiguration
{
    private const string Word = @"[\p{L}_][\p{L}\p{N}_]*";

    private static readonly (string Open, string Close)[] Brackets = [("{", "}"), ("[", "]"), ("(", ")")];

    /// <summary>The file as JSON, ending in a line break.</summary>
    public static string Write() => GeneratedJson.Write(static json =>
    {
        json.WriteString("$comment", GeneratedJson.Notice);
        json.WriteStartObject("comments");
        json.WriteString("lineComment", "//");
        json.WriteEndObject();
        Pairs(json, "brackets", Brackets);
        Pairs(json, "colorizedBracketPairs", Brackets);
        Pairs(json, "surroundingPairs", [.. Brackets, ("\"", "\""), ("*", "*"), ("_", "_"), ("`", "`")]);
        AutoClosing(json);
        Pattern(json, "wordPattern", Word);
        json.WriteStartObject("indentationRules");
        Pattern(json, "increaseIndentPattern", @"^(?!\s*(?:\||//))(?:[^""|/]|/(?!/)|""[^""]*"")*\{(?:[^}""|/]|/(?!/)|""[^""]*"")*(?://.*)?$");
        Pattern(json, "decreaseIndentPattern", @"^\s*\}");
        json.WriteEndObject();
        OnEnter(json);
    });

    private static void OnEnter(Utf8JsonWriter json)
    {
        var prose = string.Join('|', Schemas.All
            .SelectMany(static schema => schema.Properties)
            .Where(static property => property.Shape == PropertyShape.Prose)
            .Select(static property => property.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        json.WriteStartArray("onEnterRules");

        // A bar without text ends the prose, as an empty item ends a list.
        Rule(json, @"^\s*\|\s*$", "none", null);
        Rule(json, @"^\s*\|\s*[-*+]\s+\S.*$", "none", "| - ");
        Rule(json, @"^\s*\|.*\S.*$", "none", "| ");
        Rule(json, @"^\s*" + Word + @"\s*:\s*\|.*$", "indent", "| ");
        Rule(json, @"^\s*(?:" + prose + @")\s*:\s*$", "indent", "| ");
        json.WriteEndArray();
    }

    private static void Rule(Utf8JsonWriter json, string before, string indent, string? append)
    {
        json.WriteStartObject();
        Pattern(json, "beforeText", before);
        json.WriteStartObject("action");
        json.WriteString("indent", indent);
        if (append is not null)
            json.WriteString("appendText", append);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A brace closes in a text too, where it opens a hole.</summary>
    private static void AutoClosing(Utf8JsonWriter json)
    {
        json.WriteStartArray("autoClosingPairs");
        foreach (var (open, close) in Brackets.Append(("\"", "\"")))
        {
            json.WriteStartObject();
            json.WriteString("open", open);
            json.WriteString("close", close);
            json.WriteStartArray("notIn");
            json.WriteStringValue("comment");
            if (open != "{")
                json.WriteStringValue("string");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Pairs(Utf8JsonWriter json, string name, IReadOnlyList<(string Open, string Close)> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (open, close) in pairs)
        {
            json.WriteStartArray();
            json.WriteStringValue(open);
            json.WriteStringValue(close);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Pattern(Utf8JsonWriter json, string name, string pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("pattern", pattern);
        json.WriteString("flags", "u");
        json.WriteEndObject();
    }
}
