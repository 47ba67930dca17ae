using System.Security.Cryptography;
using System.Text;
using CaseDsl.Analysis;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Findings as GitLab's code quality report has them: it shows in a merge request what is new and what is gone.</summary>
internal sealed class GitLabReport(TextWriter into, ReportPlaces places) : IReport
{
    private const int FingerprintBytes = 16;

    public void Write(CheckOutcome outcome)
    {
        var json = Json.Writer(into);
        json.WriteStartArray();
        foreach (var problem in outcome.Problems)
        {
            // What could not be read was not checked: a report without it would look like good news.
            var path = places.InRepository(problem.Path);
            Write(json, problem.Reason, "casedsl", $"{path}\n{problem.Reason}", "blocker", path, Math.Max(1, problem.Line), Math.Max(1, problem.Line));
        }

        foreach (var file in outcome.Files)
        {
            var isReported = file.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var (finding, fingerprint) in file.Fingerprinted())
            {
                if (isReported.Contains(finding))
                {
                    var path = places.InRepository(finding.Location, file.File);
                    var (start, end) = (finding.Location.Start.Line + 1, finding.Location.End.Line + 1);
                    Write(json, $"{finding.Slug}: {finding.Message}", finding.Id, $"{path}\n{fingerprint}", Word(finding.Severity), path, start, end);
                }
            }
        }

        json.WriteEndArray();
        json.End();
    }

    /// <param name="key">What it is known by; it must differ from any other file's, too.</param>
    private static void Write(JsonTextWriter json, string description, string rule, string key, string severity, string path, int begin, int end)
    {
        json.WriteStartObject();
        json.Write("description", description);
        json.Write("check_name", rule);
        json.Write("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, FingerprintBytes)));
        json.Write("severity", severity);
        json.WritePropertyName("location");
        json.WriteStartObject();
        json.Write("path", path);
        json.WritePropertyName("lines");
        json.WriteStartObject();
        json.Write("begin", begin);
        json.Write("end", end);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };
}
