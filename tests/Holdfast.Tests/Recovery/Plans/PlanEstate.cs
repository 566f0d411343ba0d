using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Building;
using Holdfast.Testing.Estates;

namespace Holdfast.Tests.Recovery.Plans;

/// <summary>An estate for which recovery plans are made: one process on a database with its files, and another one that writes to the same database.</summary>
internal static class PlanEstate
{
    public const string Text = """
        azure: { region: westeurope, zones: [1, 2, 3], recovery: { region: northeurope, mode: pilot-light, failBack: { data: Replicas catch up first } } }
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99.5%, rto: 30m, rpo: 0s, regionLoss: { rto: 4h, rpo: 1h } }
            uses: [web, carrier]
            continuity: { workaround: Dispatch on paper, lasts: 4h, decides: director, decidesWithin: 10m, tells: [floor], approval: { required: 2, from: [director, head, deputy], delegate: stand-in } }
          status:
            criticality: important
            objectives: { availability: 99.5%, rto: 8h, rpo: 0s }
            uses: [intake]
            continuity: { workaround: The portal, decides: director, tells: [floor] }
        workloads:
          web: { app: http, class: interactive, port: 80, uses: [queue, erp] }
          queue: { app: http, class: worker, uses: [erp, documents] }
          intake: { app: http, class: integration, port: 81, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, availability: zone-redundant, backup: { pitr: 14d, geo: true, restoresIn: 35m }, consistentWith: [documents] }
          documents: { engine: blob, redundancy: geo-zone, backup: { pitr: 14d, geo: true, restoresIn: 25m } }
        partners:
          carrier: { kind: carrier, protocol: https, deadline: 1h }
        recovery:
          channels: { floor: the radios }
          steps:
            restore-erp: { command: [restore.sh, erp], verify: [is-restored.sh], takes: 20m }
            check-erp: { takes: 10m }
        """;

    public static EstateReading Read(Func<string, string>? change = null) => An.Estate((change ?? (text => text))(Text)).Read();

    public static EstateModel Model(Func<string, string>? change = null) => An.Estate((change ?? (text => text))(Text)).Model();

    public static RecoveryPlan Plan(PlanScenario scenario, string process = "dispatch", Func<string, string>? change = null) => PlanBuilder.Build(Model(change), process, scenario);
}
