using CaseDsl.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace.Tests;

/// <summary>Which files a change needs less of than before; git itself is asked in CI.</summary>
public sealed class NeedsGivenUpTests : IDisposable
{
    private const string Shared = "assume k = 3 { source: \"n\" }\nassume other = 4 { source: \"n\" }\nmodel m \"M\" { version: v1 }\n";
    private const string Before = "use \"../shared/b.case\"\nassume d = k * 2 { source: \"n\" }\n";

    private readonly TempFolder _folder = new();

    public NeedsGivenUpTests() => _folder.Write("shared/b.case", Shared);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Before, false)]
    [InlineData("// More.\n" + Before, false)]
    [InlineData("use \"../shared/b.case\"\nassume e = k * 3 { source: \"n\" }\n", false)]
    [InlineData("use \"../shared/b.case\"\nassume d = other * 2 { source: \"n\" }\n", true)]
    [InlineData("use \"../shared/b.case\"\nassume d = 2 { source: \"n\" }\n", true)]
    [InlineData("assume d = 2 { source: \"n\" }\n", true)]
    [InlineData(null, true)]
    public void A_file_is_named_whose_declaration_a_changed_one_no_longer_needs(string? now, bool expected)
    {
        if (now is not null)
        {
            _folder.Write("cases/a.case", now);
        }

        Of(("cases/a.case", Before)).Should().Equal(expected ? [_folder.At("shared/b.case")] : []);
    }

    [Fact]
    public void What_moved_from_one_file_to_another_is_still_needed()
    {
        _folder.Write("cases/renamed.case", Before);

        Of(("cases/a.case", Before), ("cases/renamed.case", null)).Should().BeEmpty();
    }

    [Fact]
    public void A_model_that_is_still_named_but_no_longer_claimed_lacks_something()
    {
        _folder.Write("cases/a.case", "use \"../shared/b.case\"\nsurface s \"S\" { model: m }\n");

        Of(("cases/a.case", "use \"../shared/b.case\"\nclaim c \"C\" { model: m }\n")).Should().Equal(_folder.At("shared/b.case"));
    }

    [Fact]
    public void Files_that_no_search_comes_by_need_nothing()
    {
        Of(("cases/.hidden/a.case", Before), ("cases/a.txt", Before)).Should().BeEmpty();
    }

    private IEnumerable<string> Of(params (string Path, string? Text)[] before)
    {
        var texts = new TextFiles(new System.IO.Abstractions.FileSystem());
        return new NeedsGivenUp(texts, new WorkspaceFolder(_folder.Path), CancellationToken.None).Of(
            before.Select(file => _folder.At(file.Path)),
            path => before.First(file => _folder.At(file.Path) == path).Text is { } text ? SourceText.From(text) : null);
    }
}
