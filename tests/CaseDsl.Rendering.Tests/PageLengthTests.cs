using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

public class PageLengthTests
{
    public static TheoryData<string> Names => [.. Rendered.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_never_longer_than_its_bound(string name) => CheckBounds(Rendered.CorpusModel(name));

    [Fact]
    public void The_pages_of_the_home_screen_are_known_to_fit_without_rendering()
    {
        var model = Corpus.HomeScreen();
        CheckBounds(model);
        PageLength.AtMost(model.All<CanvasSymbol>().Single()).Should().BeLessThanOrEqualTo(60);
        PageLength.AtMost(model.All<SheetSymbol>().Single()).Should().BeLessThanOrEqualTo(60);
    }

    [Fact]
    public void A_long_canvas_is_counted_line_by_line()
    {
        var prose = string.Concat(Enumerable.Repeat("    | Members wait.\n", 70));
        var model = Rendered.Model($"canvas long_one \"Long\" {{\n  problem:\n{prose}  audience: \"All\"\n}}\n");
        var canvas = model.All<CanvasSymbol>().Single();
        PageLength.Of(model, canvas).Should().Be(MarkdownRenderer.CountLines(MarkdownRenderer.RenderPage(model, canvas) ?? "")).And.BeGreaterThan(90);
    }

    private static void CheckBounds(SemanticModel model)
    {
        foreach (var canvas in model.All<CanvasSymbol>()) Lines(model, canvas).Should().BeLessThanOrEqualTo(PageLength.AtMost(canvas));
        foreach (var sheet in model.All<SheetSymbol>()) Lines(model, sheet).Should().BeLessThanOrEqualTo(PageLength.AtMost(sheet));
    }

    private static int Lines(SemanticModel model, DeclarationSymbol declaration) =>
        MarkdownRenderer.CountLines(MarkdownRenderer.RenderPage(model, declaration) ?? "");
}
