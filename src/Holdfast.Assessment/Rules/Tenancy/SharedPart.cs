namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>Who goes down with a part of a shared platform.</summary>
internal static class SharedPart
{
    /// <summary>Whether tenants share the platform; in an environment, whether they share it there.</summary>
    public static bool IsShared(AssessedEstate estate) => estate.Model.Tenancy == Estate.Model.Tenancy.Shared;

    /// <summary>Whether two tenants or more share the platform.</summary>
    public static bool HasNeighbours(AssessedEstate estate) => IsShared(estate) && estate.Model.Tenants.Count > 1;

    /// <summary>The tenants whose processes stand on a part, by name.</summary>
    public static IReadOnlyList<string> TenantsOn(AssessedEstate estate, string part) =>
        [.. estate.ProcessesOn(part).Select(process => process.Tenant).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Names as they are said in a sentence, the first few of them when there are many.</summary>
    public static string Spoken(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        3 => $"{names[0]}, {names[1]} and {names[2]}",
        _ => $"{names[0]}, {names[1]} and {names.Count - 2} more",
    };
}
