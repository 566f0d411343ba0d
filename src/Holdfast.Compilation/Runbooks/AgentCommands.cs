using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Runbooks;

/// <summary>What people type so that the agent in the cluster applies at once, or leaves alone what they do by hand.</summary>
internal sealed class AgentCommands(CompilationSource source)
{
    private readonly string root = $"{source.Estate.Estate}-{source.Environment}";

    public IEnumerable<string> Apply(IEnumerable<string> namespaces) => source.Estate.Gitops?.Tool switch
    {
        GitOpsTool.ArgoCd => ["Outside of a release window an approver syncs by hand.", .. namespaces.Select(space => $"$ argocd app sync {NameOf(space)}")],
        GitOpsTool.Flux => namespaces.Select(space => $"$ flux reconcile kustomization {NameOf(space)} --with-source"),
        _ => [],
    };

    // The application of applications first: it would set the others back.
    public IEnumerable<string> Stop(IEnumerable<string> namespaces) => source.Estate.Gitops?.Tool switch
    {
        GitOpsTool.ArgoCd => namespaces.Select(NameOf).Prepend(root).Select(name => $"$ argocd app set {name} --sync-policy none"),
        GitOpsTool.Flux => namespaces.Select(space => $"$ flux suspend kustomization {NameOf(space)}"),
        _ => [],
    };

    public IEnumerable<string> Start(IEnumerable<string> namespaces) => source.Estate.Gitops?.Tool switch
    {
        GitOpsTool.ArgoCd => namespaces.Select(NameOf).Append(root).Select(name => $"$ argocd app set {name} --sync-policy automated --auto-prune --self-heal"),
        GitOpsTool.Flux => namespaces.Select(space => $"$ flux resume kustomization {NameOf(space)}"),
        _ => namespaces.Select(space => $"$ kubectl apply --server-side --kustomize {source.Environment}/kubernetes/namespaces/{space}"),
    };

    private string NameOf(string part) => Kubernetes.KubeName.Of(root, part);
}
