using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment;

/// <summary>The names of areas as people read them.</summary>
public static class AreaWords
{
    public static string Of(Area area) => area switch
    {
        Area.Objectives => "Classification and objectives",
        Area.Ownership => "Ownership",
        Area.Tenancy => "Tenancy",
        Area.WorkloadSeparation => "Workload separation",
        Area.Images => "Images",
        Area.Odoo => "Odoo",
        Area.Postgresql => "PostgreSQL",
        Area.Redis => "Redis",
        Area.Ingress => "Ingress and TLS",
        Area.Partners => "Partners",
        Area.GitOps => "GitOps and pipelines",
        Area.Release => "Release governance",
        Area.Security => "Identity, secrets, segmentation, audit",
        Area.Residency => "Residency and retention",
        Area.Observability => "Observability and alerts",
        Area.ZoneResilience => "Zone resilience",
        Area.Scaling => "Scaling signals",
        Area.Backup => "Backup sets",
        Area.DisasterRecovery => "Disaster recovery per process",
        Area.RecoveryIndependence => "Independence of the recovery path",
        Area.Cost => "Cost",
        Area.AiReadiness => "AI readiness",
        Area.Waivers => "Waivers",
        _ => throw new InvalidOperationException($"The area {area} has no name for people."),
    };
}
