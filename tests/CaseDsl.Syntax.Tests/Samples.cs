namespace CaseDsl.Syntax.Tests;

/// <summary>The whole example that the language page opens with, and its metrics file.</summary>
internal static class Samples
{
    public static readonly string Case = Read("homescreen_rl.case");

    public static readonly string Metrics = Read("metrics.case");

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
