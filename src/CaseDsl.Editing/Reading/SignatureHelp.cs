using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>The function that is being called, and which of its parameters is being written.</summary>
/// <param name="Label">The signature: <c>compound(rate, periods)</c>.</param>
/// <param name="Parameters">Each parameter's place in the label, in order.</param>
/// <param name="Active">The parameter at the cursor; one that repeats stays the last.</param>
public sealed record Signature(string Label, string Documentation, ImmutableArray<TextSpan> Parameters, int Active);

/// <summary>Tells the parameters of a function while it is called.</summary>
public static class SignatureHelp
{
    /// <summary>The letters after which an editor asks by itself.</summary>
    public static ImmutableArray<char> Triggers { get; } = ['(', ','];

    /// <returns>Null outside a call of a function.</returns>
    public static Signature? At(SemanticModel model, int position)
    {
        var at = Places.Clamp(model.Tree, position);
        if (Places.CommentAt(model.Tree, at) is { } comment && comment.Span.Start < at)
            return null;
        for (var node = Places.TokenBefore(model.Tree, at).Parent; node is not null; node = node.Parent)
        {
            if (node is CallExpressionSyntax { Expression: NameExpressionSyntax name } call && IsInside(call, at) && Functions.Find(name.Name.ValueText) is { } function)
                return Make(function, ActiveArgument(call, at));
        }
        return null;
    }

    private static bool IsInside(CallExpressionSyntax call, int position) =>
        !call.OpenParenToken.IsMissing && call.OpenParenToken.Span.End <= position && (call.CloseParenToken.IsMissing || position <= call.CloseParenToken.Span.Start);

    private static int ActiveArgument(CallExpressionSyntax call, int position)
    {
        var active = 0;
        for (var i = 0; i < call.Arguments.SeparatorCount; i++)
        {
            if (call.Arguments.GetSeparator(i).Span.End <= position)
                active = i + 1;
        }
        return active;
    }

    private static Signature Make(Function function, int argument)
    {
        var label = function.Signature;
        var parameters = ImmutableArray.CreateBuilder<TextSpan>(function.Parameters.Length);
        var from = function.Name.Length + 1;
        foreach (var parameter in function.Parameters)
        {
            parameters.Add(new TextSpan(from, parameter.Length));
            from += parameter.Length + 2;
        }
        return new Signature(label, function.Documentation, parameters.ToImmutable(), function.Repeats ? Math.Min(argument, function.Parameters.Length - 1) : argument);
    }
}
