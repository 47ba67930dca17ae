namespace CaseDsl.Cli;

/// <summary>How files with pages are named.</summary>
internal static class PageFile
{
    public const string Extension = ".md";

    /// <summary>The extension of files of a form of page, given by the word that <c>--to</c> takes.</summary>
    public static string ExtensionOf(string form) => form switch
    {
        CommandParts.Html => ".html",
        CommandParts.Json => ".json",
        _ => Extension,
    };
}
