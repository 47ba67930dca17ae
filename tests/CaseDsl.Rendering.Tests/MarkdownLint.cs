namespace CaseDsl.Rendering.Tests;

/// <summary>The rules of markdownlint that a page could break, checked here so that no other program is needed.</summary>
internal static class MarkdownLint
{
    public static List<string> Faults(string text)
    {
        var faults = new List<string>();
        var lines = text.Split('\n');
        if (lines[^1].Length != 0 || (lines.Length > 1 && lines[^2].Length == 0)) faults.Add("MD047: the file does not end with one line break");
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal)) faults.Add("MD041: the first line is no heading");
        var headings = new HashSet<string>(StringComparer.Ordinal);
        var level = 0;
        string? fence = null;
        var columns = 0;
        for (var i = 0; i < lines.Length - 1; i++)
        {
            var line = lines[i];
            var before = i == 0 ? "" : lines[i - 1];
            var after = lines[i + 1];
            void Fault(string rule) => faults.Add($"{rule}, line {i + 1}: {line}");

            if (line.EndsWith(' ')) Fault("MD009");
            if (line.Contains('\t')) Fault("MD010");
            if (fence is not null)
            {
                if (line.Trim() != fence) continue;
                fence = null;
                if (after.Length > 0) Fault("MD031");
                continue;
            }

            if (line.Length == 0 && before.Length == 0) Fault("MD012");
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = line[..(line.Length - line.TrimStart('`').Length)];
                if (before.Length > 0) Fault("MD031");
                if (line.Length == fence.Length) Fault("MD040");
                continue;
            }

            var hashes = line.Length - line.TrimStart('#').Length;
            if (hashes > 0 && line.Length > hashes && line[hashes] == ' ')
            {
                if (hashes > level + 1) Fault("MD001");
                if (hashes == 1 && level > 0) Fault("MD025");
                level = hashes;
                if ((i > 0 && before.Length > 0) || after.Length > 0) Fault("MD022");
                if (!headings.Add(line[hashes..].Trim())) Fault("MD024");
                if (".,;:!。，；：！".Contains(line[^1])) Fault("MD026");
            }

            var isTable = line.StartsWith('|');
            if (isTable)
            {
                var count = Cells(line);
                if (!before.StartsWith('|'))
                {
                    columns = count;
                    if (before.Length > 0) Fault("MD058");
                }
                else if (count != columns)
                {
                    Fault("MD056");
                }

                if (!line.EndsWith('|')) Fault("MD055");
                if (!after.StartsWith('|') && after.Length > 0) Fault("MD058");
            }

            var isItem = line.TrimStart().StartsWith("- ", StringComparison.Ordinal);
            if (isItem && before.Length > 0 && !IsOfList(before)) Fault("MD032");
            if (line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal)) Fault("MD004");
            if (line.Length == 0 && before.StartsWith('>') && after.StartsWith('>')) Fault("MD028");
            if (line.StartsWith(">  ", StringComparison.Ordinal)) Fault("MD027");
            if (HasHtml(line)) Fault("MD033");
            if (HasBareAddress(line)) Fault("MD034");
            if (line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal) && line.IndexOf("**", 2, StringComparison.Ordinal) == line.Length - 2
                && before.Length == 0 && after.Length == 0 && !".,;:!?".Contains(line[^3])) Fault("MD036");
        }

        if (fence is not null) faults.Add("A fence is left open");
        return faults;
    }

    private static bool IsOfList(string line) => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal) || char.IsAsciiDigit(line[0]);

    private static int Cells(string line)
    {
        var cells = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '|') cells++;
        }

        return cells;
    }

    private static bool HasHtml(string line)
    {
        var text = WithoutCode(line);
        for (var i = text.IndexOf('<'); i >= 0; i = text.IndexOf('<', i + 1))
        {
            if (i > 0 && text[i - 1] == '\\') continue;
            var end = text.IndexOf('>', i);
            var inner = end < 0 ? "" : text[(i + 1)..end];
            if (inner.Contains("://", StringComparison.Ordinal) || inner.Contains('@', StringComparison.Ordinal)) continue;
            if (i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?')) return true;
        }

        return false;
    }

    private static bool HasBareAddress(string line)
    {
        var text = WithoutCode(line);
        for (var i = text.IndexOf("://", StringComparison.Ordinal); i >= 0; i = text.IndexOf("://", i + 1, StringComparison.Ordinal))
        {
            var start = i;
            while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
            if (start == 0 || text[start - 1] is not ('<' or '(')) return true;
        }

        return false;
    }

    private static string WithoutCode(string line)
    {
        var parts = line.Replace("\\`", "", StringComparison.Ordinal).Split('`');
        return string.Concat(parts.Where(static (_, i) => i % 2 == 0));
    }
}
