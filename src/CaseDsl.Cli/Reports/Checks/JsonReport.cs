using CaseDsl.Analysis;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Findings for another program, Lines and columns count from 1, ends are exclusive.</summary>
internal sealed class JsonReport(TextWriter into, ReportPlaces places) : IReport
{
    public void Write(CheckOutcome outcome)
    {
        var json = Json.Writer(into);
        json.WriteStartObject();
        json.WritePropertyName("findings");
        json.WriteStartArray();
        foreach (var file in outcome.Files)
        {
            foreach (var finding in file.Findings)
            {
                Write(json, finding, places.Display(finding.Location, file.File));
            }
        }

        json.WriteEndArray();
        json.WritePropertyName("summary");
        json.WriteStartObject();
        json.Write("files", outcome.Sentence is null ? outcome.Totals.Files : 0);
        json.Write("errors", outcome.Totals.Errors);
        json.Write("warnings", outcome.Totals.Warnings);
        json.Write("suggestions", outcome.Totals.Suggestions);
        json.WriteEndObject();
        json.WriteEndObject();
        json.End();
    }

    private static void Write(JsonTextWriter json, Finding finding, string path)
    {
        var (start, end) = (finding.Location.Start, finding.Location.End);
        json.WriteStartObject();
        json.Write("id", finding.Id);
        json.Write("slug", finding.Slug);
        json.Write("severity", SeverityWords.Of(finding.Severity));
        json.Write("message", finding.Message);
        json.Write("path", path);
        json.Write("startLine", start.Line + 1);
        json.Write("startColumn", start.Character + 1);
        json.Write("endLine", end.Line + 1);
        json.Write("endColumn", end.Character + 1);
        json.WritePropertyName("fixes");
        json.WriteStartArray();
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.Write("title", fix.Title);
            json.Write("safe", fix.IsSafe);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
