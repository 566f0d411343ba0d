using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;

namespace Holdfast.Assessment.Planning;

/// <summary>Orders findings into phases, each with what must hold before and after, and processes into waves of migration.</summary>
/// <param name="Phases">Assessment, landing zone, platform, modernisation.</param>
/// <param name="Waves">The waves of migration, first to last.</param>
public sealed record Roadmap(IReadOnlyList<RoadmapPhase> Phases, IReadOnlyList<MigrationWave> Waves)
{
    public static Roadmap Of(AssessmentReport report, AssessedEstate estate)
    {
        var phases = new List<RoadmapPhase>();
        PhaseCheck? before = null;
        foreach (var (name, purpose, areas) in Plan)
        {
            var findings = report.Findings.Where(finding => areas.Contains(finding.Rule.Area)).ToList();
            var exit = NoError(name, findings);
            phases.Add(new RoadmapPhase(name, purpose, before ?? new PhaseCheck("The estate file is read without an error.", Holds: true, []), exit, findings));
            before = exit;
        }

        return new Roadmap(phases, MigrationWaves.Of(estate));
    }

    private static PhaseCheck NoError(string phase, List<Finding> findings)
    {
        // A waiver lets the work go on; it does not count as mended anywhere else.
        var open = findings.Where(finding => finding.Rule.Severity == Severity.Error && !finding.IsWaived).Select(finding => finding.Fingerprint).ToList();
        return new PhaseCheck($"No error of the phase '{phase}' is open without a waiver.", open.Count == 0, open);
    }

    private static readonly (string Name, string Purpose, IReadOnlyList<Area> Areas)[] Plan =
    [
        ("assessment", "It is known what the business needs, who answers for it, and what it may cost.",
            [Area.Objectives, Area.Ownership, Area.Waivers, Area.Cost]),
        ("landing zone", "There is a safe place to put things: identity, networks, regions, tenants, one way to make changes.",
            [Area.Security, Area.Residency, Area.Tenancy, Area.GitOps, Area.RecoveryIndependence]),
        ("platform", "The platform carries a failure and shows it: zones, ingress, images, scaling, monitoring.",
            [Area.ZoneResilience, Area.WorkloadSeparation, Area.Images, Area.Ingress, Area.Scaling, Area.Observability]),
        ("modernisation", "Applications and data use what the platform offers: databases, Odoo, partners, backups, releases, recovery.",
            [Area.Postgresql, Area.Redis, Area.Backup, Area.Odoo, Area.Partners, Area.Release, Area.DisasterRecovery, Area.AiReadiness]),
    ];
}
