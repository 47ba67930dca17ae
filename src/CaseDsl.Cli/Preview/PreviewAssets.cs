using CaseDsl.Rendering;

namespace CaseDsl.Cli;

/// <summary>What a page of the preview carries within it: nothing is asked for a second time, and nothing from elsewhere.</summary>
internal static class PreviewAssets
{
    private static readonly Lazy<string> OwnStyle = new(static () => Read("preview.css"));

    private static readonly Lazy<string> OwnScript = new(static () => Read("preview.js"));

    public static string Style => HtmlRenderer.StyleSheet + OwnStyle.Value;

    public static string Script => OwnScript.Value;

    private static string Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
