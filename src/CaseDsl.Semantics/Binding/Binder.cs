namespace CaseDsl.Semantics;

/// <summary>Binds one file.</summary>
internal sealed partial class Binder
{
    public static BindingResult Bind(SemanticModel model) => BindingResult.Empty;
}
