using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CaseDsl.Analysis;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>Turns findings into what an editor shows.</summary>
internal static class DiagnosticConverter
{
    private const string Source = "casedsl";
    private static readonly DiagnosticTag[] Unnecessary = [DiagnosticTag.Unnecessary];

    /// <summary>The start of the address of a rule's page; null where no repository is named.</summary>
    private static readonly string? RulePages = typeof(DiagnosticConverter).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static metadata => metadata.Key == "RulePages")?.Value;

    public static Diagnostic[] Convert(DocumentView view, ImmutableArray<Finding> findings)
    {
        var diagnostics = new Diagnostic[findings.Length];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = Convert(view, findings[i]);
        }

        return diagnostics;
    }

    public static Diagnostic Convert(DocumentView view, Finding finding) => new()
    {
        Range = LineMap.Of(finding.Location.Text).RangeOf(finding.Location.Span, view.Encoding),
        Severity = finding.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Information,
        },
        Code = finding.Id,
        CodeDescription = LinkTo(finding.Id) is { } link ? new CodeDescription(link) : null,
        Source = Source,
        Message = finding.Message,
        Tags = finding.Diagnostic.IsUnnecessary ? Unnecessary : null,
        RelatedInformation = finding.Related.IsEmpty
            ? null
            : [.. finding.Related.Select(place => new DiagnosticRelatedInformation(view.LocationOf(place.Location), place.Message))],
    };

    /// <summary>The address of a rule's page; null where the build names no repository, or a house rule has none.</summary>
    public static string? LinkTo(string id) => RulePages is { Length: > 0 } pages && RuleTable.Find(id) is not null ? $"{pages}/{id}.md" : null;

    /// <summary>A name for a set of diagnostics: equal for equal ones.</summary>
    public static string ResultId(Diagnostic[] diagnostics)
    {
        // FNV-1a, over everything that is shown.
        var hash = 14695981039346656037UL;
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic.Code);
            Add(diagnostic.Message);
            AddRange(diagnostic.Range);
            AddNumber((int)(diagnostic.Severity ?? 0));
            foreach (var related in diagnostic.RelatedInformation ?? [])
            {
                Add(related.Location.Uri);
                AddRange(related.Location.Range);
                Add(related.Message);
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);

        void AddRange(Protocol.Range range)
        {
            AddNumber(range.Start.Line);
            AddNumber(range.Start.Character);
            AddNumber(range.End.Line);
            AddNumber(range.End.Character);
        }

        void Add(string? text)
        {
            foreach (var c in text ?? "")
            {
                AddNumber(c);
            }

            AddNumber(-1);
        }

        void AddNumber(int number) => hash = (hash ^ (uint)number) * 1099511628211UL;
    }
}
