using Holdfast.Estate.Model;

namespace Holdfast.Estate.Placing;

/// <summary>How a workload is placed: what it says itself, and for the rest what the platform says for its class.</summary>
public static class EffectivePlacement
{
    /// <summary>The placement of a workload of an estate.</summary>
    public static Placement Of(EstateModel estate, Workload workload)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(workload);
        return Over(workload.Placement, ForClass(estate.Platform?.Placement, workload.Class));
    }

    private static Placement? ForClass(ClassPlacement? classes, WorkloadClass kind) => kind switch
    {
        WorkloadClass.Interactive => classes?.Interactive,
        WorkloadClass.Worker => classes?.Worker,
        WorkloadClass.Scheduled => classes?.Scheduled,
        WorkloadClass.Integration => classes?.Integration,
        WorkloadClass.Batch => classes?.Batch,
        _ => classes?.Analytical,
    };

    private static Placement Over(Placement? own, Placement? below) => new()
    {
        Pool = own?.Pool ?? below?.Pool,
        Spread = own?.Spread ?? below?.Spread,
        Priority = own?.Priority ?? below?.Priority,
        Disruption = Over(own?.Disruption, below?.Disruption),
        Probes = Over(own?.Probes, below?.Probes),
        Drain = Over(own?.Drain, below?.Drain),
    };

    // The two ways of saying a budget exclude each other: whoever says one has decided about both.
    private static Disruption? Over(Disruption? own, Disruption? below) => own is null ? below : new Disruption
    {
        MaxUnavailable = own.MaxUnavailable ?? (own.MinAvailable is null ? below?.MaxUnavailable : null),
        MinAvailable = own.MinAvailable ?? (own.MaxUnavailable is null ? below?.MinAvailable : null),
        EvictAfter = own.EvictAfter ?? below?.EvictAfter,
    };

    private static Probes? Over(Probes? own, Probes? below) => own is null ? below : new Probes
    {
        Startup = own.Startup ?? below?.Startup,
        Readiness = own.Readiness ?? below?.Readiness,
        Liveness = own.Liveness ?? below?.Liveness,
    };

    private static Drain? Over(Drain? own, Drain? below) => own is null ? below : new Drain
    {
        Accept = own.Accept ?? below?.Accept,
        Longest = own.Longest ?? below?.Longest,
        Grace = own.Grace ?? below?.Grace,
    };
}
