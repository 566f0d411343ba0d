namespace Holdfast.Assessment.Rules.Residency;

/// <summary>Where Azure's regions lie and which region each is paired with: geo-redundant copies always go to the pair.</summary>
/// <remarks>From learn.microsoft.com/azure/reliability/regions-list, edition of 23 September 2025. A region that is not listed is not judged.</remarks>
internal static class AzureRegions
{
    private static readonly Dictionary<string, (string Country, string? Pair)> Known = new(StringComparer.Ordinal)
    {
        ["westeurope"] = ("NL", "northeurope"),
        ["northeurope"] = ("IE", "westeurope"),
        ["francecentral"] = ("FR", "francesouth"),
        ["francesouth"] = ("FR", "francecentral"),
        ["germanywestcentral"] = ("DE", "germanynorth"),
        ["germanynorth"] = ("DE", "germanywestcentral"),
        ["swedencentral"] = ("SE", "swedensouth"),
        ["swedensouth"] = ("SE", "swedencentral"),
        ["austriaeast"] = ("AT", null),
        ["belgiumcentral"] = ("BE", null),
        ["denmarkeast"] = ("DK", null),
        ["italynorth"] = ("IT", null),
        ["polandcentral"] = ("PL", null),
        ["spaincentral"] = ("ES", null),
        ["norwayeast"] = ("NO", "norwaywest"),
        ["norwaywest"] = ("NO", "norwayeast"),
        ["switzerlandnorth"] = ("CH", "switzerlandwest"),
        ["switzerlandwest"] = ("CH", "switzerlandnorth"),
        ["uksouth"] = ("UK", "ukwest"),
        ["ukwest"] = ("UK", "uksouth"),
        ["eastus"] = ("US", "westus"),
        ["westus"] = ("US", "eastus"),
        ["eastus2"] = ("US", "centralus"),
        ["centralus"] = ("US", "eastus2"),
        ["westus2"] = ("US", "westcentralus"),
        ["westcentralus"] = ("US", "westus2"),
        ["westus3"] = ("US", "eastus"),
        ["northcentralus"] = ("US", "southcentralus"),
        ["southcentralus"] = ("US", "northcentralus"),
        ["canadacentral"] = ("CA", "canadaeast"),
        ["canadaeast"] = ("CA", "canadacentral"),
        ["brazilsouth"] = ("BR", "southcentralus"),
        ["brazilsoutheast"] = ("BR", "brazilsouth"),
        ["mexicocentral"] = ("MX", null),
        ["australiaeast"] = ("AU", "australiasoutheast"),
        ["australiasoutheast"] = ("AU", "australiaeast"),
        ["newzealandnorth"] = ("NZ", null),
        ["southeastasia"] = ("SG", "eastasia"),
        ["eastasia"] = ("HK", "southeastasia"),
        ["japaneast"] = ("JP", "japanwest"),
        ["japanwest"] = ("JP", "japaneast"),
        ["koreacentral"] = ("KR", "koreasouth"),
        ["koreasouth"] = ("KR", "koreacentral"),
        ["centralindia"] = ("IN", "southindia"),
        ["southindia"] = ("IN", "centralindia"),
        ["southafricanorth"] = ("ZA", "southafricawest"),
        ["southafricawest"] = ("ZA", "southafricanorth"),
        ["uaenorth"] = ("AE", "uaecentral"),
        ["uaecentral"] = ("AE", "uaenorth"),
        ["qatarcentral"] = ("QA", null),
        ["israelcentral"] = ("IL", null),
    };

    private static readonly string[] Union = ["AT", "BE", "DE", "DK", "ES", "FR", "IE", "IT", "NL", "PL", "SE"];

    public static bool IsKnown(string region) => Known.ContainsKey(region);

    /// <summary>The region to which Azure copies geo-redundant data; null when there is none or the region is not known.</summary>
    public static string? PairOf(string region) => Known.TryGetValue(region, out var known) ? known.Pair : null;

    /// <summary>Whether a region is known to lie outside an area: <c>EU</c>, <c>EEA</c>, or a country such as <c>CH</c>.</summary>
    public static bool IsOutside(string region, string area) =>
        Known.TryGetValue(region, out var known) && area.ToUpperInvariant() switch
        {
            "EU" => !Union.Contains(known.Country, StringComparer.Ordinal),
            "EEA" => known.Country != "NO" && !Union.Contains(known.Country, StringComparer.Ordinal),
            { Length: 2 } country => known.Country != (country == "GB" ? "UK" : country),
            // An area in words of its own cannot be judged.
            _ => false,
        };
}
