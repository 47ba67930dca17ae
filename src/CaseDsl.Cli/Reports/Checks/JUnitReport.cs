using System.Globalization;
using System.Text;
using System.Xml;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>
/// Findings as test results: a suite a file. What makes the check fail is a failed test, what doesn't is one that passed
/// and says so, what a comment silences one that was skipped, and a file without findings is one test that passed.
/// </summary>
/// <param name="failOn">The level from which a finding fails; errors where it is none, since a report without any failure says nothing.</param>
internal sealed class JUnitReport(TextWriter into, ReportPlaces places, Severity failOn) : IReport
{
    private readonly Severity _failOn = failOn == Severity.None ? Severity.Error : failOn;

    public void Write(CheckOutcome outcome)
    {
        // The declaration is written by hand: the writer would name UTF-16, the encoding of a string in memory.
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CloseOutput = false };
        into.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(into, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "casedsl check");
            foreach (var problem in outcome.Problems)
            {
                Write(xml, problem);
            }

            foreach (var file in outcome.Files)
            {
                Write(xml, file);
            }

            xml.WriteEndElement();
        }

        into.Write('\n');
    }

    private void Write(XmlWriter xml, FileProblem problem)
    {
        var path = places.InRepository(problem.Path);
        StartSuite(xml, path, tests: 1, failures: 0, errors: 1, skipped: 0);
        StartCase(xml, "can be read", path, problem.Line);
        xml.WriteStartElement("error");
        Attribute(xml, "message", problem.Reason);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, ReportedFile file)
    {
        var path = places.InRepository(file.File.FullPath);
        StartSuite(
            xml,
            path,
            tests: Math.Max(1, file.Findings.Length + file.Suppressed.Length),
            failures: file.Findings.Count(f => f.Severity >= _failOn),
            errors: 0,
            skipped: file.Suppressed.Length);
        foreach (var finding in file.Findings.AddRange(file.Suppressed).Sort(Finding.Compare))
        {
            Write(xml, finding, path, places.InRepository(finding.Location, file.File));
        }

        if (file.Findings.IsEmpty && file.Suppressed.IsEmpty)
        {
            StartCase(xml, "nothing to report", path, 0);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, Finding finding, string suite, string path)
    {
        var (line, column) = (finding.Location.Start.Line + 1, finding.Location.Start.Character + 1);
        var place = FormattableString.Invariant($"{path}:{line}:{column}");
        StartCase(xml, FormattableString.Invariant($"{finding.Id} {finding.Slug} at {line}:{column}"), suite, line);
        if (finding.SuppressedBy is { } suppression)
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", suppression.Reason);
            xml.WriteEndElement();
        }
        else if (finding.Severity >= _failOn)
        {
            xml.WriteStartElement("failure");
            Attribute(xml, "type", SeverityWords.Of(finding.Severity));
            Attribute(xml, "message", finding.Message);
            xml.WriteString(Clean($"{place}: {finding.Message}"));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", Clean($"{place}: {SeverityWords.Of(finding.Severity)}: {finding.Message}"));
        }

        xml.WriteEndElement();
    }

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Attribute(xml, "tests", Number(tests));
        Attribute(xml, "failures", Number(failures));
        Attribute(xml, "errors", Number(errors));
        Attribute(xml, "skipped", Number(skipped));
    }

    private static void StartCase(XmlWriter xml, string name, string path, int line)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", name);
        Attribute(xml, "classname", path);
        Attribute(xml, "file", path);
        if (line > 0)
        {
            Attribute(xml, "line", Number(line));
        }
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text with characters that XML can't hold, such as control characters and half a pair, as their pictures.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(text[i]) || text[i] >= '\ufffe' ? '\ufffd' : Printable.Picture(text[i]));
            }
        }

        return clean.ToString();
    }
}
