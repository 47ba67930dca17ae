namespace CaseDsl.Cli;

/// <summary>How files with pages are named.</summary>
internal static class PageFile
{
    public const string Extension = ".md";
}
