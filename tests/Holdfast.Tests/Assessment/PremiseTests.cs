using System.Reflection;
using Holdfast.Assessment;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
using Xunit;

namespace Holdfast.Tests.Assessment;

/// <summary>
/// Whether a rule needs a part of the estate is measured: the part is taken out of the rule's failing fixtures, and a rule that then finds
/// nothing cannot judge without it.
/// </summary>
public sealed class PremiseTests
{
    private static readonly Dictionary<Premise, Func<EstateModel, EstateModel>> Without = new()
    {
        [Premise.Platform] = model => model with { Platform = null },
        [Premise.Cluster] = model => model with { Platform = model.Platform! with { Cluster = null } },
        [Premise.Proxy] = model => model with { Platform = model.Platform! with { Ingress = null } },
        [Premise.Edge] = model => model with { Platform = model.Platform! with { Edge = null } },
        [Premise.Network] = model => model with { Platform = model.Platform! with { Network = null } },
        [Premise.Registry] = model => model with { Platform = model.Platform! with { Registry = null } },
        [Premise.Recovery] = model => model with { Azure = model.Azure! with { Recovery = null } },
        [Premise.Residency] = model => model with { Azure = model.Azure! with { Residency = null } },
        [Premise.Security] = model => model with { Security = null },
        [Premise.GitOps] = model => model with { Gitops = null },
        [Premise.Repositories] = model => model with { Gitops = model.Gitops! with { Repositories = Named.None<Repository>() } },
        [Premise.Release] = model => model with { Release = null },
        [Premise.OnCall] = model => model with { OnCall = Named.None<OnCallRota>() },
        [Premise.Observability] = model => model with { Observability = null },
        [Premise.Alerts] = model => model with { Observability = model.Observability! with { Alerts = null } },
        [Premise.Vault] = model => model with { BackupVault = null },
        [Premise.RestoreTest] = model => model with { Stores = Changed(model.Stores, store => store with { RestoreTest = null }) },
        [Premise.Forecasting] = model => model with { Forecasting = Named.None<ForecastData>() },
        [Premise.Load] = model => model with { Workloads = Changed(model.Workloads, workload => workload with { Load = null }) },
        [Premise.Tenants] = model => model with { Tenancy = Tenancy.Dedicated, Tenants = Named.None<Tenant>() },
        [Premise.Partners] = model => model with { Partners = Named.None<Partner>() },
        [Premise.Environments] = model => model with { Environments = Named.None<DeploymentEnvironment>() },
        [Premise.Waivers] = model => model with { Waivers = [] },
        [Premise.CutOffs] = model => model with { Processes = Changed(model.Processes, process => process with { Cutoffs = [] }) },
        [Premise.Odoo] = model => model with { Workloads = Changed(model.Workloads, workload => workload.App.Text == "odoo" ? workload with { App = new Name("http") } : workload) },
        [Premise.Scale] = model => model with { Workloads = Changed(model.Workloads, workload => workload with { Scale = null }) },
        [Premise.Disk] = model => model with { Workloads = Changed(model.Workloads, workload => workload with { Disk = null }) },
        [Premise.Redis] = model => model with { Stores = Only(model.Stores, store => store.Engine.Kind != StoreEngineKind.Redis) },
        [Premise.Pooler] = model => model with { Stores = Changed(model.Stores, store => store with { Pooler = null }) },
        [Premise.Replica] = model => model with { Stores = Only(model.Stores, store => store.ReplicaOf is null) },
    };

    private static readonly IReadOnlyList<Premise> All =
        [.. typeof(Premise).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Premise>()];

    public static TheoryData<string> References => [.. RuleSet.All.Select(rule => rule.Info.Reference)];

    public static TheoryData<string> Asked => [.. All.Where(premise => premise.AskedBy.Count > 0).Select(premise => premise.Words)];

    [Fact]
    public void Every_premise_is_measured_and_used()
    {
        Assert.Equal(All.Order(ByWords), Without.Keys.Order(ByWords));
        Assert.Equal(All.Order(ByWords), RuleSet.All.SelectMany(rule => rule.Info.Needs).Distinct().Order(ByWords));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void A_rule_names_what_it_cannot_judge_without(string reference)
    {
        var rule = RuleSet.Find(reference)!;
        var estates = RulePage.Read(reference).Fails.Select(FixtureEstate.With).ToList();

        var measured = All.Where(premise => estates.All(estate => !rule.Find(Taken(premise, estate)).Any())).Select(premise => premise.Words);

        // Where the cluster is needed, so is the platform around it; the narrower part says both.
        var declared = All.Where(premise => rule.Info.Needs.Any(needed => needed == premise || needed.Words.StartsWith(premise.Words + ".", StringComparison.Ordinal))).Select(premise => premise.Words);
        Assert.Equal(declared, measured);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Where_a_needed_part_is_missing_a_rule_says_so(string words)
    {
        var premise = All.Single(each => each.Words == words);
        var estate = Taken(premise, FixtureEstate.AsWritten);

        Assert.Contains(premise.AskedBy, reference => RuleSet.Find(reference)!.Find(estate).Any());
    }

    private static AssessedEstate Taken(Premise premise, AssessedEstate estate)
    {
        if (!premise.Holds(estate.Model))
            return estate;
        var without = Without[premise](estate.Model);
        Assert.False(premise.Holds(without));
        return new AssessedEstate(without, FixtureEstate.Today);
    }

    private static readonly Comparer<Premise> ByWords = Comparer<Premise>.Create((left, right) => string.CompareOrdinal(left.Words, right.Words));

    private static Dictionary<string, T> Changed<T>(IReadOnlyDictionary<string, T> parts, Func<T, T> change) =>
        parts.ToDictionary(part => part.Key, part => change(part.Value), StringComparer.Ordinal);

    private static Dictionary<string, T> Only<T>(IReadOnlyDictionary<string, T> parts, Func<T, bool> kept) =>
        parts.Where(part => kept(part.Value)).ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
}
