namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Of <c>casedsl/explainFigure</c>.</summary>
public sealed record ExplainFigureParams : TextDocumentParams
{
    /// <summary>An expression such as <c>more_clicks.net</c>, or a declaration's name.</summary>
    public string Figure { get; init; } = "";
}
