using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>A case in a line: what it is called, what came out, what it nets.</summary>
/// <param name="Title">Its header's title, else the file's name.</param>
/// <param name="Outcome">The outcome of its first sheet's decision, else of its first decision; empty where there is none.</param>
/// <param name="Net">The net of its first sheet, else of its first claim; empty where there is no money in it.</param>
internal sealed record CaseDigest(string Title, string Outcome, string Net)
{
    public static CaseDigest Of(SemanticModel model)
    {
        var header = model.Declarations.OfType<CaseSymbol>().FirstOrDefault();
        var sheet = model.Declarations.OfType<SheetSymbol>().FirstOrDefault();
        var decision = sheet?.Decision ?? model.Declarations.OfType<DecisionSymbol>().FirstOrDefault();
        return new CaseDigest(
            header is { DisplayName.Length: > 0 } ? header.DisplayName : Path.GetFileNameWithoutExtension(model.Path),
            decision is null ? "" : Capital(model.Figures.Decision(decision).OutcomeWord),
            sheet is null ? ClaimNet(model) : SheetNet(model.Figures.Sheet(sheet)));
    }

    private static string Capital(string word) => word is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    private static string SheetNet(SheetFigures figures) => figures.HasNoMoney ? "" : (figures.NetRate.HasValue || figures.NetRate.KnownPart is not null ? figures.NetRate : figures.Net).ToString();

    private static string ClaimNet(SemanticModel model) =>
        model.Declarations.OfType<ClaimSymbol>().FirstOrDefault() is { } claim && model.Figures.Claim(claim) is { HasNoMoney: false } figures ? figures.Net.ToString() : "";
}
