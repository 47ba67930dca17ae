using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What can be done at a place: fixes of its findings, then what makes the case whole.</summary>
public static class CodeActions
{
    /// <param name="compilation">The newest: files that could be used are looked for in it.</param>
    /// <param name="span">The selection, or an empty span at the cursor.</param>
    /// <param name="findings">All findings of the file, wherever they lie.</param>
    /// <returns>Fixes first, suppressions last.</returns>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static ImmutableArray<CodeAction> At(
        SemanticModel model, Compilation compilation, TextSpan span, IReadOnlyList<Finding> findings, CancellationToken cancellation = default)
    {
        var within = Places.Clamp(model.Tree, span);
        Finding[] here = [.. findings.Where(finding => finding.Location.Path == model.Path && finding.Location.Span.IntersectsWith(within))];
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        actions.AddRange(FixActions.Of(here));
        actions.AddRange(MissingNameActions.At(model, compilation, within.Start, here, cancellation));
        actions.AddRange(FixActions.All(here, findings, model.Path));
        actions.AddRange(MissingPropertyActions.At(model, within.Start));
        actions.AddRange(ExtractAssumption.At(model, within));
        actions.AddRange(SuppressActions.Of(model, here));
        return Distinct(actions);
    }

    /// <summary>Every fix of a file that can't change what its author meant, until none is left; null where there is none.</summary>
    /// <param name="options">How the file is analysed.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static CodeAction? FixEverything(Compilation compilation, string path, AnalysisOptions options, CancellationToken cancellation = default)
    {
        var result = FixApplier.Apply(compilation, [path], _ => options, unsafeToo: false, cancellation: cancellation);
        foreach (var file in result.Files)
        {
            if (file.Path == path)
                return new CodeAction($"Apply {result.Applied} safe {(result.Applied == 1 ? "fix" : "fixes")}", CodeActionKind.FixAll, [.. file.After.GetTextChanges(file.Before).Select(change => new FileChange(path, change))]);
        }
        return null;
    }

    /// <summary>One action a change: two rules may offer the same mend, and a fix may be what is offered anyway.</summary>
    private static ImmutableArray<CodeAction> Distinct(ImmutableArray<CodeAction>.Builder actions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        actions.RemoveAll(action => !seen.Add(string.Join('\n', action.Changes.Select(static change => $"{change.Path} {change.Change.Span} {change.Change.NewText}"))));
        return actions.ToImmutable();
    }
}
