namespace CaseDsl.Syntax.Tests;

/// <summary>
/// The parser against a second one that was written from the language page alone: what either takes for whole, the other
/// must, and both must read the same.
/// </summary>
public class OracleTests
{
    [Fact]
    public void The_example_of_the_language_page_reads_the_same()
    {
        TreeShape.Of(SyntaxTree.Parse(Samples.Case)).Should().Be(OracleParser.File(Samples.Case));
        TreeShape.Of(SyntaxTree.Parse(Samples.Metrics)).Should().Be(OracleParser.File(Samples.Metrics));
    }

    [Fact]
    public void Generated_files_read_the_same()
    {
        var undecided = 0;
        for (var seed = 0; seed < 4_000; seed++)
        {
            if (!AreAlike(new LegalText(seed).File(), $"seed {seed}"))
                undecided++;
        }

        undecided.Should().BeLessThan(400);
    }

    [Fact]
    public void Mutilated_files_are_whole_to_both_or_to_neither()
    {
        var bases = SyntaxTree.Parse(Samples.Case + Samples.Metrics).Root.Members.Select(static m => m.ToFullString())
            .Where(static text => text.Length < 400).ToArray();
        var decided = 0;
        for (var seed = 0; seed < 6_000; seed++)
        {
            var text = new Mutilation(seed).Of(seed % 2 == 0 ? bases[seed % bases.Length] : new LegalText(seed).File());
            if (AreAlike(text, $"seed {seed}"))
                decided++;
        }

        decided.Should().BeGreaterThan(1_000);
    }

    private static readonly System.Buffers.SearchValues<char> LeftOpen = System.Buffers.SearchValues.Create("\r\u0085\u2028\u2029\uFEFF\0“”„‘’'");

    /// <summary>False where the pages leave open what the text means.</summary>
    private static bool AreAlike(string text, string what)
    {
        if (text.AsSpan().ContainsAny(LeftOpen))
            return false;
        var tree = SyntaxTree.Parse(text);
        string? shape = null;
        string? fault = null;
        try
        {
            shape = OracleParser.File(text);
        }
        catch (OracleUndecided)
        {
            return false;
        }
        catch (OracleFault found)
        {
            fault = found.Message;
        }

        var told = string.Join("; ", tree.Diagnostics.Select(static d => $"{d.Id} {d.Message}"));
        if ((shape is null) == tree.Diagnostics.IsEmpty)
            throw new InvalidOperationException($"{what}: the oracle says '{fault ?? "whole"}', the parser '{told}':\n{text}");
        if (shape is not null && TreeShape.Of(tree) is var read && read != shape)
            throw new InvalidOperationException($"{what}: read as\n{read}\nnot as\n{shape}\n{text}");
        return true;
    }
}
