using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Experiments.ChaosStudio;

/// <summary>What Chaos Studio calls a kind of target, the one capability that is switched on, and the fault behind it.</summary>
/// <param name="Target">The name of targets of the kind.</param>
/// <param name="Capability">The capability.</param>
/// <param name="Fault">The fault.</param>
/// <remarks>https://learn.microsoft.com/azure/chaos-studio/chaos-studio-fault-library</remarks>
internal sealed record StudioTarget(string Target, string Capability, string Fault)
{
    public static readonly StudioTarget Shutdown = new("Microsoft-VirtualMachineScaleSet", "Shutdown-2.0", "urn:csci:microsoft:virtualMachineScaleSet:shutdown/2.0");
    public static readonly StudioTarget Rule = new("Microsoft-NetworkSecurityGroup", "SecurityRule-1.1", "urn:csci:microsoft:networkSecurityGroup:securityRule/1.1");

    /// <summary>Makes a resource a target of one fault.</summary>
    public static Resource Add(Concern concern, Resource resource, StudioTarget kind)
    {
        var target = concern.File.Add(new Resource($"{resource.Name}Target", ApiVersions.ChaosTarget, new ObjectLiteral
        {
            ["scope"] = resource.Symbol,
            ["name"] = kind.Target,
            ["properties"] = new ObjectLiteral(),
        }));
        concern.File.Add(new Resource($"{resource.Name}Capability", ApiVersions.ChaosCapability, new ObjectLiteral { ["parent"] = target.Symbol, ["name"] = kind.Capability }));
        return target;
    }
}
