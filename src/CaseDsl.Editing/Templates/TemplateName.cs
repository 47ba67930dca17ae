using System.Text;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What a template's case may be called.</summary>
public static class TemplateName
{
    /// <summary>Why a word can't name a declaration, as a clause; null where it can.</summary>
    public static string? WhyInvalid(string name)
    {
        if (name.Length == 0)
            return "is empty: give a name such as home_rows";
        if (SyntaxFacts.IsReservedWord(name))
            return "is a word of the language: add another to it, as in 'home_" + name + "'";

        // The lexer says what a name is: one that it takes as a whole comes back as the declaration's.
        var tree = SyntaxTree.Parse($"case {name}\n");
        return tree.Root.Members is [DeclarationSyntax { Name.ValueText: var read }] && read == name && tree.Diagnostics.IsEmpty
            ? null
            : "is no name: letters, digits and '_', and a letter first, as in 'home_rows'";
    }

    /// <summary>The name as a title: "home_rows" as "Home rows".</summary>
    public static string Title(string name)
    {
        var title = new StringBuilder(name.Replace('_', ' ').Trim());
        if (title.Length == 0)
            return name;
        title[0] = char.ToUpperInvariant(title[0]);
        return title.ToString();
    }
}
