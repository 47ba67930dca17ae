namespace CaseDsl.Cli;

/// <summary>Breaks text for people into lines.</summary>
internal static class TextWrap
{
    /// <summary>Longer lines are hard to read, however wide the terminal is.</summary>
    public const int MostColumns = 100;

    /// <summary>The text's own lines, each broken between words where it is longer than <paramref name="columns"/>; one longer word stays whole.</summary>
    public static IEnumerable<string> Lines(string text, int columns)
    {
        foreach (var written in text.Split('\n'))
        {
            var start = 0;
            while (written.Length - start > columns)
            {
                var space = written.LastIndexOf(' ', start + Math.Max(0, columns), Math.Max(0, columns) + 1);
                space = space > start ? space : written.IndexOf(' ', start + 1);
                if (space < 0)
                {
                    break;
                }

                yield return written[start..space];
                start = space + 1;
            }

            yield return written[start..];
        }
    }
}
