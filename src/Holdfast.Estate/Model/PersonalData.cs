namespace Holdfast.Estate.Model;

/// <summary>What becomes of personal data in a copy.</summary>
public enum PersonalData
{
    /// <summary>It is copied as it is.</summary>
    Kept,

    /// <summary>Names are replaced by keys that only the source can resolve.</summary>
    Pseudonymised,

    /// <summary>It is left out.</summary>
    Removed,
}
