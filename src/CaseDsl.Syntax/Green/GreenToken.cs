using System.Text;

namespace CaseDsl.Syntax.Green;

/// <summary>A token with the trivia around it. Most are shared: see <c>TokenCache</c>.</summary>
internal class GreenToken : GreenNode
{
    public GreenToken(SyntaxKind kind, string text, GreenNode? leading, GreenNode? trailing, bool isMissing = false)
        : base(kind, isToken: true)
    {
        Text = text;
        Leading = leading;
        Trailing = trailing;
        FullWidth = text.Length + (leading?.FullWidth ?? 0) + (trailing?.FullWidth ?? 0);
        Flags = ((leading?.Flags ?? 0) | (trailing?.Flags ?? 0)) & GreenFlags.Inherited;
        if (!isMissing)
            Flags |= GreenFlags.HasWrittenToken;
        if (kind == SyntaxKind.IdentifierToken)
            Flags |= SyntaxFacts.FlagsOf(text);
    }

    public string Text { get; }

    public GreenNode? Leading { get; }

    public GreenNode? Trailing { get; }

    public int LeadingWidth => Leading?.FullWidth ?? 0;

    public int TrailingWidth => Trailing?.FullWidth ?? 0;

    public virtual GreenDiagnostic[] Diagnostics => [];

    public override int SlotCount => 0;

    public static GreenToken Missing(SyntaxKind kind) => new(kind, "", null, null, isMissing: true);

    public override GreenNode? GetSlot(int index) => null;

    public override GreenNode WithSlot(int index, GreenNode? child) => this;

    public GreenToken WithDiagnostics(GreenDiagnostic[] diagnostics) =>
        diagnostics.Length == 0 ? this : new Faulty(Kind, Text, Leading, Trailing, IsMissing, diagnostics);

    public GreenToken WithDiagnostic(GreenDiagnostic diagnostic) => WithDiagnostics([.. Diagnostics, diagnostic]);

    public GreenToken WithKind(SyntaxKind kind) =>
        Kind == kind ? this : new GreenToken(kind, Text, Leading, Trailing, IsMissing).WithDiagnostics(Diagnostics);

    public GreenToken WithTrivia(GreenNode? leading, GreenNode? trailing)
    {
        var shift = (leading?.FullWidth ?? 0) - LeadingWidth;
        var diagnostics = Diagnostics;
        if (shift != 0 && diagnostics.Length > 0)
            diagnostics = Array.ConvertAll(diagnostics, d => d.Shifted(shift));
        return new GreenToken(Kind, Text, leading, trailing, IsMissing).WithDiagnostics(diagnostics);
    }

    public void WriteFullText(StringBuilder builder)
    {
        Leading?.WriteTo(builder);
        builder.Append(Text);
        Trailing?.WriteTo(builder);
    }

    private sealed class Faulty : GreenToken
    {
        public Faulty(SyntaxKind kind, string text, GreenNode? leading, GreenNode? trailing, bool isMissing, GreenDiagnostic[] diagnostics)
            : base(kind, text, leading, trailing, isMissing)
        {
            Diagnostics = diagnostics;
            Flags |= GreenFlags.ContainsDiagnostics;
        }

        public override GreenDiagnostic[] Diagnostics { get; }
    }
}
