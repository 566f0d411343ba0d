namespace Holdfast.Assessment.Rules.Residency;

/// <summary>No region that holds the estate's data lies outside the area that it may not leave.</summary>
internal sealed class RegionsInResidencyRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2285",
        Name = "Every region that holds data lies within the residency",
        Area = Area.Residency,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Residency],
        Meaning = "Contracts and law are broken on the worst day, when the recovery region takes over, or silently every night by a geo-redundant copy that nobody thought of.",
        Fix = "Choose regions within 'azure.residency', or correct the residency if it is stricter than the law and the contracts.",
        Sources = ["https://learn.microsoft.com/azure/reliability/regions-paired", "https://eur-lex.europa.eu/eli/reg/2016/679/oj"],
        ForeignIds = ["psrule:Azure.Resource.AllowedRegions", "waf:SE:03"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { Residency: { } area } azure)
            yield break;
        if (AzureRegions.IsOutside(azure.Region.Text, area))
            yield return Gap.Of(estate, $"The estate runs in {azure.Region}, and its data may not leave {area}.", "azure", "region");
        if (azure.Recovery is { } recovery && AzureRegions.IsOutside(recovery.Region.Text, area))
            yield return Gap.Of(estate, $"The estate recovers in {recovery.Region}, and its data may not leave {area}.", "azure", "recovery", "region");
        foreach (var store in estate.Model.Stores.Values)
        {
            if (StoreCopies.RegionOf(store, azure) is { } copy && AzureRegions.IsOutside(copy, area))
                yield return Gap.Of(store, $"'{store.Name}' has a copy in {copy}, and the estate's data may not leave {area}.", store.GeoReplica is null ? "backup" : "geoReplica");
        }
    }
}
