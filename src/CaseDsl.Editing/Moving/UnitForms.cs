using CaseDsl.Quantities;

namespace CaseDsl.Editing;

/// <summary>A unit is written in singular and plural: what each form of its old name becomes.</summary>
internal static class UnitForms
{
    public static Dictionary<string, string> Of(string oldName, string newName)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal) { [oldName] = newName };
        if (OtherForm(oldName) is { } oldOther && OtherForm(newName) is { } newOther)
            forms[oldOther] = newOther;
        return forms;
    }

    private static string? OtherForm(string name) =>
        UnitTable.BuiltIn.With(name, null, 1).Words.FirstOrDefault(word => word != name && UnitTable.BuiltIn.Find(word) is null);
}
