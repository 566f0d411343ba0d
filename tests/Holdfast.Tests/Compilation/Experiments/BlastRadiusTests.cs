using System.Text.Json.Nodes;
using Holdfast.Compilation.Experiments.ChaosMesh;
using Holdfast.Compilation.Kubernetes.Planning;
using Xunit;

namespace Holdfast.Tests.Compilation.Experiments;

/// <summary>No fault reaches further than its process; each of these mistakes is refused.</summary>
public sealed class BlastRadiusTests
{
    private static readonly ClusterPlan Cluster = new(CompiledSample.Source("multinational-distributor", "test"));
    private static readonly IReadOnlyList<BlastRadius> Radii = [.. Cluster.Estate.Processes.Values.Select(process => BlastRadius.Of(Cluster, process))];
    private static readonly MeshFault Fault = MeshFaults.Of(Cluster, Radii).First(fault => fault.Scenario == "application-node-loss" && Cluster.Estate.Processes[fault.Process].Tenant is not null);

    [Fact]
    public void What_is_emitted_stays_within_its_process()
    {
        Assert.Empty(Fault.Radius.ProblemsOf(Fault.Once()));
        Assert.Empty(Fault.Radius.ProblemsOf(Fault.Schedule()));
    }

    [Fact]
    public void A_selector_that_matches_another_tenants_namespace_is_refused()
    {
        var other = Cluster.Namespaces.First(space => space.Tenant is not null && space.Name != Fault.Target.Namespace).Name;

        Refuses("does not stand on alone", spec => spec["selector"]!["namespaces"] = new JsonArray(other));
        Refuses("does not stand on alone", spec => spec["selector"]!["namespaces"]!.AsArray().Add(other));

        var spec = Fault.Spec.DeepClone().AsObject();
        spec["selector"]!["namespaces"] = new JsonArray(other);
        Assert.Contains("Refused", Assert.Throws<InvalidOperationException>(() => (Fault with { Spec = spec }).Once()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => (Fault with { Spec = spec }).Schedule());
    }

    [Fact]
    public void What_selects_more_or_never_ends_is_refused()
    {
        Refuses("does not stand on alone", spec => spec["selector"]!.AsObject().Remove("labelSelectors"));
        Refuses("does not stand on alone", spec => spec["selector"]!.AsObject().Remove("namespaces"));
        Refuses("not held against the radius", spec => spec["selector"]!["pods"] = new JsonObject());
        Refuses("all of them", spec => spec.Remove("selector"));
        Refuses("all of them", spec => spec["target"] = new JsonObject());
        Refuses("out of the cluster", spec => spec["externalTargets"] = new JsonArray("example.com"));
        Refuses("does not end", spec => spec.Remove("duration"));
        Refuses("does not end", spec => spec["duration"] = "6m");
    }

    [Fact]
    public void A_schedule_that_is_not_paused_is_refused()
    {
        var schedule = Fault.Schedule();
        schedule["metadata"]!["annotations"]![MeshFiles.Pause] = "false";

        Assert.Contains("The schedule is not paused.", Fault.Radius.ProblemsOf(schedule));
    }

    [Fact]
    public void No_fault_is_on_what_another_tenants_process_stands_on()
    {
        Assert.NotEmpty(Radii);
        foreach (var target in Radii.SelectMany(radius => radius.Targets.Select(target => (Tenant: Cluster.Estate.Processes[radius.Process].Tenant, target.Part))))
            Assert.All(Cluster.Source.Graph.ProcessesOn(target.Part), process => Assert.True(process.Tenant is null || process.Tenant == target.Tenant, $"{target.Part}: {process.Name}"));
    }

    [Fact]
    public void Parts_of_another_tenant_are_left_out_and_said_to_be()
    {
        var process = Cluster.Estate.Processes[Fault.Process];
        var stranger = Cluster.Estate.Tenants.Keys.First(tenant => tenant != process.Tenant);

        var radius = BlastRadius.Of(Cluster, process with { Tenant = stranger });

        Assert.DoesNotContain(radius.Targets, target => target.Part == Fault.Target.Part);
        Assert.Contains(radius.LeftOut, reason => reason.StartsWith(Fault.Target.Part + ":", StringComparison.Ordinal));
    }

    private static void Refuses(string problem, Action<JsonObject> change)
    {
        var document = Fault.Once();
        change(document["spec"]!.AsObject());
        Assert.Contains(Fault.Radius.ProblemsOf(document), found => found.Contains(problem, StringComparison.Ordinal));
    }
}
