using CsCheck;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Tests.Estate.Graph;

/// <summary>Estates for the graph: only names and ties matter, the rest is filled in.</summary>
internal static class GraphExample
{
    private static readonly ProcessObjectives Objectives = new()
    {
        Availability = new Availability(0.999m),
        Rto = TimeSpan.FromMinutes(15),
        Rpo = TimeSpan.Zero,
    };

    /// <summary>Estates of any ties, cycles and unknown names included.</summary>
    public static Gen<EstateModel> Any { get; } = Gen.Select(
        Gen.Int[0, 60].Array[0, 6].Array[1, 7],
        Gen.Int[0, 60].Array[0, 5].Array[0, 8],
        Gen.Int[0, 60].Array[0, 3].Array[0, 6],
        Gen.Bool.Array[0, 5]).Select(Made);

    public static EstateModel EstateOf(
        BusinessProcess[]? processes = null, Workload[]? workloads = null, Store[]? stores = null, Partner[]? partners = null) => new()
        {
            Estate = new Name("example"),
            Owner = "platform@example.com",
            Tenancy = Tenancy.Dedicated,
            Processes = (processes ?? []).ToDictionary(process => process.Name, StringComparer.Ordinal),
            Workloads = (workloads ?? []).ToDictionary(workload => workload.Name, StringComparer.Ordinal),
            Stores = (stores ?? []).ToDictionary(store => store.Name, StringComparer.Ordinal),
            Partners = (partners ?? []).ToDictionary(partner => partner.Name, StringComparer.Ordinal),
        };

    public static BusinessProcess Process(string name, params string[] uses) =>
        new() { Name = name, Criticality = Criticality.Important, Objectives = Objectives, Uses = uses };

    public static Workload Workload(string name, params string[] uses) =>
        new() { Name = name, App = new Name("http"), Class = WorkloadClass.Worker, Uses = uses };

    public static Store Store(string name) => new() { Name = name, Engine = new StoreEngine(StoreEngineKind.Postgresql, 17) };

    public static Partner Partner(string name, PartnerBuffer buffer = PartnerBuffer.None) =>
        new() { Name = name, Kind = PartnerKind.Carrier, Protocol = PartnerProtocol.Https, Deadline = TimeSpan.FromHours(2), Buffer = buffer };

    /// <summary>A platform of many small tenants, the size that the graph must be quick for.</summary>
    public static EstateModel Platform(int tenants)
    {
        var numbers = Enumerable.Range(0, tenants).ToArray();
        return EstateOf(
            [.. numbers.SelectMany(n => new[]
            {
                Process($"dispatch-{n}", $"web-{n}", $"jobs-{n}", $"carrier-{n}") with { Tenant = $"tenant-{n}" },
                Process($"invoicing-{n}", $"web-{n}", $"cron-{n}") with { Tenant = $"tenant-{n}" },
            })],
            [.. numbers.SelectMany(n => new[]
            {
                Workload($"web-{n}", $"db-{n}", $"files-{n}") with { Tenant = $"tenant-{n}" },
                Workload($"jobs-{n}", $"db-{n}", "relay") with { Tenant = $"tenant-{n}" },
                Workload($"cron-{n}", $"db-{n}") with { Tenant = $"tenant-{n}" },
            })],
            [.. numbers.SelectMany(n => new[]
            {
                Store($"db-{n}") with { Tenant = $"tenant-{n}", ConsistentWith = [$"files-{n}"] },
                Store($"files-{n}") with { Tenant = $"tenant-{n}" },
            })],
            [.. numbers.Select(n => Partner($"carrier-{n}", PartnerBuffer.Relay) with { Tenant = $"tenant-{n}" })]);
    }

    private static EstateModel Made(int[][] processes, int[][] workloads, int[][] stores, bool[] partners)
    {
        string[] names =
        [
            .. Enumerable.Range(0, processes.Length).Select(n => $"process-{n}"),
            .. Enumerable.Range(0, workloads.Length).Select(n => $"workload-{n}"),
            .. Enumerable.Range(0, stores.Length).Select(n => $"store-{n}"),
            .. Enumerable.Range(0, partners.Length).Select(n => $"partner-{n}"),
            "relay",
            "nowhere",
        ];
        string[] Named(int[] picks) => [.. picks.Select(pick => names[pick % names.Length])];
        string? TenantOf(int number) => number % 3 == 2 ? "second" : null;
        return EstateOf(
            [.. processes.Select((picks, n) => Process($"process-{n}", Named(picks)) with { Criticality = (Criticality)(n % 4), Tenant = TenantOf(n) })],
            [.. workloads.Select((picks, n) => Workload($"workload-{n}", Named(picks)) with { Tenant = TenantOf(n) })],
            [.. stores.Select((picks, n) => Store($"store-{n}") with { ReplicaOf = Named(picks).FirstOrDefault(), ConsistentWith = Named(picks), Tenant = TenantOf(n) })],
            [.. partners.Select((buffered, n) => Partner($"partner-{n}", buffered ? PartnerBuffer.Relay : PartnerBuffer.None))]);
    }
}
