using System.Globalization;
using System.Text.Json;

namespace CaseDsl.Editing;

/// <summary>One rule of a TextMate grammar: a match on one line, or a begin and an end that the line's end closes at the latest.</summary>
internal sealed class GrammarRule
{
    private readonly string? _scope;
    private readonly string _pattern;
    private readonly GrammarCapture[] _captures;
    private readonly string? _end;
    private readonly GrammarRule[] _inside;
    private readonly string? _included;

    internal GrammarRule(string? scope, string match, params GrammarCapture[] captures)
        : this(scope, match, captures, null, [], null)
    {
    }

    internal GrammarRule(string scope, string begin, string end, params GrammarRule[] inside)
        : this(scope, begin, [], end, inside, null)
    {
    }

    private GrammarRule(string? scope, string pattern, GrammarCapture[] captures, string? end, GrammarRule[] inside, string? included)
    {
        _scope = scope;
        _pattern = pattern;
        _captures = captures;
        _end = end;
        _inside = inside;
        _included = included;
    }

    /// <summary>The rules of a group of the repository.</summary>
    internal static GrammarRule Include(string group) => new(null, "", [], null, [], "#" + group);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (_included is not null)
        {
            json.WriteString("include", _included);
        }
        else
        {
            if (_scope is not null)
                json.WriteString("name", _scope);
            json.WriteString(_end is null ? "match" : "begin", _pattern);
            WriteCaptures(json);
            if (_end is not null)
            {
                json.WriteString("end", _end);
                WriteAll(json, _inside);
            }
        }

        json.WriteEndObject();
    }

    internal static void WriteAll(Utf8JsonWriter json, params ReadOnlySpan<GrammarRule> rules)
    {
        json.WriteStartArray("patterns");
        foreach (var rule in rules)
            rule.Write(json);
        json.WriteEndArray();
    }

    private void WriteCaptures(Utf8JsonWriter json)
    {
        if (_captures.Length == 0)
            return;
        json.WriteStartObject("captures");
        foreach (var (group, scope, rules) in _captures)
        {
            json.WriteStartObject(group.ToString(CultureInfo.InvariantCulture));
            if (scope is not null)
                json.WriteString("name", scope);
            if (rules is not null)
                WriteAll(json, Include(rules));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
