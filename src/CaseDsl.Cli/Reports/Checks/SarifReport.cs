using CaseDsl.Analysis;
using CaseDsl.Syntax;
using CaseDsl.Workspace;
using Microsoft.CodeAnalysis.Text;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Findings as a SARIF 2.1.0 log of one run: what code scanning services, editors and security tools read.</summary>
internal sealed class SarifReport(TextWriter into, ReportPlaces places, ProgramIdentity program) : IReport
{
    /// <summary>What relative addresses start from: the consumer knows where its checkout is.</summary>
    private const string Root = "%SRCROOT%";

    /// <summary>The key under which GitHub looks for a fingerprint before it makes one of the line itself.</summary>
    private const string GitHubFingerprint = "primaryLocationLineHash";

    public void Write(CheckOutcome outcome)
    {
        // Not indented: logs of thousands of findings are read by programs, and services limit their size.
        using var json = Json.Writer(into);
        json.Formatting = Formatting.None;
        json.WriteStartObject();
        json.Write("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.Write("version", "2.1.0");
        json.WritePropertyName("runs");
        json.WriteStartArray();
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, outcome);
        json.Write("language", "en");
        json.Write("columnKind", "utf16CodeUnits");
        json.WritePropertyName("originalUriBaseIds");
        json.WriteStartObject();
        json.WritePropertyName(Root);
        json.WriteStartObject();
        json.WriteText("description", "The root of the repository, or the folder that was checked where there is none.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WritePropertyName("results");
        json.WriteStartArray();
        foreach (var file in outcome.Files)
        {
            var known = file.Known.ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var (finding, fingerprint) in file.Fingerprinted())
            {
                WriteResult(json, finding, fingerprint, file.File, known.Contains(finding) ? outcome.Baseline : null);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.End();
    }

    private void WriteTool(JsonTextWriter json)
    {
        json.WritePropertyName("tool");
        json.WriteStartObject();
        json.WritePropertyName("driver");
        json.WriteStartObject();
        json.Write("name", "CaseDsl");
        json.Write("fullName", $"CaseDsl {program.Version}");
        json.Write("version", program.Version);
        json.Write("semanticVersion", program.Version);
        if (program.RepositoryUrl is not null)
        {
            json.Write("informationUri", program.RepositoryUrl);
        }

        SarifRules.Write(json, program);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether everything could be read, and what could not: a log without results is good news only then.</summary>
    private void WriteInvocation(JsonTextWriter json, CheckOutcome outcome)
    {
        json.WritePropertyName("invocations");
        json.WriteStartArray();
        json.WriteStartObject();
        json.Write("executionSuccessful", outcome.Problems.IsEmpty);
        if (!outcome.Problems.IsEmpty)
        {
            json.WritePropertyName("toolExecutionNotifications");
            json.WriteStartArray();
            foreach (var problem in outcome.Problems)
            {
                json.WriteStartObject();
                json.Write("level", "error");
                json.WriteText("message", $"{places.InRepository(problem.Path)}: {problem.Reason}.");
                json.WritePropertyName("locations");
                json.WriteStartArray();
                json.WriteStartObject();
                json.WritePropertyName("physicalLocation");
                json.WriteStartObject();
                WriteArtifact(json, places.InRepository(problem.Path));
                if (problem.Line > 0)
                {
                    json.WritePropertyName("region");
                    json.WriteStartObject();
                    json.Write("startLine", problem.Line);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <param name="knownBy">The baseline that forgives it; null where none does.</param>
    private void WriteResult(JsonTextWriter json, Finding finding, Fingerprint fingerprint, CaseFile file, string? knownBy)
    {
        json.WriteStartObject();
        json.Write("ruleId", finding.Id);
        if (SarifRules.IndexOf(finding.Id) is >= 0 and var index)
        {
            json.Write("ruleIndex", index);
        }

        json.Write("level", SarifRules.Level(finding.Severity));
        json.WriteText("message", Message(finding));
        json.WritePropertyName("locations");
        json.WriteStartArray();
        json.WriteStartObject();
        WritePlace(json, finding.Location, file);
        if (fingerprint.Where.Length > 0)
        {
            json.WritePropertyName("logicalLocations");
            json.WriteStartArray();
            json.WriteStartObject();
            json.Write("fullyQualifiedName", fingerprint.Where);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding, file);
        json.WritePropertyName("partialFingerprints");
        json.WriteStartObject();
        json.Write(GitHubFingerprint, fingerprint.ToString());
        json.WriteEndObject();
        WriteFixes(json, finding, file);
        WriteSuppression(json, finding, file, knownBy);
        json.WriteEndObject();
    }

    /// <summary>What to read, with a link to each related place: services show only those that the message links to.</summary>
    private static string Message(Finding finding)
    {
        var message = finding.Message;
        for (var i = 0; i < finding.Related.Length; i++)
        {
            var text = finding.Related[i].Message.TrimEnd('.').Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
            message += FormattableString.Invariant($" See [{text}]({i + 1}).");
        }

        return message;
    }

    private void WriteRelated(JsonTextWriter json, Finding finding, CaseFile file)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("relatedLocations");
        json.WriteStartArray();
        for (var i = 0; i < finding.Related.Length; i++)
        {
            json.WriteStartObject();
            json.Write("id", i + 1);
            WritePlace(json, finding.Related[i].Location, file);
            json.WriteText("message", finding.Related[i].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFixes(JsonTextWriter json, Finding finding, CaseFile file)
    {
        // A place in another file than the finding's can't be told in lines: its text isn't here.
        var fixes = finding.Fixes.Where(fix => !fix.Changes.IsEmpty && fix.Changes.All(change => change.Path == finding.Location.Path)).ToArray();
        if (fixes.Length == 0)
        {
            return;
        }

        json.WritePropertyName("fixes");
        json.WriteStartArray();
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteText("description", fix.IsSafe ? fix.Title : $"{fix.Title} (look at it: it may change what was meant)");
            json.WritePropertyName("artifactChanges");
            json.WriteStartArray();
            json.WriteStartObject();
            WriteArtifact(json, places.InRepository(finding.Location, file));
            json.WritePropertyName("replacements");
            json.WriteStartArray();
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", finding.Location.Text, change.Change.Span);
                json.WriteText("insertedContent", change.Change.NewText ?? "");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSuppression(JsonTextWriter json, Finding finding, CaseFile file, string? knownBy)
    {
        // Once a log has any, each result says whether it is silenced.
        json.WritePropertyName("suppressions");
        json.WriteStartArray();
        if (finding.SuppressedBy is { } comment)
        {
            json.WriteStartObject();
            json.Write("kind", "inSource");
            json.Write("status", "accepted");
            json.Write("justification", comment.Reason);
            json.WritePropertyName("location");
            json.WriteStartObject();
            WritePlace(json, comment.Comment, file);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else if (knownBy is not null)
        {
            json.WriteStartObject();
            json.Write("kind", "external");
            json.Write("status", "accepted");
            json.Write("justification", $"It is in the baseline {knownBy}.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlace(JsonTextWriter json, Location location, CaseFile file)
    {
        json.WritePropertyName("physicalLocation");
        json.WriteStartObject();
        WriteArtifact(json, places.InRepository(location, file));
        WriteRegion(json, "region", location.Text, location.Span);
        json.WriteEndObject();
    }

    private static void WriteArtifact(JsonTextWriter json, string path)
    {
        json.WritePropertyName("artifactLocation");
        json.WriteStartObject();
        json.Write("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.Write("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(JsonTextWriter json, string name, SourceText text, TextSpan span)
    {
        var (start, end) = (text.Lines.GetLinePosition(span.Start), text.Lines.GetLinePosition(span.End));
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.Write("startLine", start.Line + 1);
        json.Write("startColumn", start.Character + 1);
        json.Write("endLine", end.Line + 1);
        json.Write("endColumn", end.Character + 1);
        json.WriteEndObject();
    }
}
