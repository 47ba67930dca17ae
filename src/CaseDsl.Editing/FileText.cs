using System.Text;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What a file declares, in Markdown.</summary>
internal static class FileText
{
    private const int NamesAtMost = 12;

    public static string Of(SemanticModel file)
    {
        var text = new StringBuilder().Append("**").Append(file.Path).Append("**");
        if (file.All<CaseSymbol>().FirstOrDefault() is { Title.Length: > 0 } header)
            text.Append("\n\n").Append(header.Title);
        foreach (var group in file.Declarations.Where(static symbol => symbol.Name.Length > 0 && symbol.Schema.Name == NameRole.Declares).GroupBy(static symbol => symbol.Schema.Keyword))
        {
            var names = group.Select(static symbol => $"`{symbol.Name}`").ToArray();
            text.Append("\n\n").Append(group.Key).Append(": ").Append(string.Join(", ", names.Take(NamesAtMost)));
            if (names.Length > NamesAtMost)
                text.Append(" and ").Append(names.Length - NamesAtMost).Append(" more");
        }
        return text.ToString();
    }
}
