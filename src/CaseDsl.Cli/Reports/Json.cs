using System.Globalization;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Short names for what every JSON report does.</summary>
internal static class Json
{
    /// <summary>A writer that leaves <paramref name="into"/> open.</summary>
    public static JsonTextWriter Writer(TextWriter into) =>
        new(into) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };

    public static void Write(this JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Writes an object with one member, <c>text</c>.</summary>
    public static void WriteText(this JsonTextWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.Write("text", text);
        json.WriteEndObject();
    }

    public static void Write(this JsonTextWriter json, string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Write(this JsonTextWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Writes a number in its shortest form that reads back the same; null where it is none.</summary>
    public static void Write(this JsonTextWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        json.WriteNumber(value);
    }

    /// <summary>The same without a name.</summary>
    public static void WriteNumber(this JsonTextWriter json, double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            json.WriteNull();
        }
        else
        {
            json.WriteRawValue((number == 0 ? 0d : number).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Ends the document with a line's end.</summary>
    public static void End(this JsonTextWriter json)
    {
        json.Flush();
        json.WriteWhitespace("\n");
        json.Flush();
    }
}
