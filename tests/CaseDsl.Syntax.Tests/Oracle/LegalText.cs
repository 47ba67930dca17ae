using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>Files that the grammar allows, whatever they mean; the same seed makes the same file.</summary>
internal sealed class LegalText(int seed)
{
    private static readonly string[] Keywords = ["claim", "assume", "metric", "model", "experiment", "story", "unit"];

    private static readonly string[] Nested = ["arm", "result", "option", "risk"];

    private static readonly string[] Names = ["ctr", "churn", "a1", "_x", "naïve", "名前", "members", "x", "k", "pp"];

    private static readonly string[] Properties = ["moves", "costs", "by", "of", "per", "at", "none", "model", "risk", "x", "because", "M", "claim"];

    private static readonly string[] Units = [" ms", "ms", " members", " days", "Mbps", " stream_hours", ""];

    private readonly Random _random = new(seed);

    public string File()
    {
        var text = new StringBuilder();
        for (var i = 1 + _random.Next(3); i > 0; i--)
        {
            text.Append(Of(Keywords)).Append(' ').Append(Of(Names));
            if (_random.Next(2) == 0)
                text.Append(' ').Append(Quoted());
            if (_random.Next(3) == 0)
                text.Append(" = ").Append(Value(allowsProse: false));
            Block(text, 1);
            text.Append('\n');
        }

        return text.ToString();
    }

    private string Of(string[] choices) => choices[_random.Next(choices.Length)];

    private void Block(StringBuilder text, int depth)
    {
        text.Append(" {");
        var isLine = depth > 1 && _random.Next(2) == 0;
        for (var i = _random.Next(4); i > 0; i--)
        {
            text.Append(isLine ? "  " : "\n" + new string(' ', depth * 2));
            if (depth < 2 && _random.Next(4) == 0)
            {
                text.Append(Of(Nested)).Append(' ').Append(Of(Names));
                Block(text, depth + 1);
                continue;
            }

            text.Append(Of(Properties)).Append(_random.Next(5) == 0 ? " :" : ":").Append(_random.Next(8) == 0 ? "" : " ");
            text.Append(Value(allowsProse: !isLine));
            for (var more = _random.Next(3) - 1; more > 0; more--)
            {
                text.Append(", ").Append(Value(allowsProse: false));
            }

            if (_random.Next(6) == 0)
                text.Append(';');
            if (!isLine && _random.Next(8) == 0)
                text.Append(" // why } {");
        }

        text.Append(isLine ? " }" : "\n" + new string(' ', (depth - 1) * 2) + "}");
    }

    private string Value(bool allowsProse)
    {
        switch (_random.Next(12))
        {
            case 0:
                return "none";
            case 1 when allowsProse:
                return $"\n    | Rose by {{{Expression(2)}}}, and }} // all\n    |\n    | more";
            case 2:
                return $"at {(_random.Next(2) == 0 ? "least" : "most")} {Expression(2)}";
        }

        var first = Expression(2);
        return _random.Next(10) switch
        {
            0 => $"{first} by {Expression(2)}",
            1 => $"{first} by at least {Expression(1)}",
            2 => $"{first} at {Expression(1)} to {Expression(1)}",
            3 => $"{first} within {Expression(1)}",
            4 => $"{first} of {Expression(1)}",
            5 => $"{first} sd {Expression(1)} of {Expression(1)}",
            6 => $"{first} to {Expression(1)}",
            7 => $"{first} from {Expression(1)}",
            _ => first,
        };
    }

    private string Expression(int depth)
    {
        if (depth == 0)
            return Primary();
        var next = depth - 1;
        return _random.Next(16) switch
        {
            0 => $"{Expression(next)} + {Expression(next)}",
            1 => $"{Expression(next)} - {Expression(next)}",
            2 => $"{Expression(next)} * -{Expression(next)}",
            3 => $"({Expression(depth)}) / {Primary()}",
            4 => $"{Primary()} per {Primary()} per {Primary()}",
            5 => $"{Primary()} [{Primary()}, {Primary()}]",
            6 => $"{Primary()} [{Primary()},{Primary()}] at 90%",
            7 => $"{Primary()} ± {Primary()} at 90 %",
            8 => $"({Expression(next)}) < ({Expression(next)}) and not ({Expression(next)})",
            9 => $"({Expression(next)}) or ({Expression(next)}) == {Primary()}",
            10 => $"max({Expression(next)}, {Expression(next)})",
            11 => $"{Of(Names)}.{Of(Properties)}.lift",
            12 => $"+{Primary()} relative",
            _ => Primary(),
        };
    }

    private string Primary() => _random.Next(12) switch
    {
        0 => $"{_random.Next(1, 999)}{Of(Units)}",
        1 => $"{_random.Next(1, 99)}.{_random.Next(10)}%",
        2 => "1.2pp",
        3 => "12 bps",
        4 => "$1.5M",
        5 => "2026-05-06",
        6 => Quoted(),
        7 => "unknown",
        8 => "1_204_331 members",
        9 => "1.5 million members",
        10 => "100x",
        _ => Of(Names),
    };

    private string Quoted() => _random.Next(3) switch
    {
        0 => "\"A {x.y + 1} \\{ } \\\" | //\"",
        1 => "\"\"",
        _ => "\"Weekly checks\"",
    };
}
