using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>Whatever happens to one declaration, the others of the file keep their trees and their findings.</summary>
public class LocalityTests
{
    private static readonly string[] Splinters =
    [
        "{", "}", "{{", "}}", "\"", "“", "'", "|", "| x }", ":", "::", "(", ")", "[", "]", ",", ";", "=", "{x", "\\", "@", "$", "//",
        "by", "per", "not", "1,204", "risk r {", "model", "\t", "#", "<", "+/-",
    ];

    public static TheoryData<string> Splinter => [.. Splinters];

    [Theory]
    [MemberData(nameof(Splinter))]
    public void Damage_inside_a_declaration_stays_inside(string splinter)
    {
        const string before = "unit a\nclaim before \"B\" {\n  model: m,\n  worth: 1 +\n}\n\n";
        const string after = "\nclaim after \"A\" {\n  model m\n  because:\n    | {x\n}\nunit z\n";
        foreach (var victim in Victims())
        {
            for (var at = victim.IndexOf(' ', StringComparison.Ordinal); at < victim.Length - 1; at++)
            {
                var damaged = victim.Insert(at, splinter);
                Hold(before, damaged, after, $"'{splinter}' at {at}");
                Hold(before, victim.Remove(at, 1), after, $"without '{victim[at]}' at {at}");
            }
        }
    }

    private static IEnumerable<string> Victims() =>
    [
        "tradeoff v \"Victim\" {\n  option a { costs: none  ready: 2026-05-11 }\n  horizon: 4 quarters\n  because:\n    | It saves {a.net}.\n}\n",
        "assume v = 301M members { source: \"S {x} t\"  as_of: 2026-01-20 }\n",
        "decision v {\n  go_when: a.better and (b <= c) // why\n  otherwise: iterate\n}\n",
    ];

    private static void Hold(string before, string damaged, string after, string what)
    {
        var tree = SyntaxTree.Parse(before + damaged + after);
        tree.Root.ToFullString().Should().Be(before + damaged + after);
        var whole = SyntaxTree.Parse(before + after);
        var others = whole.Root.Members.ToList();
        var members = tree.Root.Members.ToList();
        var shift = damaged.Length;

        for (var i = 0; i < others.Count; i++)
        {
            var isAfter = i >= 2;
            var found = isAfter ? members[members.Count - others.Count + i] : members[i];
            Shape(found).Should().Be(Shape(others[i]), what);
            Findings(tree, found).Should().Equal(Findings(whole, others[i]).Select(f => (f.Id, f.Start)), what);
            found.Span.Start.Should().Be(others[i].Span.Start + (isAfter ? shift : 0), what);
        }
    }

    private static string Shape(SyntaxNode node) =>
        string.Join('\n', node.DescendantNodesAndTokens().Select(static item => item.Node is null ? $"{item.Kind} {item.Token.Text}" : $"{item.Kind}"));

    /// <summary>The findings in a member, from its first line to its last, by their distance from its start.</summary>
    private static IEnumerable<(string Id, int Start)> Findings(SyntaxTree tree, SyntaxNode member) => tree.Diagnostics
        .Where(d => member.Span.Contains(d.Location.Span.Start) || d.Location.Span.Start == member.Span.End)
        .Select(d => (d.Id, d.Location.Span.Start - member.Span.Start));
}
