namespace Holdfast.Compilation.Traefik;

/// <summary>What the proxy calls a service in its metrics: namespace and name of the IngressRoute, and a digest of the rule, which holds the host that only the deployment knows.</summary>
internal static class ServiceNames
{
    /// <summary>A regular expression for all rules of an IngressRoute, and of no other.</summary>
    public static string Pattern(string space, string route) => $"{space}-{route}-[0-9a-f]+@kubernetescrd";
}
