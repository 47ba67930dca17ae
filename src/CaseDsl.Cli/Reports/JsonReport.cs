using CaseDsl.Analysis;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Findings for another program, written as they come. Lines and columns count from 1, ends are exclusive.</summary>
internal sealed class JsonReport : IReport
{
    private readonly JsonTextWriter _json;
    private readonly Func<Location, CaseFile, string> _displayPath;

    /// <param name="displayPath">A place's path from the current folder.</param>
    public JsonReport(TextWriter into, Func<Location, CaseFile, string> displayPath)
    {
        _json = Json.Writer(into);
        _displayPath = displayPath;
        _json.WriteStartObject();
        _json.WritePropertyName("findings");
        _json.WriteStartArray();
    }

    public void Add(CaseFile file, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var (start, end) = (finding.Location.Start, finding.Location.End);
            _json.WriteStartObject();
            _json.Write("id", finding.Id);
            _json.Write("slug", finding.Slug);
            _json.Write("severity", SeverityWords.Of(finding.Severity));
            _json.Write("message", finding.Message);
            _json.Write("path", _displayPath(finding.Location, file));
            _json.Write("startLine", start.Line + 1);
            _json.Write("startColumn", start.Character + 1);
            _json.Write("endLine", end.Line + 1);
            _json.Write("endColumn", end.Character + 1);
            _json.WritePropertyName("fixes");
            _json.WriteStartArray();
            foreach (var fix in finding.Fixes)
            {
                _json.WriteStartObject();
                _json.Write("title", fix.Title);
                _json.Write("safe", fix.IsSafe);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    public void Finish(CheckTotals totals)
    {
        _json.WriteEndArray();
        _json.WritePropertyName("summary");
        _json.WriteStartObject();
        _json.Write("files", totals.Files);
        _json.Write("errors", totals.Errors);
        _json.Write("warnings", totals.Warnings);
        _json.Write("suggestions", totals.Suggestions);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.End();
    }
}
