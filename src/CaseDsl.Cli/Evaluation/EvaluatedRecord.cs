using CaseDsl.Semantics;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>Named values in order, as JSON has them: texts, numbers, truths, other records and lists of them.</summary>
internal sealed class EvaluatedRecord
{
    private readonly List<(string Name, Action<JsonTextWriter> Write)> _fields = [];

    public EvaluatedRecord Add(string name, string? value) => Field(name, json => json.WriteValue(value));

    public EvaluatedRecord Add(string name, bool? value) => Field(name, json => json.WriteValue(value));

    public EvaluatedRecord Add(string name, int? value) => Field(name, json => json.WriteValue(value));

    public EvaluatedRecord Add(string name, double? value) => Field(name, json => json.WriteNumber(value));

    /// <summary>A figure as value, unit, low and high, with its text; null where there is none.</summary>
    public EvaluatedRecord Add(string name, Figure? figure) => Add(name, figure is null ? null : OfFigure(figure));

    public EvaluatedRecord Add(string name, EvaluatedRecord? record) => Field(name, json =>
    {
        if (record is null)
        {
            json.WriteNull();
        }
        else
        {
            record.Write(json);
        }
    });

    public EvaluatedRecord Add(string name, IReadOnlyList<EvaluatedRecord> records) => Field(name, json =>
    {
        json.WriteStartArray();
        foreach (var record in records)
        {
            record.Write(json);
        }

        json.WriteEndArray();
    });

    public EvaluatedRecord Add(string name, IReadOnlyList<string> texts) => Field(name, json =>
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteValue(text);
        }

        json.WriteEndArray();
    });

    public void Write(JsonTextWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, write) in _fields)
        {
            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    }

    private EvaluatedRecord Field(string name, Action<JsonTextWriter> write)
    {
        _fields.Add((name, write));
        return this;
    }

    private static EvaluatedRecord OfFigure(Figure figure)
    {
        var evaluated = EvaluatedFigure.Of("", figure);
        return new EvaluatedRecord()
            .Add("text", evaluated.Text)
            .Add("value", evaluated.Value)
            .Add("unit", evaluated.Unit)
            .Add("low", evaluated.Low)
            .Add("high", evaluated.High);
    }
}
