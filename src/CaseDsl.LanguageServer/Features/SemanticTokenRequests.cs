using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>Colours by meaning: all of a file, a part of it, or what changed since the last time.</summary>
internal sealed class SemanticTokenRequests
{
    private const int NumbersAToken = 5;
    private const string ReadOnly = "readonly";

    /// <summary>By Editing's types, in their order: names that every editor's colours know.</summary>
    private static readonly string[] TypeNames = [.. Enum.GetValues<SemanticTokenType>().Select(NameOf).Distinct()];

    private static readonly string[] ModifierNames = ["declaration", "defaultLibrary", "felt", "suppression", ReadOnly];

    private readonly ConcurrentDictionary<string, Protocol.SemanticTokens> _last = new(StringComparer.Ordinal);
    private long _results;

    public static SemanticTokensOptions Options { get; } = new()
    {
        Legend = new SemanticTokensLegend(TypeNames, ModifierNames),
        Range = true,
        Full = new SemanticTokensFullOptions(Delta: true),
    };

    public void Register(MethodTable methods, Client client)
    {
        int[] Encoded(DocumentView view, TextSpan? range) =>
            Encode(view, range, isAugmenting: client.Capabilities.TextDocument?.SemanticTokens?.AugmentsSyntaxTokens == true);

        methods.Document<TextDocumentParams>("textDocument/semanticTokens/full", (_, view, _) => Full(view, Encoded(view, null)));
        methods.Document<SemanticTokensDeltaParams>("textDocument/semanticTokens/full/delta", (parameters, view, _) => Delta(view, Encoded(view, null), parameters.PreviousResultId));
        methods.Document<TextDocumentRangeParams>(
            "textDocument/semanticTokens/range", (parameters, view, _) => new Protocol.SemanticTokens { Data = Encoded(view, view.SpanOf(parameters.Range)) });
    }

    /// <summary>Lets go of a document's last answer.</summary>
    public void Forget(string uri) => _last.TryRemove(uri, out _);

    private Protocol.SemanticTokens Full(DocumentView view, int[] data)
    {
        var tokens = new Protocol.SemanticTokens { ResultId = Interlocked.Increment(ref _results).ToString(CultureInfo.InvariantCulture), Data = data };
        if (view.Version is not null)
        {
            _last[view.Uri] = tokens;
        }

        return tokens;
    }

    private object Delta(DocumentView view, int[] data, string previous)
    {
        _last.TryGetValue(view.Uri, out var before);
        var now = Full(view, data);
        if (before?.ResultId != previous || now.ResultId is null)
        {
            return now;
        }

        var start = before.Data.AsSpan().CommonPrefixLength(now.Data);
        var end = 0;
        var most = Math.Min(before.Data.Length, now.Data.Length) - start;
        while (end < most && before.Data[^(end + 1)] == now.Data[^(end + 1)])
        {
            end++;
        }

        // Whole tokens: an editor may look at the pieces.
        start -= start % NumbersAToken;
        end -= end % NumbersAToken;
        return before.Data.Length == now.Data.Length && start == now.Data.Length
            ? new SemanticTokensDelta(now.ResultId, [])
            : new SemanticTokensDelta(now.ResultId, [new SemanticTokensEdit(start, before.Data.Length - start - end, now.Data[start..^end])]);
    }

    /// <param name="isAugmenting">True where the editor's own patterns colour what looks the same everywhere, and Markdown in prose with it.</param>
    private static int[] Encode(DocumentView view, TextSpan? range, bool isAugmenting)
    {
        var tokens = Editing.SemanticTokens.Of(view.Model, range);
        var data = new List<int>(tokens.Length * NumbersAToken);
        var last = new Position(0, 0);
        foreach (var token in tokens)
        {
            var at = view.RangeOf(token.Span);
            if (at.End.Line != at.Start.Line || at.End.Character == at.Start.Character || (isAugmenting && IsPlainToSee(token.Type)))
            {
                continue;
            }

            data.Add(at.Start.Line - last.Line);
            data.Add(at.Start.Line == last.Line ? at.Start.Character - last.Character : at.Start.Character);
            data.Add(at.End.Character - at.Start.Character);
            data.Add(Array.IndexOf(TypeNames, NameOf(token.Type)));
            data.Add(Modifiers(token));
            last = at.Start;
        }

        return [.. data];
    }

    /// <summary>True for what patterns colour as well, as it looks the same whatever it means.</summary>
    private static bool IsPlainToSee(SemanticTokenType type) => type is SemanticTokenType.Keyword or SemanticTokenType.OperatorWord
        or SemanticTokenType.Number or SemanticTokenType.Date or SemanticTokenType.Text or SemanticTokenType.Prose
        or SemanticTokenType.Operator or SemanticTokenType.Comment;

    private static int Modifiers(SemanticToken token)
    {
        var bits = 0;
        for (var i = 0; i < ModifierNames.Length; i++)
        {
            var isSet = ModifierNames[i] == ReadOnly
                ? token.Type == SemanticTokenType.Assumption
                : token.Modifiers.HasFlag((SemanticTokenModifiers)(1 << i));
            bits |= isSet ? 1 << i : 0;
        }

        return bits;
    }

    private static string NameOf(SemanticTokenType type) => type switch
    {
        SemanticTokenType.Keyword or SemanticTokenType.OperatorWord => "keyword",
        SemanticTokenType.Property or SemanticTokenType.Member => "property",
        SemanticTokenType.Model => "class",
        SemanticTokenType.Experiment => "event",
        SemanticTokenType.Arm => "parameter",
        SemanticTokenType.Claim => "interface",
        SemanticTokenType.Source => "namespace",
        SemanticTokenType.Function => "function",
        SemanticTokenType.Unit => "type",
        SemanticTokenType.Word => "enumMember",
        SemanticTokenType.Number or SemanticTokenType.Date => "number",
        SemanticTokenType.Text or SemanticTokenType.Prose => "string",
        SemanticTokenType.Operator => "operator",
        SemanticTokenType.Comment => "comment",
        _ => "variable",
    };
}
