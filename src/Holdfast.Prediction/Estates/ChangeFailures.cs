using System.Collections.Immutable;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;

namespace Holdfast.Prediction.Estates;

/// <summary>How changes and people take a service down: releases, configuration, operators, and more load than there is room for.</summary>
internal static class ChangeFailures
{
    public static Part Of(Site site, WorkloadFailures workloads)
    {
        var unit = site.Builder.Unit("changes");
        var figures = site.Figures;
        foreach (var name in workloads.Seen.Select(SoftwareOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            AddReleases(site, unit, name, workloads.Seen.First(workload => SoftwareOf(workload) == name));
        Add(site, unit, Scenarios.ConfigurationError, "configuration", figures.PerHour("configuration-change-rate") * figures.Probability("configuration-change-failure-probability"),
            [figures.Stage("detect", "configuration-change-detect"), figures.Stage("roll back", "configuration-rollback-length")]);
        Add(site, unit, Scenarios.OperatorError, "operators", figures.PerHour("operator-outage-rate"),
            [.. site.UntilSomebodyActs(), figures.Stage("repair", "repair-by-hand-length")]);
        Add(site, unit, Scenarios.Overload, "capacity", figures.Probability("peak-overload-probability") / Years.YearSimulation.HoursOfYear,
            [figures.Stage("add capacity", "peak-overload-length")]);
        AddKeeping(site, unit);
        if (site.Estate.Odoo?.Upgrade is { } upgrade && workloads.Seen.Any(workload => workload.App.Text == "odoo"))
        {
            site.Builder.Add(new Hazard
            {
                Name = "upgrade of odoo",
                Scenario = Scenarios.Maintenance,
                Component = "odoo",
                PerHour = figures.PerHour("odoo-upgrade-rate"),
                Effects = [new Effect([unit.Number], Recovery.Of("upgrade", upgrade.Takes is { } takes ? new FixedDuration(takes.TotalHours) : figures.Length("odoo-upgrade-length")))],
                Window = upgrade.Window,
                IsShock = true,
            });
        }

        return unit;
    }

    /// <summary>What is renewed on a schedule, and now and then goes wrong: secrets and the cluster.</summary>
    private static void AddKeeping(Site site, Part unit)
    {
        var figures = site.Figures;
        if (site.Estate.Security?.Secrets?.Rotate is { } every)
        {
            Add(site, unit, Scenarios.OperatorError, "rotation of secrets", figures.Probability("secret-rotation-error-probability") / every.TotalHours,
                [figures.Stage("detect", "alert-length"), figures.Stage("repair", "secret-rotation-repair-length")]);
        }

        if (site.Estate.Platform?.Cluster is { } cluster)
        {
            Add(site, unit, Scenarios.Maintenance, "upgrade of the cluster", figures.PerHour("cluster-upgrade-rate") * figures.Probability("cluster-upgrade-failure-probability"),
                [.. site.UntilSomebodyActs(), figures.Stage("repair", "repair-by-hand-length")], cluster.Upgrades?.Window);
        }
    }

    // What is built from one image is released together.
    private static string SoftwareOf(Workload workload) =>
        workload.App.Text == "odoo" ? "odoo" : workload.Image is { } image ? image.Split('@')[0].Split('/')[^1] : workload.Name;

    private static void AddReleases(Site site, Part unit, string software, Workload sample)
    {
        var figures = site.Figures;
        var release = site.Estate.Release;
        var perHour = figures.PerHour("releases-rate", sample.Name);
        var detect = release?.Watch is null ? "change-failure-unwatched-detect" : "change-failure-detect";
        Add(site, unit, Scenarios.BadRelease, software,
            perHour * figures.Probability("change-failure-probability", sample.Name) * figures.Probability("change-failure-impact-probability", sample.Name),
            [figures.Stage("detect", detect), figures.Stage("roll back", release is null ? "release-repair-length" : "release-rollback-length")],
            release?.Windows);
        if (sample.Uses.Select(name => site.Estate.Stores.GetValueOrDefault(name)).FirstOrDefault(store => store is { ReplicaOf: null, For: null or StoreUse.Records }) is { } records)
        {
            var migration = release?.Rehearsal is null ? "bad-migration-probability" : "bad-migration-rehearsed-probability";
            Add(site, unit, Scenarios.BadRelease, $"{software} migration", perHour * figures.Probability(migration, sample.Name),
                [figures.Stage("detect", detect), figures.Stage("decide", "decision-length"), new Stage("restore", site.RestoreOf(records)), figures.Stage("redirect", "restore-redirect-length")],
                release?.Windows, figures.Length(detect));
        }
    }

    private static void Add(
        Site site, Part unit, string scenario, string component, double perHour, ImmutableArray<Stage> stages, Holdfast.Estate.Values.WeeklyHours? window = null, DurationDistribution? loss = null) =>
        site.Builder.Add(new Hazard
        {
            Name = $"{scenario} of {component}",
            Scenario = scenario,
            Component = component,
            PerHour = perHour,
            Effects = [new Effect([unit.Number], new Recovery(stages))],
            Window = window,
            Loss = loss,
            IsShock = true,
        });
}
