using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseDsl.Editing;

/// <summary>JSON that is committed and read by people too: indented, nothing escaped that need not be.</summary>
internal static class GeneratedJson
{
    internal const string Notice = "Generated from the language's own tables: set CASEDSL_WRITE_DOCS=1 and run the tests of CaseDsl.Editing.";

    /// <summary>An object whose members <paramref name="members"/> writes, ending in a line break.</summary>
    internal static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
