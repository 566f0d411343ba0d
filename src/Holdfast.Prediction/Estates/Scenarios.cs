namespace Holdfast.Prediction.Estates;

/// <summary>The kinds of failure that a prediction speaks of, by the names that drills and proofs use.</summary>
public static class Scenarios
{
    public const string PodCrash = "pod-crash";
    public const string NodeLoss = "node-loss";
    public const string ZoneLoss = "zone-loss";
    public const string RegionLoss = "region-loss";
    public const string DatabaseCrash = "database-crash";
    public const string DatabaseCorruption = "database-corruption";
    public const string CacheLoss = "cache-loss";
    public const string StorageOutage = "storage-outage";
    public const string EdgeOutage = "edge-outage";
    public const string IdentityOutage = "identity-outage";
    public const string PartnerOutage = "partner-outage";
    public const string BadRelease = "bad-release";
    public const string ConfigurationError = "configuration-error";
    public const string OperatorError = "operator-error";
    public const string CertificateExpiry = "certificate-expiry";
    public const string Overload = "overload";
    public const string Maintenance = "maintenance";
}
