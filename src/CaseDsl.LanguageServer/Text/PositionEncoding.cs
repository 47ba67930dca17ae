namespace CaseDsl.LanguageServer;

/// <summary>What a position's character counts.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units: what every client knows.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,
}
