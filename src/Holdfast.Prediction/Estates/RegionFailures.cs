using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Estates;

/// <summary>How a region fails, and how a process goes on in another one; and what takes down several zones at once.</summary>
internal static class RegionFailures
{
    public static Part Of(Site site)
    {
        var unit = site.Builder.Unit("region");
        var figures = site.Figures;
        site.Builder.Add(new Hazard
        {
            Name = "region",
            Scenario = Scenarios.RegionLoss,
            Component = site.Estate.Azure?.Region.Text ?? "region",
            PerHour = figures.PerHour("region-outage-rate"),
            Effects = [new Effect([unit.Number], Return(site))],
            IsShock = true,
            IsRegionLoss = true,
            Loss = Loss(site),
        });
        if (site.Zones.Count > 1)
        {
            site.Builder.Add(new Hazard
            {
                Name = "several zones",
                Scenario = Scenarios.ZoneLoss,
                Component = "several zones",
                PerHour = figures.PerHour("zone-defeating-outage-rate") * figures.Probability("zone-outage-share-probability"),
                Effects = [new Effect([unit.Number], Recovery.Of(figures.Stage("zones back", "zone-defeating-outage-length")) with { OrElse = null })],
                IsShock = true,
            });
        }

        return unit;
    }

    /// <summary>The processes that go on elsewhere: those that are named, or all.</summary>
    private static bool GoesOnElsewhere(Site site) =>
        site.Estate.Azure?.Recovery is { } recovery && (recovery.Processes.Count == 0 || recovery.Processes.Contains(site.Process.Name));

    private static Recovery Return(Site site)
    {
        var figures = site.Figures;
        var regionBack = figures.Stage("region back", "region-outage-length");
        if (!GoesOnElsewhere(site))
            return Recovery.Of(regionBack);
        var recovery = site.Estate.Azure!.Recovery!;
        var decide = site.Process.Continuity?.DecidesWithin is { } within
            ? new Stage("decide", new UniformDuration(0, within.TotalHours))
            : figures.Stage("decide", "region-decide");
        var works = figures.Probability(recovery.Drill?.Took is null ? "region-recovery-works-untested-probability" : "region-recovery-works-tested-probability");
        var data = DataBack(site, recovery);
        var stuck = figures.Length("region-recovery-stuck-length");
        // When a region is lost, everybody asks its neighbour for machines; who has cores set aside need not wait.
        var platform = figures.Length(recovery.Mode is RecoveryMode.BackupRestore or RecoveryMode.PilotLight ? "region-platform-cold-length" : "region-platform-warm-length");
        var hasRoom = recovery.Cores is not null ? 1 : 1 - figures.Probability("region-capacity-missing-probability");
        return Recovery.Of(
            figures.Stage("detect", "region-detect"),
            decide,
            new Stage("platform", new EitherDuration(hasRoom, platform, stuck)),
            new Stage("data", new EitherDuration(works, data, stuck)),
            figures.Stage("redirect", RedirectFigure(site.Estate.Platform?.Edge?.Kind)),
            figures.Stage("start", "region-application-start")) with
        { OrElse = regionBack.Takes };
    }

    private static DurationDistribution DataBack(Site site, RecoveryRegion recovery)
    {
        if (recovery.Mode != RecoveryMode.BackupRestore)
            return site.Figures.Length("region-promote");
        return site.Estate.Stores.Values.FirstOrDefault(store => store is { Engine.Kind: StoreEngineKind.Postgresql, ReplicaOf: null }) is { } records
            ? site.Sized("geo-restore-base-length", "geo-restore-per-100gib-length", records)
            : site.Figures.Length("geo-restore-base-length");
    }

    private static DurationDistribution? Loss(Site site) => !GoesOnElsewhere(site)
        ? null // The data comes back with the region.
        : site.Figures.Length(site.Estate.Azure!.Recovery!.Mode == RecoveryMode.BackupRestore ? "geo-backup-lag-length" : "postgres-geo-replica-lag-length");

    private static string RedirectFigure(EdgeKind? kind) => kind switch
    {
        EdgeKind.FrontDoor => "region-redirect-front-door",
        EdgeKind.TrafficManager => "region-redirect-traffic-manager",
        _ => "region-redirect-dns",
    };
}
