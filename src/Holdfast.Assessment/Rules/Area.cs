namespace Holdfast.Assessment.Rules;

/// <summary>What a rule is about; maturity is scored per area.</summary>
public enum Area
{
    Objectives,
    Ownership,
    Tenancy,
    WorkloadSeparation,
    Images,
    Odoo,
    Postgresql,
    Redis,
    Ingress,
    Partners,
    GitOps,
    Release,
    Security,
    Residency,
    Observability,
    ZoneResilience,
    Scaling,
    Backup,
    DisasterRecovery,
    RecoveryIndependence,
    Cost,
    AiReadiness,
    Waivers,
}
