using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Clusters;

/// <summary>What Azure Policy watches in clusters of a resource group. It audits: what refuses a pod is the label of its namespace, which stands beside the pod in the same repository.</summary>
internal static class ClusterPolicies
{
    private static readonly string[] Excluded = ["kube-system", "gatekeeper-system", "azure-arc", "calico-system", "tigera-operator"];

    private static readonly (string Symbol, string Definition, string Display)[] Single =
    [
        ("limits", "e345eecc-fa47-480f-9e88-67dcc122b164", "Containers have limits"),
        ("readOnly", "df49d893-a74c-421d-bc95-c663042e5b80", "Containers do not write to their own file system"),
        ("internalBalancers", "3fc4dc25-5baf-40d8-9b05-7fe74c1bc64e", "Load balancers are internal: people come through the edge"),
    ];

    public static void Add(Concern concern, AzurePlan plan)
    {
        var restricted = (plan.Estate.Security?.Pods ?? PodSecurity.Restricted) == PodSecurity.Restricted;
        if (restricted)
            Assign(concern, "podSecurity", "policySetDefinitions", "42b8ef37-b724-4e24-bbc8-7a7708edfe00", "Pods keep the restricted standard", Audit());
        foreach (var (symbol, definition, display) in Single)
        {
            var parameters = Audit();
            if (symbol == "limits")
            {
                parameters["cpuLimit"] = Value(plan.Cluster!.Pools.Values.Max(pool => pool.Vcores).ToString(CultureInfo.InvariantCulture));
                parameters["memoryLimit"] = Value(string.Create(CultureInfo.InvariantCulture, $"{plan.Cluster.Pools.Values.Max(pool => pool.Memory.Bytes) >> 30}Gi"));
            }

            Assign(concern, symbol, "policyDefinitions", definition, display, parameters);
        }
    }

    private static ObjectLiteral Audit() => new()
    {
        ["effect"] = Value("Audit"),
        ["excludedNamespaces"] = Value(new ArrayLiteral([.. Excluded])),
    };

    private static ObjectLiteral Value(Expression value) => new() { ["value"] = value };

    private static void Assign(Concern concern, string symbol, string kind, string definition, string display, ObjectLiteral parameters) => concern.Add($"{symbol}Policy", ApiVersions.PolicyAssignment, new ObjectLiteral
    {
        ["name"] = $"holdfast-{symbol}",
        ["properties"] = new ObjectLiteral
        {
            ["displayName"] = display,
            ["policyDefinitionId"] = new Call("tenantResourceId", $"Microsoft.Authorization/{kind}", definition),
            ["parameters"] = parameters,
        },
    });
}
