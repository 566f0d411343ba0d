using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>Files that a critical process needs survive a zone.</summary>
internal sealed class FilesOverZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2281",
        Name = "Files that a critical process needs are kept in several zones",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "When the zone fails the application is up and its files are not: delivery notes and labels do not print, and Odoo without its filestore opens to blank screens.",
        Fix = "Set 'redundancy: zone' on the store, or 'geo-zone' where the recovery region needs them too.",
        Sources = ["https://learn.microsoft.com/azure/storage/common/storage-redundancy", "odoo/odoo#71081"],
        ForeignIds = ["aprl:e6c7e1cc", "psrule:Azure.Storage.UseReplication", "CKV_AZURE_206", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Blob or StoreEngineKind.FileShare, Redundancy: null or StorageRedundancy.Local or StorageRedundancy.Geo }
        where estate.IsCritical(store.Name)
        select Gap.Of(store, $"'{store.Name}' is kept in one zone{(store.Redundancy == StorageRedundancy.Geo ? " and, hours behind a switch, in a second region" : "")}, and {estate.ProcessesOn(store.Name)[0].Name} needs it.", "redundancy");
}
