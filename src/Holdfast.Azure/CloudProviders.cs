using Azure.Identity;
using Holdfast.Azure.Arm;
using Holdfast.Azure.CloudNativePg;
using Holdfast.Azure.Postgres;
using Holdfast.Recovery.Providers;
using Holdfast.Recovery.Sites;
using k8s;
using k8s.Exceptions;

namespace Holdfast.Azure;

/// <summary>Makes the providers of a site, with the credentials that this machine has.</summary>
public static class CloudProviders
{
    /// <summary>As ARM's limit: a request only asks or accepts.</summary>
    private static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(30);

    /// <summary>The provider of a server in Azure. Credentials are looked for with the first request.</summary>
    public static IRestoreProvider OfAzure(AzureServerSite site, TimeProvider time) =>
        new FlexibleServerProvider(site, ArmEndpoint.Public, new DefaultAzureCredential(), new ArmOptions(), time);

    /// <summary>The provider of a cluster of CloudNativePG, or why there is none.</summary>
    public static ProviderOutcome<IRestoreProvider> OfCloudNativePg(CloudNativePgSite site, TimeProvider time)
    {
        try
        {
            var configuration = site.Kubeconfig is { } file
                ? KubernetesClientConfiguration.BuildConfigFromConfigFile(file, site.Context)
                : KubernetesClientConfiguration.BuildDefaultConfig();
            configuration.HttpClientTimeout = RequestLimit;
            return new ProviderOutcome<IRestoreProvider>.Done(new CloudNativePgProvider(site, new Kubernetes(configuration), time));
        }
        catch (Exception missing) when (missing is KubeConfigException or IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalKind.Forbidden, $"There are no usable credentials for Kubernetes. Name a kubeconfig file under provider.cnpg.kubeconfig. {missing.Message.Split('\n')[0]}");
        }
    }
}
