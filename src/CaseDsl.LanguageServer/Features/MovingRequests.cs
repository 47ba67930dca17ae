using System.Collections.Immutable;
using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>From a name to what it means, and to everything that means it.</summary>
internal static class MovingRequests
{
    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<TextDocumentPositionParams>("textDocument/definition", (parameters, view, _) => Targets(
            view, Definitions.At(view.Model, view.OffsetOf(parameters.Position)), client.Capabilities.TextDocument?.Definition?.LinkSupport == true));
        methods.Document<TextDocumentPositionParams>("textDocument/typeDefinition", (parameters, view, _) => Targets(
            view, Definitions.OfTypeAt(view.Model, view.OffsetOf(parameters.Position)), client.Capabilities.TextDocument?.TypeDefinition?.LinkSupport == true));
        methods.WholeDocument<ReferenceParams>("textDocument/references", static (parameters, view, cancellation) => (Location[])
        [
            .. References.At(view.Model, view.Snapshot.Compilation, view.OffsetOf(parameters.Position), parameters.Context.IncludeDeclaration, cancellation)
                .Select(view.LocationOf),
        ]);
    }

    private static object Targets(DocumentView view, ImmutableArray<Definition> definitions, bool withLinks) => withLinks
        ? definitions.Select(definition => new LocationLink
        {
            OriginSelectionRange = view.RangeOf(definition.Origin),
            TargetUri = view.UriOf(definition.Target.Path),
            TargetRange = LineMap.Of(definition.Target.Text).RangeOf(definition.TargetWhole, view.Encoding),
            TargetSelectionRange = LineMap.Of(definition.Target.Text).RangeOf(definition.Target.Span, view.Encoding),
        }).ToArray()
        : definitions.Select(definition => view.LocationOf(definition.Target)).ToArray();
}
