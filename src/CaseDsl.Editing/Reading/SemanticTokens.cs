using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What every token of a file means, for colouring: by what its names refer to, not by how they look.</summary>
public static class SemanticTokens
{
    private const string SuppressionMarker = "casedsl:";

    /// <param name="range">Only tokens that touch it; the whole file where it is null.</param>
    /// <returns>By position, without overlaps.</returns>
    public static ImmutableArray<SemanticToken> Of(SemanticModel model, TextSpan? range = null)
    {
        var walk = new Walk(model, range is { } part ? Places.Clamp(model.Tree, part) : new TextSpan(0, model.Tree.Text.Length));
        return walk.Run();
    }

    private static SemanticTokenType TypeOf(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Metric => SemanticTokenType.Metric,
        DeclarationKind.Cost => SemanticTokenType.Cost,
        DeclarationKind.Model or DeclarationKind.Feature => SemanticTokenType.Model,
        DeclarationKind.Experiment => SemanticTokenType.Experiment,
        DeclarationKind.Arm => SemanticTokenType.Arm,
        DeclarationKind.Claim => SemanticTokenType.Claim,
        DeclarationKind.Assume => SemanticTokenType.Assumption,
        DeclarationKind.Source => SemanticTokenType.Source,
        DeclarationKind.Unit => SemanticTokenType.Unit,
        _ => SemanticTokenType.Name,
    };

    private sealed class Walk(SemanticModel model, TextSpan range)
    {
        private readonly ImmutableArray<SemanticToken>.Builder _tokens = ImmutableArray.CreateBuilder<SemanticToken>();
        private readonly IReadOnlyList<NameReference> _references = model.References;
        private int _next;

        public ImmutableArray<SemanticToken> Run()
        {
            foreach (var member in model.Tree.Root.ChildNodesAndTokens())
            {
                if (member.FullSpan.End < range.Start)
                    continue;
                if (member.FullSpan.Start > range.End)
                    break;
                if (member.Node is not { } node)
                {
                    Add(member.Token);
                    continue;
                }
                foreach (var token in node.DescendantTokens())
                {
                    if (token.FullSpan.End >= range.Start && token.FullSpan.Start <= range.End)
                        Add(token);
                }
            }
            return _tokens.ToImmutable();
        }

        private void Add(SyntaxToken token)
        {
            AddComments(token.LeadingTrivia);
            if (token.Span.Length > 0 && Classify(token) is var (type, modifiers))
                Add(token.Span, type, modifiers);
            AddComments(token.TrailingTrivia);
        }

        private void AddComments(SyntaxTriviaList trivia)
        {
            foreach (var piece in trivia)
            {
                if (piece.Kind == SyntaxKind.CommentTrivia)
                    Add(piece.Span, SemanticTokenType.Comment, piece.Text.Contains(SuppressionMarker, StringComparison.Ordinal) ? SemanticTokenModifiers.Suppression : SemanticTokenModifiers.None);
            }
        }

        private void Add(TextSpan span, SemanticTokenType type, SemanticTokenModifiers modifiers)
        {
            if (span.IntersectsWith(range))
                _tokens.Add(new SemanticToken(span, type, modifiers));
        }

        private DeclarationSymbol? Referred(SyntaxToken token)
        {
            while (_next < _references.Count && _references[_next].Token.Span.Start < token.Span.Start)
                _next++;
            return _next < _references.Count && _references[_next].Token.Span == token.Span ? _references[_next].Target : null;
        }

        private (SemanticTokenType Type, SemanticTokenModifiers Modifiers)? Classify(SyntaxToken token)
        {
            if (Referred(token) is { } target)
                return (TypeOf(target.Kind), Felt(target));
            switch (token.Kind)
            {
                case SyntaxKind.TextRunToken:
                    return (token.Parent?.Parent is ProseLineSyntax ? SemanticTokenType.Prose : SemanticTokenType.Text, SemanticTokenModifiers.None);
                case SyntaxKind.BarToken:
                    return (SemanticTokenType.Prose, SemanticTokenModifiers.None);
                case SyntaxKind.OpenQuoteToken or SyntaxKind.CloseQuoteToken:
                    return (SemanticTokenType.Text, SemanticTokenModifiers.None);
                case SyntaxKind.DateLiteralToken:
                    return (SemanticTokenType.Date, SemanticTokenModifiers.None);
                case >= SyntaxKind.EqualsToken and <= SyntaxKind.PlusMinusToken:
                    return (SemanticTokenType.Operator, SemanticTokenModifiers.None);
            }
            if (SyntaxFacts.IsNumberLiteral(token.Kind))
                return (SemanticTokenType.Number, SemanticTokenModifiers.None);
            return SyntaxFacts.IsWord(token.Kind) ? Word(token) : null;
        }

        private (SemanticTokenType, SemanticTokenModifiers)? Word(SyntaxToken token)
        {
            switch (token.Parent)
            {
                case UseSyntax:
                    return (SemanticTokenType.Keyword, SemanticTokenModifiers.None);
                case DeclarationSyntax declaration when declaration.Keyword == token:
                    return Schemas.Find(token.ValueText) is null ? null : (SemanticTokenType.Keyword, SemanticTokenModifiers.None);
                case DeclarationSyntax declaration:
                    return Declared(declaration);
                case PropertySyntax:
                    return (SemanticTokenType.Property, SemanticTokenModifiers.None);
                case NumberExpressionSyntax number when number.MagnitudeWord == token:
                    return (SemanticTokenType.Number, SemanticTokenModifiers.None);
                case NumberExpressionSyntax:
                    return Unit(token);
                case MemberAccessExpressionSyntax access when access.Name == token:
                    return (SemanticTokenType.Member, SemanticTokenModifiers.None);
                case NameExpressionSyntax name:
                    return Name(name, token);
                default:
                    return SyntaxFacts.IsReservedWordKind(token.Kind) || token.Parent is BoundSyntax ? (SemanticTokenType.OperatorWord, SemanticTokenModifiers.None) : null;
            }
        }

        private (SemanticTokenType, SemanticTokenModifiers)? Declared(DeclarationSyntax syntax)
        {
            if (Schemas.Find(syntax.Keyword.ValueText) is not { } schema)
                return (SemanticTokenType.Name, SemanticTokenModifiers.Declaration);
            if (schema.Name == NameRole.Word)
                return (SemanticTokenType.Word, SemanticTokenModifiers.None);
            if (schema.Name == NameRole.Refers)
                return null;
            var symbol = model.DeclarationAt(syntax.Span.Start);
            return (TypeOf(schema.Kind), SemanticTokenModifiers.Declaration | (symbol is null ? SemanticTokenModifiers.None : Felt(symbol)));
        }

        private (SemanticTokenType, SemanticTokenModifiers)? Name(NameExpressionSyntax name, SyntaxToken token)
        {
            if (name.Parent is CallExpressionSyntax call && ReferenceEquals(call.Expression, name))
                return Functions.Find(token.ValueText) is null ? null : (SemanticTokenType.Function, SemanticTokenModifiers.BuiltIn);
            if (token.ValueText == "it" && name.FirstAncestorOrSelf<DeclarationSyntax>()?.Keyword.ValueText == "rule")
                return (SemanticTokenType.OperatorWord, SemanticTokenModifiers.BuiltIn);
            var property = name.FirstAncestorOrSelf<PropertySyntax>();
            var schema = property is null ? null : model.PropertyAt(property.Span.Start)?.Schema;
            if (model.Units.Find(token.ValueText) is not null && (schema?.Shape == PropertyShape.Unit || IsRightOfPer(name)))
                return Unit(token);
            return schema?.Shape is PropertyShape.Word or PropertyShape.WordOrText or PropertyShape.ReferenceOrWord or PropertyShape.Condition or PropertyShape.ConditionOrText
                ? (SemanticTokenType.Word, SemanticTokenModifiers.None)
                : null;
        }

        private (SemanticTokenType, SemanticTokenModifiers)? Unit(SyntaxToken token) =>
            model.Units.Find(token.ValueText) is null
                ? null
                : (SemanticTokenType.Unit, UnitTable.BuiltIn.Find(token.ValueText) is null ? SemanticTokenModifiers.None : SemanticTokenModifiers.BuiltIn);

        private static bool IsRightOfPer(NameExpressionSyntax name) =>
            name.Parent is BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression } per && ReferenceEquals(per.Right, name);

        private static SemanticTokenModifiers Felt(DeclarationSymbol symbol) =>
            symbol is MetricSymbol { IsFelt: true } ? SemanticTokenModifiers.Felt : SemanticTokenModifiers.None;
    }
}
