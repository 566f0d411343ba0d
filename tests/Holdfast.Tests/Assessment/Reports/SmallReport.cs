using Holdfast.Assessment;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Reports;
using Holdfast.Assessment.Rules;
using Holdfast.Assessment.Scoring;
using Holdfast.Assessment.Waivers;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Tests.Assessment.Reports;

/// <summary>A report made by hand, so that its baselines move only when a report is written differently. Some of its words try to break out.</summary>
internal static class SmallReport
{
    public const string Hostile = "<script>alert('x')</script> | `a` **b** [c](javascript:d) & @everyone ]]> \u0001 \"e\"";

    private const string File = "customers/north & co/estate.yaml";

    private const string Yaml = """
        estate: north-co
        processes:
          dispatch: { criticality: mission-critical }
          returns: { criticality: important }
        stores:
          erp:
            engine: postgresql 16
            availability: same-zone
          sessions: { engine: redis 7 }
        waivers:
          - { rule: HF9002, subject: sessions }
        """;

    public static readonly RuleInfo Standby = new()
    {
        Reference = "HF9001",
        Name = "A database has a standby in another zone",
        Area = Area.Postgresql,
        Severity = Severity.Error,
        IsAbsence = true,
        Since = "2026-11",
        Meaning = "When the zone fails, every process on the database stops until the zone is back.",
        Fix = "Set 'availability: zone-redundant' on the store.",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server", "odoo/odoo#66969"],
        ForeignIds = ["aprl:ca87914f", "psrule:Azure.PostgreSQL.ZoneRedundantHA"],
    };

    public static readonly RuleInfo Cache = new()
    {
        Reference = "HF9002",
        Name = "Sessions outlive the zone they are kept in",
        Area = Area.Redis,
        Severity = Severity.Warning,
        IsAbsence = false,
        Since = "2026-11",
        Meaning = "Everybody logs in again when the zone fails, in the middle of a shift.",
        Fix = "Use a tier with replicas in two zones.",
        Sources = ["https://learn.microsoft.com/azure/azure-cache-for-redis/cache-high-availability"],
        ForeignIds = ["aprl:5a44bd30", "azqr:redis-012"],
    };

    public static readonly RuleInfo Owner = new()
    {
        Reference = "HF9003",
        Name = "An estate says who answers for it",
        Area = Area.Ownership,
        Severity = Severity.Note,
        IsAbsence = true,
        Since = "2026-11",
        Meaning = "At night nobody knows whom to call, and the first half hour goes into finding out.",
        Fix = "Write 'owner' at the top of the estate.",
        Sources = ["Azure/Azure-Proactive-Resiliency-Library-v2#498"],
    };

    public static readonly RuleInfo Quiet = Owner with { Reference = "HF9004", Name = "A rule of which nothing is found", Severity = Severity.Warning };

    public static Finding NoStandby { get; } = new()
    {
        Rule = Standby,
        Subject = new Subject("stores", "erp"),
        Path = ["stores", "erp", "availability"],
        Message = "'erp' has its standby in its own zone, and dispatch stands on it.",
        Processes = ["dispatch", "returns"],
        Environments = ["production", "staging"],
        Fingerprint = "HF9001:stores/erp/availability",
    };

    public static Finding Waived { get; } = new()
    {
        Rule = Cache,
        Subject = new Subject("stores", "sessions"),
        Path = ["stores", "sessions", "availability"],
        Message = "'sessions' keeps its only copy in one zone.",
        Processes = ["dispatch"],
        Environments = ["production"],
        Fingerprint = "HF9002:stores/sessions/availability",
        Waiver = new WaiverMatch(
            new Waiver
            {
                Rule = "HF9002",
                Subject = "sessions",
                Reason = $"a login costs a minute {Hostile}",
                Owner = "platform",
                Approver = "operations-director",
                Expires = new DateOnly(2027, 2, 1),
                Control = "sessions are kept in the database, too",
                Ticket = "CHG-12",
            },
            Position: 0),
    };

    public static Finding NoOwner { get; } = new()
    {
        Rule = Owner,
        Subject = new Subject("", "north-co"),
        Path = ["owner"],
        Message = $"'north-co' {Hostile} has no owner.",
        Processes = [],
        Environments = [],
        Fingerprint = "HF9003:estate/owner",
    };

    public static AssessmentReport Report { get; } = Of(NoStandby, Waived, NoOwner);

    public static ReportContext Context { get; } = new()
    {
        Estate = "north-co",
        Day = new DateOnly(2026, 11, 22),
        ProductVersion = "0.1.0",
        Environments = ["production", "staging"],
        Rules = [Standby, Cache, Owner, Quiet],
    };

    public static EstatePlaces Places { get; } = ReadPlaces();

    public static AssessmentReport Of(params IReadOnlyList<Finding> findings) => new()
    {
        Findings = findings,
        Maturity =
        [
            new AreaMaturity(Area.Ownership, 3, findings.Contains(NoOwner) ? [new RulePoints("HF9003", 1)] : []),
            new AreaMaturity(Area.Postgresql, 45, findings.Contains(NoStandby) ? [new RulePoints("HF9001", 5)] : []) { NotJudged = [new RulePoints("HF9005", 5, "platform.cluster"), new RulePoints("HF9006", 2, "platform.cluster")] },
            new AreaMaturity(Area.Redis, 2, findings.Contains(Waived) ? [new RulePoints("HF9002", 2)] : []) { NotApplicable = [new RulePoints("HF9007", 1, "a replica")] },
            new AreaMaturity(Area.Tenancy, 0, []) { NotApplicable = [new RulePoints("HF9008", 5, "tenants"), new RulePoints("HF9009", 2, "tenants")] },
        ],
        RuleSetDate = "2026-11",
        RulesAsked = 9,
    };

    private static EstatePlaces ReadPlaces()
    {
        var problems = new List<Diagnostic>();
        return new EstatePlaces((MappingNode)YamlTreeReader.Read(File, Yaml, new ReadingLimits(), problems)!);
    }
}
