using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Images;

/// <summary>Lets the nodes of a cluster pull images; a module of its own because the registry may stand in another resource group.</summary>
internal static class ImagePullModule
{
    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "image-pulls", "Nodes of one cluster may pull images. It stands beside the registry, which clusters of both regions pull from.");
        var registry = concern.File.Add(new Resource("registry", ApiVersions.Registry, new ObjectLiteral { ["name"] = RegistryModule.NameOf }) { Existing = true });
        concern.GrantTo("pulls", registry, BuiltInRole.AcrPull, concern.Named("kubelet"), concern.Ask("kubeletPrincipalId", "string", "As whom the nodes pull."), "Pulls, and never pushes: what runs cannot change what is run.");
        return concern;
    }
}
