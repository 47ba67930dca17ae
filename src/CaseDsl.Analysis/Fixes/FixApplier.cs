using System.Collections.Immutable;
using System.Text;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>
/// Applies fixes until nothing changes: in each round, of every finding the first fix that may be applied and touches no
/// other's text. A fix that would add a syntax error is never applied.
/// </summary>
public static class FixApplier
{
    /// <summary>Rounds after which it stops whatever is left; fixes that undo each other end here at the latest.</summary>
    public const int MaximumRounds = 20;

    /// <param name="paths">The files whose findings are mended; a fix that reaches into another file is left alone.</param>
    /// <param name="options">Each file's own.</param>
    /// <param name="unsafeToo">True to apply fixes that a person should look at, too.</param>
    /// <param name="others">
    /// What the workspace's other files do with the names of these. Asked at most once, and only where a fix hangs on it:
    /// what another file needs is not to be removed.
    /// </param>
    public static FixResult Apply(
        Compilation compilation,
        IEnumerable<string> paths,
        Func<string, AnalysisOptions> options,
        bool unsafeToo,
        Func<IEnumerable<FileSummary>>? others = null,
        CancellationToken cancellation = default)
    {
        var run = new Run(compilation, [.. paths], options, unsafeToo, others, cancellation);
        return run.ToEnd();
    }

    /// <summary>Applies one fix to one text; null where it overlaps itself or reaches elsewhere.</summary>
    public static SourceText? ApplyOne(SourceText text, string path, CodeFix fix)
    {
        var changes = new List<TextChange>();
        foreach (FileChange change in fix.Changes)
        {
            if (change.Path != path)
                return null;
            changes.Add(change.Change);
        }

        return TryChange(text, changes);
    }

    private static SourceText? TryChange(SourceText text, List<TextChange> changes)
    {
        changes.Sort((left, right) => left.Span.CompareTo(right.Span));
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].Span.End > text.Length || (i > 0 && changes[i].Span.Start < changes[i - 1].Span.End))
                return null;
        }

        return text.WithChanges(changes);
    }

    private sealed class Run(Compilation compilation, ImmutableArray<string> paths, Func<string, AnalysisOptions> options, bool unsafeToo, Func<IEnumerable<FileSummary>>? others, CancellationToken cancellation)
    {
        private readonly HashSet<string> _paths = [.. paths];
        private readonly Dictionary<string, SourceText> _before = [];
        private readonly HashSet<string> _rejected = new(StringComparer.Ordinal);
        private readonly HashSet<(string Path, string Text)> _seen = [];
        private readonly Dictionary<string, AnalysisResult> _results = [];
        private Compilation _compilation = compilation;
        private ImmutableArray<FileSummary>? _others;
        private int _applied;

        public FixResult ToEnd()
        {
            HashSet<string> stale = [.. paths];
            bool hasSettled = false;
            for (int round = 0; round < MaximumRounds && !hasSettled; round++)
            {
                foreach (string path in paths)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (stale.Contains(path) && _compilation.TryGetModel(path, out SemanticModel? model))
                        _results[path] = Analyzer.Analyze(model, options(path), cancellation);
                }

                HashSet<string> changed = Round();
                hasSettled = changed.Count == 0;
                stale = WithUsers(changed);
            }

            ImmutableArray<FixedFile> files =
            [
                .. _before.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => new FixedFile(pair.Key, pair.Value, _compilation.GetModel(pair.Key).Tree.Text))
                    .Where(file => !file.Before.ContentEquals(file.After)),
            ];
            return new FixResult(files, _compilation, _applied, hasSettled);
        }

        /// <summary>One round over the findings at hand; the paths that it changed.</summary>
        private HashSet<string> Round()
        {
            var accepted = new List<CodeFix>();
            var taken = new Dictionary<string, List<TextSpan>>();
            foreach (Finding finding in Findings())
            {
                if (Choose(finding) is { } fix && Claim(fix, taken))
                    accepted.Add(fix);
            }

            var changed = new HashSet<string>();
            if (accepted.Count == 0)
                return changed;
            if (TryApply(accepted, changed))
                return changed;

            // Together they hurt: find out which.
            foreach (CodeFix fix in accepted)
            {
                var touched = new HashSet<string>();
                if (fix.Changes.All(change => !changed.Contains(change.Path)) && TryApply([fix], touched))
                    changed.UnionWith(touched);
                else if (fix.Changes.All(change => !changed.Contains(change.Path)))
                    _rejected.Add(Key(fix));
            }

            return changed;
        }

        private IEnumerable<Finding> Findings()
        {
            foreach (string path in paths)
            {
                if (!_results.TryGetValue(path, out AnalysisResult? result))
                    continue;
                foreach (Finding finding in result.Findings)
                    yield return finding;
            }

            FileSummary[] summaries = [.. _results.Values.Select(result => result.Summary)];
            if (!Array.Exists(summaries, summary => !summary.Pending.IsEmpty))
                yield break;
            _others ??= others is null ? [] : [.. others()];
            foreach (Finding finding in WorkspaceAnalyzer.Analyze(summaries.Concat(_others)))
            {
                if (options(finding.Location.Path).IsWholeWorkspace)
                    yield return finding;
            }
        }

        private CodeFix? Choose(Finding finding)
        {
            bool guessesToo = unsafeToo && (finding.Descriptor.Family == RuleFamily.Syntax.Name || !IsAmidSyntaxErrors(finding.Location));
            foreach (CodeFix fix in finding.Fixes)
            {
                if ((fix.IsSafe || guessesToo) && !fix.Changes.IsEmpty && !_rejected.Contains(Key(fix)))
                    return fix;
            }

            return null;
        }

        /// <summary>
        /// True where the declaration around a place can't be read whole. What it seems to lack may stand in what was not
        /// understood, and what is added to it may never be read.
        /// </summary>
        private bool IsAmidSyntaxErrors(Location location)
        {
            if (!_compilation.TryGetModel(location.Path, out SemanticModel? model) || SyntaxErrors(model.Tree) == 0)
                return false;
            TextSpan around = location.Span;
            foreach (MemberSyntax member in model.Tree.Root.Members)
            {
                if (member.FullSpan.IntersectsWith(location.Span))
                    around = TextSpan.FromBounds(Math.Min(around.Start, member.FullSpan.Start), Math.Max(around.End, member.FullSpan.End));
            }

            return model.Tree.Diagnostics.Any(diagnostic => RuleFamily.OfId(diagnostic.Id) == RuleFamily.Syntax && around.IntersectsWith(diagnostic.Location.Span));
        }

        private bool Claim(CodeFix fix, Dictionary<string, List<TextSpan>> taken)
        {
            foreach (FileChange change in fix.Changes)
            {
                if (!_paths.Contains(change.Path))
                    return false;
                if (taken.TryGetValue(change.Path, out List<TextSpan>? spans) && spans.Exists(span => Touches(span, change.Change.Span)))
                    return false;
            }

            foreach (FileChange change in fix.Changes)
            {
                if (!taken.TryGetValue(change.Path, out List<TextSpan>? spans))
                    taken[change.Path] = spans = [];
                spans.Add(change.Change.Span);
            }

            return true;
        }

        /// <summary>Two insertions at one place touch: their order would be chance.</summary>
        private static bool Touches(TextSpan left, TextSpan right) => left.Start <= right.End && right.Start <= left.End;

        private bool TryApply(List<CodeFix> fixes, HashSet<string> changed)
        {
            var byPath = new Dictionary<string, List<TextChange>>();
            foreach (CodeFix fix in fixes)
            {
                foreach (FileChange change in fix.Changes)
                {
                    if (!byPath.TryGetValue(change.Path, out List<TextChange>? changes))
                        byPath[change.Path] = changes = [];
                    changes.Add(change.Change);
                }
            }

            var trees = new List<SyntaxTree>();
            foreach ((string path, List<TextChange> changes) in byPath)
            {
                SyntaxTree old = _compilation.GetModel(path).Tree;
                if (TryChange(old.Text, changes) is not { } text)
                    return false;
                SyntaxTree tree = old.WithChangedText(text);
                if (SyntaxErrors(tree) > SyntaxErrors(old) || !_seen.Add((path, text.ToString())))
                    return false;
                trees.Add(tree);
            }

            foreach (SyntaxTree tree in trees)
            {
                _before.TryAdd(tree.Path, _compilation.GetModel(tree.Path).Tree.Text);
                _compilation = _compilation.WithTree(tree);
                changed.Add(tree.Path);
            }

            _applied += fixes.Count;
            foreach (CodeFix fix in fixes)
            {
                // One that writes the same at the same place again has mended nothing; what only removes comes to an end by itself.
                if (fix.Changes.Any(static change => change.Change.NewText?.Length > 0))
                    _rejected.Add(Key(fix));
            }

            return true;
        }

        private static int SyntaxErrors(SyntaxTree tree)
        {
            int count = 0;
            foreach (Diagnostic diagnostic in tree.Diagnostics)
            {
                if (RuleFamily.OfId(diagnostic.Id) == RuleFamily.Syntax)
                    count++;
            }

            return count;
        }

        private HashSet<string> WithUsers(HashSet<string> changed)
        {
            HashSet<string> all = [.. changed];
            foreach (string path in paths)
            {
                if (!all.Contains(path) && _compilation.TryGetModel(path, out SemanticModel? model) && model.Uses.Any(use => use.Target is { } target && changed.Contains(target.Path)))
                    all.Add(path);
            }

            return all;
        }

        private static string Key(CodeFix fix)
        {
            var key = new StringBuilder(fix.Title);
            foreach (FileChange change in fix.Changes)
                key.Append('\n').Append(change.Path).Append('\n').Append(change.Change.Span.Start).Append('\n').Append(change.Change.NewText);
            return key.ToString();
        }
    }
}
