namespace CaseDsl.Rendering;

/// <summary>A page's colours.</summary>
public enum HtmlTheme
{
    Light,
    Dark,
}
