namespace Holdfast.Estate.Model;

/// <summary>How what is written in repositories becomes what runs.</summary>
public sealed record GitOps
{
    /// <summary>The agent in the cluster that makes it equal to what is written.</summary>
    public GitOpsTool? Tool { get; init; }

    /// <summary>The repositories, by their names.</summary>
    public IReadOnlyDictionary<string, Repository> Repositories { get; init; } = Named.None<Repository>();

    /// <summary>How often what runs in Azure and in the cluster is compared with what is written.</summary>
    public TimeSpan? Drift { get; init; }

    /// <summary>Whether a change of the infrastructure is shown as a plan, and agreed to, before it is applied.</summary>
    public bool PlanFirst { get; init; }

    /// <summary>Whether the agent deploys nothing during the freezes and outside the windows of <c>release</c>.</summary>
    public bool ObeysFreeze { get; init; }

    /// <summary>Whether no pipeline or agent can delete a store: locks in Azure, no pruning in the cluster.</summary>
    public bool LockStores { get; init; }

    /// <summary>The environments through which a release travels, production last.</summary>
    [References("environments")]
    public IReadOnlyList<string> Promotion { get; init; } = [];
}
