using System.Globalization;

namespace CaseDsl.Editing;

/// <summary>What a template is filled with.</summary>
/// <param name="Name">A valid name; see <see cref="TemplateName"/>.</param>
/// <param name="Date">The day it is made: dates in the template count from here.</param>
/// <param name="Metrics">What it speaks of.</param>
public sealed record TemplateInput(string Name, DateOnly Date, TemplateMetrics Metrics)
{
    /// <summary>The name as a title.</summary>
    public string Title => TemplateName.Title(Name);

    /// <summary>The day so many days later, as a case writes it.</summary>
    internal string Day(int later = 0) => Date.AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
