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
        foreach (var file in outcome.Files)
        {
            var isReported = file.Findings.ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var (finding, fingerprint) in file.Fingerprinted())
            {
                if (isReported.Contains(finding))
                {
                    Write(json, finding, fingerprint, places.InRepository(finding.Location, file.File));
                }
            }
        }

        json.WriteEndArray();
        json.End();
    }

    private static void Write(JsonTextWriter json, Finding finding, Fingerprint fingerprint, string path)
    {
        var (start, end) = (finding.Location.Start, finding.Location.End);
        json.WriteStartObject();
        json.Write("description", $"{finding.Slug}: {finding.Message}");
        json.Write("check_name", finding.Id);
        // Its own must differ from any other file's, too.
        var key = Encoding.UTF8.GetBytes($"{path}\n{fingerprint}");
        json.Write("fingerprint", Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, FingerprintBytes)));
        json.Write("severity", Word(finding.Severity));
        json.WritePropertyName("location");
        json.WriteStartObject();
        json.Write("path", path);
        json.WritePropertyName("lines");
        json.WriteStartObject();
        json.Write("begin", start.Line + 1);
        json.Write("end", end.Line + 1);
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
