using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>The one table of what the language declares.</summary>
public static class Schemas
{
    private static readonly DeclarationSchema[] ByKind;
    private static readonly Dictionary<string, DeclarationSchema> ByKeyword;

    static Schemas()
    {
        CommonProperties =
        [
            Takes.WordOrText("owner", "Who answers for it.", "owner: \"Discovery PM\""),
            Takes.WordOrText("id", "Its name in an export, where that differs from its name here.", "id: \"HS-2026-014\""),
        ];
        All =
        [
            CaseSchema.Schema,
            UnitSchema.Schema,
            AssumeSchema.Schema,
            MetricSchema.Schema,
            CostSchema.Schema,
            NorthstarSchema.Schema,
            ModelSchema.Schema,
            FeatureSchema.Schema,
            SurfaceSchema.Schema,
            SourceSchema.Schema,
            ExperimentSchema.Schema,
            ArmSchema.Schema,
            ResultSchema.Schema,
            ClaimSchema.Schema,
            TradeoffSchema.Schema,
            OptionSchema.Schema,
            DecisionSchema.Schema,
            CanvasSchema.Schema,
            RiskSchema.Schema,
            StorySchema.Schema,
            SheetSchema.Schema,
            LaunchSchema.Schema,
            SignoffSchema.Schema,
            InitiativeSchema.Schema,
            BacklogSchema.Schema,
            CritiqueSchema.Schema,
            FindingSchema.Schema,
            RehearsalSchema.Schema,
            RoundSchema.Schema,
            RuleSchema.Schema,
        ];
        Unknown = new DeclarationSchema
        {
            Kind = DeclarationKind.Unknown,
            Keyword = "",
            Name = NameRole.Optional,
            TakesValue = true,
            Documentation = "A keyword that declares nothing.",
            Example = "",
        };
        ByKind = new DeclarationSchema[(int)DeclarationKind.Rule + 1];
        ByKind[(int)DeclarationKind.Unknown] = Unknown;
        ByKeyword = new Dictionary<string, DeclarationSchema>(All.Length, StringComparer.Ordinal);
        foreach (var schema in All)
        {
            ByKind[(int)schema.Kind] = schema;
            ByKeyword[schema.Keyword] = schema;
        }
    }

    /// <summary>Every declaration of the language, in the order the language reference tells them.</summary>
    public static ImmutableArray<DeclarationSchema> All { get; }

    /// <summary>The properties that every declaration takes.</summary>
    public static ImmutableArray<PropertySchema> CommonProperties { get; }

    /// <summary>What stands in for the schema of a keyword that declares nothing: it takes anything.</summary>
    internal static DeclarationSchema Unknown { get; }

    /// <summary>The declaration that <paramref name="keyword"/> begins; null where it begins none.</summary>
    public static DeclarationSchema? Find(string keyword) =>
        ByKeyword.TryGetValue(keyword, out var schema) ? schema : null;

    public static DeclarationSchema Get(DeclarationKind kind) => ByKind[(int)kind];
}
