using System.Globalization;
using CaseDsl.Semantics;
using CaseDsl.Workspace;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Figures as a table for a person, or as JSON for another program.</summary>
internal static class FigureReport
{
    /// <summary>What a person reads of one file; empty where it has no figure.</summary>
    public static string Text(CaseFile file, EvaluatedCase evaluated, Host host)
    {
        if (evaluated.Declarations.Count == 0)
        {
            return "";
        }

        using var into = new StringWriter(CultureInfo.InvariantCulture) { NewLine = host.Out.NewLine };
        var ink = new Ink(host.OutTerminal);
        into.WriteLine(ink.Paint(Printable.OneLine(file.DisplayPath), Ink.Bold));
        foreach (var declaration in evaluated.Declarations)
        {
            Write(declaration, into, host.OutTerminal, ink);
        }

        if (evaluated.Score is { } score)
        {
            into.WriteLine();
            into.WriteLine($"judgment score: {score.Total} of 100 ({string.Join(", ", score.Parts.Select(static part => $"{part.Part} {part.Earned} of {part.Most}"))})");
            into.WriteLine($"each point with its line: casedsl score {Printable.OneLine(file.DisplayPath)}");
        }

        return into.ToString();
    }

    /// <summary>Writes the texts of all files, a blank line between them.</summary>
    public static void WriteText(EvaluatedCase[] cases, Host host)
    {
        var isFirst = true;
        foreach (var text in cases.Select(static c => c.Text).Where(static text => text.Length > 0))
        {
            if (!isFirst)
            {
                host.Out.WriteLine();
            }

            isFirst = false;
            host.Out.Write(text);
        }

        if (isFirst && cases.Length > 0 && !host.HasTrouble)
        {
            host.Note("no figures: nothing is assumed, claimed, measured or decided there");
        }
    }

    public static void WriteJson(IReadOnlyList<EvaluatedCase> cases, TextWriter into)
    {
        var declarations = cases.SelectMany(static c => c.Declarations).ToArray();
        var json = Json.Writer(into);
        json.WriteStartObject();
        json.WritePropertyName("figures");
        json.WriteStartArray();
        foreach (var figure in declarations.SelectMany(static d => d.Figures))
        {
            Write(figure, json);
        }

        json.WriteEndArray();
        json.WritePropertyName("decisions");
        json.WriteStartArray();
        foreach (var decision in declarations.Select(static d => d.Decision).OfType<EvaluatedDecision>())
        {
            Write(decision, json);
        }

        json.WriteEndArray();
        foreach (var section in EvaluatedDetail.Sections)
        {
            json.WritePropertyName(section);
            json.WriteStartArray();
            foreach (var detail in declarations.Select(static d => d.Detail).OfType<EvaluatedDetail>())
            {
                if (detail.Section == section)
                {
                    detail.Record.Write(json);
                }
            }

            json.WriteEndArray();
        }

        json.WritePropertyName("scores");
        json.WriteStartArray();
        foreach (var score in cases.Select(static c => c.Score).OfType<EvaluatedScore>())
        {
            var record = new EvaluatedRecord().Add("path", score.Path).Add("score", score.Total);
            record.Add("parts", [.. score.Parts.Select(static part => new EvaluatedRecord().Add("part", part.Part).Add("earned", part.Earned).Add("most", part.Most))]);
            record.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.End();
    }

    public static void WriteJson(EvaluatedFigure figure, TextWriter into)
    {
        var json = Json.Writer(into);
        Write(figure, json);
        json.End();
    }

    private static void Write(EvaluatedDeclaration declaration, TextWriter into, Terminal terminal, Ink ink)
    {
        into.WriteLine();
        into.WriteLine(ink.Paint(Printable.OneLine(declaration.Heading), Ink.Cyan));
        if (declaration.Figures.Count > 0)
        {
            var table = new TextTable("figure", "value");
            foreach (var figure in declaration.Figures)
            {
                table.Add(figure.Expression, figure.Text);
            }

            table.Write(into, terminal);
        }

        if (declaration.Decision is { } decision)
        {
            into.WriteLine($"{decision.Outcome}: {Printable.OneLine(decision.Because)}");
            if (decision.Trace.Count > 0)
            {
                var table = new TextTable("part", "holds", "condition", "left", "right");
                foreach (var step in decision.Trace)
                {
                    table.Add(step.Part, Holds(step), step.Text, step.Left, step.Right);
                }

                table.Write(into, terminal);
            }

            foreach (var change in decision.WhatWouldChange)
            {
                into.WriteLine($"would change it: {Printable.OneLine(change)}");
            }
        }

        foreach (var sentence in declaration.Detail?.Sentences ?? [])
        {
            into.WriteLine(Printable.OneLine(sentence));
        }

        foreach (var table in declaration.Detail?.Tables ?? [])
        {
            table.Write(into, terminal);
        }
    }

    private static string Holds(TraceStep step) => step.Holds switch
    {
        true => "yes",
        false => "no",
        null => "?",
    };

    private static void Write(EvaluatedFigure figure, JsonTextWriter json)
    {
        json.WriteStartObject();
        json.Write("expression", figure.Expression);
        if (figure.Truth is { } truth)
        {
            json.Write("value", truth);
        }
        else if (figure.Word is { } word)
        {
            json.Write("value", word);
        }
        else
        {
            json.Write("value", figure.Value);
        }

        json.Write("unit", figure.Unit);
        if (figure.Low is not null && figure.High is not null)
        {
            json.Write("low", figure.Low);
            json.Write("high", figure.High);
        }

        json.WriteEndObject();
    }

    private static void Write(EvaluatedDecision decision, JsonTextWriter json)
    {
        json.WriteStartObject();
        json.Write("name", decision.Name);
        json.Write("outcome", decision.Outcome);
        json.WritePropertyName("trace");
        json.WriteStartArray();
        foreach (var step in decision.Trace)
        {
            json.WriteStartObject();
            json.Write("text", step.Text);
            json.Write("left", step.Left);
            json.Write("right", step.Right);
            json.Write("holds", step.Holds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
